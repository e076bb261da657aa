/** Pictures in the order of their cosines. */
export interface Ranking {
  /** [n] indices, the best first. */
  readonly order: readonly number[];
  /** [n] the place of each index in `order`; 0 is the best. */
  readonly rankOf: readonly number[];
}

/**
 * Sorts by cosine, the highest first. Equal cosines keep their order; a missing one (NaN: its vector is still being
 * computed) comes last.
 * @param cosines [n]
 */
export function rank(cosines: ArrayLike<number>): Ranking {
  const order = Array.from({ length: cosines.length }, (_, i) => i);
  order.sort((a, b) => sortable(cosines[b]) - sortable(cosines[a]) || a - b);
  const rankOf = new Array<number>(order.length);
  order.forEach((index, place) => (rankOf[index] = place));
  return { order, rankOf };
}

/** Infinity − Infinity would be NaN again, so a missing value sorts as a number below every cosine. */
function sortable(cosine: number): number {
  return Number.isNaN(cosine) ? -2 : cosine;
}

/** @returns the smallest and the largest value; missing ones (NaN) do not count. [0, 0] when there is none. */
export function rangeOf(values: ArrayLike<number>): [min: number, max: number] {
  let [min, max] = [Infinity, -Infinity];
  for (let i = 0; i < values.length; i++) {
    if (values[i] < min) min = values[i];
    if (values[i] > max) max = values[i];
  }
  return min <= max ? [min, max] : [0, 0];
}
