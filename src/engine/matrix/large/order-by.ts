import { EngineError } from '../../errors.ts';

/** In which order rows and columns are shown, and which neighbours then belong together. */
export interface PairOrder {
  /** [n] place k shows pair `order[k]` */
  readonly order: Uint32Array;
  /** From the first place on; empty where nothing is grouped. */
  readonly groups: readonly { readonly label: string; readonly size: number }[];
}

/** As the pairs came: place k shows pair k. */
export function originalOrder(n: number): PairOrder {
  return { order: Uint32Array.from({ length: n }, (_, i) => i), groups: [] };
}

/**
 * Pairs of one group beside each other, the largest group first; groups of one size, and the pairs within a group, keep the order
 * in which they came.
 *
 * @param labels [n] the group of each pair
 */
export function orderByGroup(labels: readonly string[]): PairOrder {
  const members = new Map<string, number[]>();
  labels.forEach((label, i) => {
    const group = members.get(label);
    if (group) group.push(i);
    else members.set(label, [i]);
  });
  const groups = [...members].sort(([, a], [, b]) => b.length - a.length);
  return {
    order: Uint32Array.from(groups.flatMap(([, pairs]) => pairs)),
    groups: groups.map(([label, { length: size }]) => ({ label, size })),
  };
}

/**
 * Ascending by a number of each pair, pairs of the same number as they came; those without one (NaN) at the end.
 *
 * @param values [n]
 */
export function orderByValue(values: Float32Array | Float64Array): PairOrder {
  const order = originalOrder(values.length).order.sort((a, b) => compare(values[a], values[b]) || a - b);
  return { order, groups: [] };
}

/**
 * Where each pair is shown: the inverse permutation.
 *
 * @returns [n] pair i stands in place `placesOf(order)[i]`
 * @throws EngineError `bad-shape` unless `order` is a permutation
 */
export function placesOf(order: Uint32Array): Uint32Array {
  const n = order.length;
  const places = new Uint32Array(n).fill(n);
  order.forEach((pair, place) => {
    if (pair < n) places[pair] = place;
  });
  if (places.includes(n)) throw new EngineError('bad-shape', { n });
  return places;
}

/** Not the difference: ∞ − ∞ is no order. */
function compare(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
  return Number(x > y) - Number(x < y);
}
