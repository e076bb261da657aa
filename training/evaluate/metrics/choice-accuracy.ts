import { EngineError } from '../../../src/engine/errors.ts';
import { assertFinite, type Vectors } from '../../../src/engine/contrastive/vectors.ts';

/**
 * The share of choices between two in which the right one scores higher; chance is 1/2. A tie is no choice, and counts as
 * wrong.
 *
 * @param right [n], the score of each case's right answer
 * @param wrong [n], of its wrong one
 * @throws EngineError `bad-shape` unless both have the same length ≥ 1; `not-finite` for a NaN or an infinity
 */
export function choiceAccuracy(right: Vectors, wrong: Vectors): number {
  const n = right.length;
  if (n === 0 || wrong.length !== n) throw new EngineError('bad-shape', { length: n, width: wrong.length });
  assertFinite(right);
  assertFinite(wrong);
  return right.filter((score, i) => score > wrong[i]).length / n;
}
