import { rowCount, type Vectors } from './vectors.ts';

/**
 * Rows become columns.
 *
 * @param matrix [n, m]
 * @returns [m, n]
 */
export function transpose(matrix: Vectors, m: number): Float64Array {
  const n = rowCount(matrix, m);
  const transposed = new Float64Array(n * m);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) transposed[j * n + i] = matrix[i * m + j];
  }
  return transposed;
}
