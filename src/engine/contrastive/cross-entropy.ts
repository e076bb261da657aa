import { logSumExp } from './softmax.ts';
import { assertFinite, assertSquare, row, type Vectors } from './vectors.ts';

/**
 * How surprised the row softmax is, on average, that the right answer of row i is column i:
 *   L = mean over i of −ln pᵢᵢ = mean over i of (ln Σⱼ exp(logitᵢⱼ) − logitᵢᵢ)
 * The logarithm is the natural one, so the unit is the nat.
 *
 * @param logits [n, n]
 * @throws EngineError `bad-shape` unless the matrix is square, `not-finite` for a NaN or an infinity
 */
export function diagonalCrossEntropy(logits: Vectors, n: number): number {
  assertSquare(logits, n);
  assertFinite(logits);
  let sum = 0;
  for (let i = 0; i < n; i++) sum += logSumExp(row(logits, n, i)) - logits[i * n + i];
  return sum / n;
}
