import { EngineError } from '../errors.ts';
import { dot } from './dot.ts';
import { l2Norm, l2Normalize } from './l2-normalize.ts';
import { transpose } from './transpose.ts';
import { row, rowCount, type Vectors } from './vectors.ts';

export interface EmbeddingGradients {
  /** ∂L/∂images [n, dim] */
  readonly images: Float64Array;
  /** ∂L/∂texts [m, dim] */
  readonly texts: Float64Array;
}

/**
 * The chain rule through `cosineMatrix`: from the gradient of a loss with respect to the cosines to its
 * gradient with respect to the embeddings, which need not have length 1.
 *
 * @param images [n, dim]
 * @param texts [m, dim]
 * @param cosineGradient ∂L/∂cosine [n, m]
 */
export function cosineMatrixGradient(
  images: Vectors,
  texts: Vectors,
  dim: number,
  cosineGradient: Float64Array,
): EmbeddingGradients {
  const n = rowCount(images, dim);
  const m = rowCount(texts, dim);
  if (cosineGradient.length !== n * m) {
    throw new EngineError('bad-shape', { length: cosineGradient.length, rows: n, columns: m });
  }
  return {
    images: gradientOf(images, texts, dim, cosineGradient),
    texts: gradientOf(texts, images, dim, transpose(cosineGradient, m)),
  };
}

/**
 * The gradient on each vector x of one modality. Since cosineᵢⱼ = x̂ᵢ·ŷⱼ, on the unit vector it is
 *   gᵢ = Σⱼ ∂L/∂cosineᵢⱼ · ŷⱼ
 * and since x̂ = x / ‖x‖, only the part of it that turns x counts; the part along x would change its length:
 *   ∂L/∂xᵢ = (gᵢ − (gᵢ·x̂ᵢ) x̂ᵢ) / ‖xᵢ‖
 */
function gradientOf(
  vectors: Vectors,
  others: Vectors,
  dim: number,
  cosineGradient: Float64Array,
): Float64Array {
  const n = rowCount(vectors, dim);
  const m = rowCount(others, dim);
  const unit = l2Normalize(vectors, dim);
  const unitOthers = l2Normalize(others, dim);
  const gradient = new Float64Array(n * dim);
  for (let i = 0; i < n; i++) {
    const x = row(unit, dim, i);
    const g = row(gradient, dim, i); // a view: writing g writes row i of the result
    for (let j = 0; j < m; j++) {
      for (let k = 0; k < dim; k++) g[k] += cosineGradient[i * m + j] * unitOthers[j * dim + k];
    }
    const along = dot(g, x);
    const norm = l2Norm(row(vectors, dim, i));
    for (let k = 0; k < dim; k++) g[k] = (g[k] - along * x[k]) / norm;
  }
  return gradient;
}
