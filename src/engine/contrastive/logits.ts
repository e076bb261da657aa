import { assertLogitScale } from './logit-scale.ts';
import { assertFinite, type Vectors } from './vectors.ts';

/**
 * Cosines differ by little (0.30 here, 0.25 there); the logit scale s stretches them before the softmax:
 * logitᵢⱼ = s · cosineᵢⱼ.
 *
 * @param cosines any shape
 * @returns the same shape
 * @throws EngineError `not-finite` for a NaN or an infinity, `bad-scale` unless s is positive and finite
 */
export function logitsOf(cosines: Vectors, logitScale: number): Float64Array {
  assertFinite(cosines);
  assertLogitScale(logitScale);
  return Float64Array.from(cosines, (cosine) => logitScale * cosine);
}
