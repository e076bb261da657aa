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
  const logits = new Float64Array(cosines.length);
  for (let ij = 0; ij < cosines.length; ij++) logits[ij] = logitScale * cosines[ij];
  return logits;
}
