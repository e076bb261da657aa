import { EngineError } from '../errors.ts';

/**
 * Vectors that lie apart, put into one array.
 *
 * @param rows n of [dim]
 * @returns [n, dim]
 * @throws EngineError `bad-shape` when one of them has another length
 */
export function packRows(rows: readonly Float32Array[], dim: number): Float32Array {
  const packed = new Float32Array(rows.length * dim);
  rows.forEach((vector, i) => {
    if (vector.length !== dim) throw new EngineError('bad-shape', { length: vector.length, width: dim });
    packed.set(vector, i * dim);
  });
  return packed;
}
