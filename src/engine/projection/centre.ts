import { meanVector } from '../contrastive/modality-gap.ts';
import { type Vectors } from '../contrastive/vectors.ts';

/**
 * Moves a cloud of vectors so that its mean is 0: xᵢ − mean(x). Directions between the vectors stay as they are; angles at
 * the origin do not.
 *
 * @param vectors [n, dim], n ≥ 1
 * @returns [n, dim]
 * @throws EngineError as `meanVector` does
 */
export function centre(vectors: Vectors, dim: number): Float64Array {
  const mean = meanVector(vectors, dim);
  return Float64Array.from(vectors, (value, at) => value - mean[at % dim]);
}
