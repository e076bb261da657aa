import { groups } from 'd3-array';

/** Where drawings are from, as assets/drawings/sources.json lists them: one set of one package. */
export interface DrawingSource {
  readonly style: string;
  /** What its makers call it. */
  readonly name: string;
  readonly package: string;
  readonly version: string;
  readonly author: string;
  readonly licence: string;
  readonly licenceUrl: string;
  readonly url: string;
  /** The number of its drawings that training sees. */
  readonly train: number;
  /** The number that is held out. */
  readonly test: number;
}

export interface SourceTotal {
  readonly sets: number;
  readonly train: number;
  readonly test: number;
}

export function sourceTotal(sources: readonly DrawingSource[]): SourceTotal {
  const sum = (part: 'train' | 'test') => sources.reduce((total, source) => total + source[part], 0);
  return { sets: sources.length, train: sum('train'), test: sum('test') };
}

/** What each licence covers, the most drawings first. */
export function licenceTotals(
  sources: readonly DrawingSource[],
): readonly (SourceTotal & { readonly licence: string })[] {
  return groups(sources, ({ licence }) => licence)
    .map(([licence, same]) => ({ licence, ...sourceTotal(same) }))
    .sort((a, b) => b.train + b.test - a.train - a.test);
}
