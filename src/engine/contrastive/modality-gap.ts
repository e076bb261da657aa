import { EngineError } from '../errors.ts';
import { l2Norm, l2Normalize } from './l2-normalize.ts';
import { rowCount, type Vectors } from './vectors.ts';

/**
 * The mean of n vectors, component by component.
 *
 * @param vectors [n, dim], n ≥ 1
 * @returns [dim]
 * @throws EngineError `bad-shape` when there is no vector or the array is no multiple of dim
 */
export function meanVector(vectors: Vectors, dim: number): Float64Array {
  const n = rowCount(vectors, dim);
  if (n === 0) throw new EngineError('bad-shape', { length: 0, width: dim });
  const mean = new Float64Array(dim);
  for (let i = 0; i < n * dim; i++) mean[i % dim] += vectors[i] / n;
  return mean;
}

/**
 * The modality gap (Liang et al. 2022): the distance from the mean of the unit image vectors to the mean of
 * the unit text vectors, ‖mean(x̂) − mean(ŷ)‖. 0 when images and texts share one centre, at most 2.
 *
 * @param images [n, dim]
 * @param texts [m, dim]
 * @throws EngineError as `l2Normalize` and `meanVector` do
 */
export function modalityGap(images: Vectors, texts: Vectors, dim: number): number {
  const imageMean = meanVector(l2Normalize(images, dim), dim);
  const textMean = meanVector(l2Normalize(texts, dim), dim);
  return l2Norm(imageMean.map((value, k) => value - textMean[k]));
}
