import { EngineError } from '../errors.ts';
import { dot } from './dot.ts';
import { row, rowCount, type Vectors } from './vectors.ts';

/** The length of a vector, ‖x‖ = √(Σₖ xₖ²). */
export function l2Norm(x: Vectors): number {
  return Math.sqrt(dot(x, x));
}

/**
 * Scales each vector to length 1, which keeps only its direction: x̂ = x / ‖x‖.
 *
 * @param vectors [n, dim]
 * @returns [n, dim]
 * @throws EngineError `bad-shape` when the array is no multiple of dim; `not-finite` when a vector holds a
 * NaN or an infinity; `zero-vector` when it is 0 throughout: it has no direction, and any number put in its
 * place would be made up
 */
export function l2Normalize(vectors: Vectors, dim: number): Float64Array {
  const n = rowCount(vectors, dim);
  const unit = Float64Array.from(vectors);
  for (let i = 0; i < n; i++) {
    const norm = l2Norm(row(vectors, dim, i));
    if (!Number.isFinite(norm)) throw new EngineError('not-finite', { row: i });
    if (norm === 0) throw new EngineError('zero-vector', { row: i });
    for (let k = 0; k < dim; k++) unit[i * dim + k] /= norm;
  }
  return unit;
}
