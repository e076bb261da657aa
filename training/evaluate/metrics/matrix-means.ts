import { assertFinite, assertSquare, type Vectors } from '../../../src/engine/contrastive/vectors.ts';

/**
 * The mean of a matrix on its diagonal and off it.
 *
 * @param matrix [n, n], n ≥ 2
 * @throws EngineError `bad-shape` unless the matrix is square, `not-finite` for a NaN or an infinity
 */
export function matrixMeans(matrix: Vectors, n: number): { diagonal: number; others: number } {
  assertSquare(matrix, n);
  assertFinite(matrix);
  let [diagonal, others] = [0, 0];
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (i === j) diagonal += matrix[i * n + j];
      else others += matrix[i * n + j];
    }
  }
  return { diagonal: diagonal / n, others: others / (n * (n - 1)) };
}
