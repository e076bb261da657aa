import type { Pipeline } from './pipeline.ts';

/** More rows than these are summed up in one. */
export const mostRows = 12;

/** The labels that have a row of their own, and what is left of the probability for the others. */
export interface Rows {
  /** indices of labels, in the order of the list */
  readonly listed: readonly number[];
  /** the same, the likeliest first; in the order of the list while nothing is known */
  readonly likeliest: readonly number[];
  readonly rest: number;
  readonly restProbability: number;
}

export function rowsOf({ labels, result }: Pick<Pipeline, 'labels' | 'result'>): Rows {
  const order = result?.order ?? labels.map((_, index) => index);
  const likeliest = order.slice(0, mostRows);
  const others = order.slice(mostRows);
  return {
    listed: [...likeliest].sort((a, b) => a - b),
    likeliest,
    rest: others.length,
    restProbability: others.reduce((sum, index) => sum + (result?.probabilities[index] ?? 0), 0),
  };
}

/** The axis of the cosine bars: from 0, or from below where a cosine is negative, to 1. */
export function cosineAxis(cosines: ArrayLike<number>): readonly [min: number, max: number] {
  const lowest = Math.min(0, ...Array.from(cosines));
  return [Math.floor(lowest * 10) / 10, 1];
}
