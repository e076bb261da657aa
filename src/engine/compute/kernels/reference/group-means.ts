import type { FloatArray } from './float-array.ts';

/** y[g] = Σ over i < counts[g] of x[g, i] / counts[g]; 0 for an empty group */
export function groupMeans(
  x: FloatArray,
  counts: FloatArray,
  y: FloatArray,
  groups: number,
  size: number,
  n: number,
): void {
  for (let g = 0; g < groups; g++) {
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let i = 0; i < counts[g]; i++) sum += x[(g * size + i) * n + j];
      y[g * n + j] = counts[g] > 0 ? sum / counts[g] : 0;
    }
  }
}

/** dx[g, i] = dy[g] / counts[g] for i < counts[g], else 0 */
export function groupMeansBackward(
  dy: FloatArray,
  counts: FloatArray,
  dx: FloatArray,
  groups: number,
  size: number,
  n: number,
): void {
  for (let g = 0; g < groups; g++) {
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < n; j++) dx[(g * size + i) * n + j] = i < counts[g] ? dy[g * n + j] / counts[g] : 0;
    }
  }
}
