import { groups } from 'd3-array';

/** Where drawings are from, as assets/drawings/sources.json lists them: one style of one package. */
export interface DrawingSource {
  readonly style: string;
  readonly package: string;
  readonly version: string;
  readonly author: string;
  readonly licence: string;
  readonly url: string;
  /** The number of drawings that were taken. */
  readonly count: number;
}

export interface LicenceTotal {
  readonly licence: string;
  readonly styles: number;
  readonly drawings: number;
}

/** How many styles and drawings each licence covers, the most drawings first. */
export function licenceTotals(sources: readonly DrawingSource[]): readonly LicenceTotal[] {
  return groups(sources, ({ licence }) => licence)
    .map(([licence, same]) => ({
      licence,
      styles: same.length,
      drawings: same.reduce((sum, { count }) => sum + count, 0),
    }))
    .sort((a, b) => b.drawings - a.drawings);
}
