import { dot } from '../contrastive/dot.ts';
import { row, rowCount } from '../contrastive/vectors.ts';

/**
 * Turns each row of a into the same row of b along the shortest arc of the unit sphere, a share f of the way:
 *   slerp(a, b; f) = (sin((1 − f)Ω) a + sin(fΩ) b) / sin Ω,   cos Ω = a·b      (Shoemake 1985)
 * Every row keeps the length 1. Opposite vectors have no shortest arc: there the nearer of the two is returned.
 *
 * @param a [n, dim], rows of length 1
 * @param b [n, dim], rows of length 1
 * @returns [n, dim]
 */
export function slerp(a: Float32Array, b: Float32Array, dim: number, f: number): Float32Array {
  const between = new Float32Array(a.length);
  for (let i = 0; i < rowCount(a, dim); i++) {
    const [from, to, out] = [a, b, between].map((vectors) => row(vectors, dim, i));
    const [wa, wb] = arcWeights(dot(from, to), f);
    for (let k = 0; k < dim; k++) out[k] = wa * from[k] + wb * to[k];
  }
  return between;
}

function arcWeights(cosine: number, f: number): readonly [number, number] {
  const angle = Math.acos(Math.min(1, Math.max(-1, cosine)));
  const sine = Math.sin(angle);
  if (sine > 1e-6) return [Math.sin((1 - f) * angle) / sine, Math.sin(f * angle) / sine];
  return f < 0.5 ? [1, 0] : [0, 1];
}
