import type { MapQuality } from '../../engine/map/index.ts';

/** By what the rows of the table can be sorted. */
export type MapSort = 'number' | 'picture' | 'caption';

/** The pairs in the order of the table: by number, or those that lose most first. */
export function sortedPairs(
  n: number,
  sort: MapSort,
  quality: MapQuality | null,
  only: ReadonlySet<number> | null,
): number[] {
  const pairs = only ? [...only].sort((a, b) => a - b) : Array.from({ length: n }, (_, i) => i);
  if (sort === 'number' || !quality) return pairs;
  const offset = sort === 'picture' ? 0 : n;
  return pairs.sort((a, b) => quality.kept[offset + a] - quality.kept[offset + b] || a - b);
}
