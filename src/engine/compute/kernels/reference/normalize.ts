import type { FloatArray } from './float-array.ts';

/** What a norm is at least: a row of zeros stays one, rather than NaN. */
const smallestNorm = 1e-12;

/** y = x / max(‖x‖, 1e-12) */
export function normalize(x: FloatArray, y: FloatArray, norms: FloatArray, rows: number, n: number): void {
  for (let row = 0; row < rows; row++) {
    const first = row * n;
    const norm = Math.max(Math.sqrt(rowDot(x, x, first, n)), smallestNorm);
    norms[row] = norm;
    for (let j = first; j < first + n; j++) y[j] = x[j] / norm;
  }
}

/** dx = (dy − y (y · dy)) / ‖x‖: what points along y changes only the length, which is not there any more. */
export function normalizeBackward(
  dy: FloatArray,
  y: FloatArray,
  norms: FloatArray,
  dx: FloatArray,
  rows: number,
  n: number,
): void {
  for (let row = 0; row < rows; row++) {
    const first = row * n;
    const along = rowDot(y, dy, first, n);
    for (let j = first; j < first + n; j++) dx[j] = (dy[j] - y[j] * along) / norms[row];
  }
}

function rowDot(a: FloatArray, b: FloatArray, first: number, n: number): number {
  let sum = 0;
  for (let j = first; j < first + n; j++) sum += a[j] * b[j];
  return sum;
}
