import { rowCount, type Vectors } from '../../contrastive/vectors.ts';
import { EngineError } from '../../errors.ts';

/**
 * @param vectors [n, dim]
 * @returns n
 * @throws EngineError `bad-shape` unless the array divides into at least one whole row, `not-finite` for a row with a
 * NaN or an infinity, `zero-vector` for a row without a direction: none of them has a cosine
 */
export function checkVectors(vectors: Vectors, dim: number): number {
  const n = rowCount(vectors, dim);
  if (n === 0) throw new EngineError('bad-shape', { length: 0, width: dim });
  for (let row = 0; row < n; row++) {
    let squares = 0;
    for (let at = row * dim; at < (row + 1) * dim; at++) squares += vectors[at] * vectors[at];
    if (!Number.isFinite(squares)) throw new EngineError('not-finite', { row });
    if (squares === 0) throw new EngineError('zero-vector', { row });
  }
  return n;
}
