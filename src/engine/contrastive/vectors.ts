import { EngineError } from '../errors.ts';

/** A set of n vectors [n, dim], or a matrix [n, m]: one array of numbers, row after row. */
export type Vectors = Float32Array | Float64Array;

/**
 * @returns the number of rows of `vectors` [n, width].
 * @throws EngineError `bad-shape` when the array does not divide into whole rows.
 */
export function rowCount(vectors: Vectors, width: number): number {
  const rows = vectors.length / width;
  if (Number.isInteger(rows) && width > 0) return rows;
  throw new EngineError('bad-shape', { length: vectors.length, width });
}

/** Row i of `vectors` [n, width], as a view: [width]. */
export function row<V extends Vectors>(vectors: V, width: number, i: number): V {
  return vectors.subarray(i * width, (i + 1) * width) as V;
}

/** @throws EngineError `bad-shape` unless `matrix` is [n, n] with n ≥ 1. */
export function assertSquare(matrix: Vectors, n: number): void {
  if (n >= 1 && matrix.length === n * n) return;
  throw new EngineError('bad-shape', { length: matrix.length, rows: n, columns: n });
}

/** @throws EngineError `not-finite` at the first NaN or infinity: neither has a rank, a softmax or a loss. */
export function assertFinite(values: Vectors): void {
  for (let index = 0; index < values.length; index++) {
    if (!Number.isFinite(values[index])) throw new EngineError('not-finite', { index });
  }
}
