import { cosine } from '../../engine/contrastive/index.ts';

/** The cosine of two vectors; NaN while one is missing, or where one has no direction (zero, or not a number). */
export function similarity(a: Float32Array | null | undefined, b: Float32Array | null | undefined): number {
  if (!a || !b) return NaN;
  try {
    return cosine(a, b);
  } catch {
    return NaN;
  }
}
