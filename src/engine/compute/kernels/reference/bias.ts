import type { FloatArray } from './float-array.ts';

/** y = y + bias, or max(0, y + bias) */
export function addBias(y: FloatArray, bias: FloatArray, rows: number, n: number, relu: boolean): void {
  for (let row = 0; row < rows; row++) {
    for (let j = 0; j < n; j++) {
      const sum = y[row * n + j] + bias[j];
      y[row * n + j] = relu ? Math.max(0, sum) : sum;
    }
  }
}

/** The derivative of max(0, ·) is 1 where the result is positive, else 0. */
export function reluBackward(y: FloatArray, dy: FloatArray): void {
  for (let i = 0; i < y.length; i++) if (y[i] <= 0) dy[i] = 0;
}

/** outⱼ = Σ over the rows of xⱼ */
export function columnSums(x: FloatArray, out: FloatArray, rows: number, n: number): void {
  for (let j = 0; j < n; j++) {
    let sum = 0;
    for (let row = 0; row < rows; row++) sum += x[row * n + j];
    out[j] = sum;
  }
}
