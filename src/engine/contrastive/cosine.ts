import { dot } from './dot.ts';
import { l2Normalize } from './l2-normalize.ts';
import { row, rowCount, type Vectors } from './vectors.ts';

/**
 * The cosine of the angle between two vectors, cos(a, b) = â·b̂ = a·b / (‖a‖ ‖b‖): from −1 (opposite) through
 * 0 (at right angles) to 1 (same direction). How long a and b are does not matter.
 *
 * @param a [dim]
 * @param b [dim]
 * @throws EngineError `bad-shape` when the dimensions differ, otherwise as `l2Normalize` does
 */
export function cosine(a: Vectors, b: Vectors): number {
  return dot(l2Normalize(a, a.length), l2Normalize(b, b.length));
}

/**
 * The cosine of each image with each text: row i is image i, column j is text j.
 *
 * @param images [n, dim]
 * @param texts [m, dim]
 * @returns [n, m]
 * @throws EngineError as `l2Normalize` does
 */
export function cosineMatrix(images: Vectors, texts: Vectors, dim: number): Float64Array {
  const n = rowCount(images, dim);
  const m = rowCount(texts, dim);
  const unitImages = l2Normalize(images, dim);
  const unitTexts = l2Normalize(texts, dim);
  const cosines = new Float64Array(n * m);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) cosines[i * m + j] = dot(row(unitImages, dim, i), row(unitTexts, dim, j));
  }
  return cosines;
}
