import { EngineError } from '../errors.ts';
import type { Vectors } from './vectors.ts';

/** One summand of a dot product. */
export interface DotTerm {
  /** The dimension k, from 0. */
  readonly index: number;
  readonly a: number;
  readonly b: number;
  /** aₖ · bₖ */
  readonly product: number;
  /** The sum of this term and of all before it in the list. */
  readonly runningSum: number;
}

export interface DotTermsOptions {
  /** `absolute`: the largest |aₖ·bₖ| first. `signed`: from the most positive aₖ·bₖ to the most negative. */
  order?: 'absolute' | 'signed';
}

/**
 * Unfolds a·b = Σₖ aₖ·bₖ into its terms, those that contribute most first. The last running sum is the dot
 * product, and the cosine when both vectors have length 1. Equal terms stay in the order of their dimensions.
 *
 * @throws EngineError `bad-shape` when the lengths differ
 */
export function dotTerms(a: Vectors, b: Vectors, { order = 'absolute' }: DotTermsOptions = {}): DotTerm[] {
  if (a.length !== b.length) throw new EngineError('bad-shape', { left: a.length, right: b.length });
  const weight = order === 'absolute' ? Math.abs : (product: number) => product;
  let runningSum = 0;
  return Array.from(a, (value, index) => ({ index, a: value, b: b[index], product: value * b[index] }))
    .sort((left, right) => weight(right.product) - weight(left.product))
    .map((term) => ({ ...term, runningSum: (runningSum += term.product) }));
}
