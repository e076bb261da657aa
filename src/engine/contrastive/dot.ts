import { EngineError } from '../errors.ts';
import type { Vectors } from './vectors.ts';

/**
 * The dot product of two vectors: a·b = Σₖ aₖ·bₖ.
 *
 * @throws EngineError `bad-shape` when their lengths differ
 */
export function dot(a: Vectors, b: Vectors): number {
  if (a.length !== b.length) throw new EngineError('bad-shape', { left: a.length, right: b.length });
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k] * b[k];
  return sum;
}
