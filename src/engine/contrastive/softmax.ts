import { transpose } from './transpose.ts';
import { assertFinite, row, rowCount, type Vectors } from './vectors.ts';

/**
 * ln Σⱼ exp(xⱼ). The largest x is taken out of the sum first, which leaves the result as it is:
 * exp(1000) is too large for a number of 64 bits.
 *
 * @param x [m], finite
 */
export function logSumExp(x: Vectors): number {
  let max = -Infinity;
  for (let j = 0; j < x.length; j++) max = Math.max(max, x[j]);
  let sum = 0;
  for (let j = 0; j < x.length; j++) sum += Math.exp(x[j] - max);
  return max + Math.log(sum);
}

/**
 * Logits to probabilities: pⱼ = exp(xⱼ) / Σₖ exp(xₖ). All are positive and they sum to 1.
 *
 * @param x [m]
 * @returns [m]
 * @throws EngineError `not-finite` for a NaN or an infinity
 */
export function softmax(x: Vectors): Float64Array {
  assertFinite(x);
  const total = logSumExp(x);
  const p = new Float64Array(x.length);
  for (let j = 0; j < x.length; j++) p[j] = Math.exp(x[j] - total);
  return p;
}

/**
 * A softmax over each row: of all the texts, which belongs to image i?
 *
 * @param logits [n, m]
 * @returns [n, m]
 * @throws EngineError `bad-shape` when the array is no multiple of m, otherwise as `softmax` does
 */
export function softmaxRows(logits: Vectors, m: number): Float64Array {
  const n = rowCount(logits, m);
  const probabilities = new Float64Array(n * m);
  for (let i = 0; i < n; i++) probabilities.set(softmax(row(logits, m, i)), i * m);
  return probabilities;
}

/**
 * A softmax over each column: of all the images, which belongs to text j?
 *
 * @param logits [n, m]
 * @returns [n, m]
 * @throws EngineError as `softmaxRows` does
 */
export function softmaxColumns(logits: Vectors, m: number): Float64Array {
  const n = rowCount(logits, m);
  return transpose(softmaxRows(transpose(logits, m), n), n);
}
