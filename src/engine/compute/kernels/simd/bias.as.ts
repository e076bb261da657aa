import { loadFirst, storeFirst } from './lanes.as';

/** Rows whose columns are summed in float32 before they are added in float64. */
const SUM_ROWS: usize = 64;

/** y [rows, n] = y + bias, or max(0, y + bias) */
export function addBias(y: usize, bias: usize, rows: usize, n: usize, relu: bool): void {
  const zero = f32x4.splat(0);
  for (let row: usize = 0; row < rows; row++) {
    for (let j: usize = 0; j < n; j += 4) {
      const at = y + (j << 2);
      const sum = f32x4.add(loadFirst(at, n - j), loadFirst(bias + (j << 2), n - j));
      storeFirst(at, relu ? f32x4.max(sum, zero) : sum, n - j);
    }
    y += n << 2;
  }
}

/** dy = 0 where y ≤ 0 */
export function reluBackward(y: usize, dy: usize, length: usize): void {
  const zero = f32x4.splat(0);
  for (let i: usize = 0; i < length; i += 4) {
    const at = dy + (i << 2);
    const isOff = f32x4.le(loadFirst(y + (i << 2), length - i), zero);
    storeFirst(at, v128.andnot(loadFirst(at, length - i), isOff), length - i);
  }
}

/** out [n] = the sums of the columns of x [rows, n]. @param totals [n] in float64, room for the work */
export function columnSums(x: usize, out: usize, totals: usize, rows: usize, n: usize): void {
  memory.fill(totals, 0, n << 3);
  for (let first: usize = 0; first < rows; first += SUM_ROWS) {
    const end = min(first + SUM_ROWS, rows);
    for (let j: usize = 0; j < n; j += 4) {
      let sum = f32x4.splat(0);
      for (let row = first; row < end; row++) {
        sum = f32x4.add(sum, loadFirst(x + ((row * n + j) << 2), n - j));
      }
      addTo(totals + (j << 3), f32x4.extract_lane(sum, 0));
      if (n - j > 1) addTo(totals + ((j + 1) << 3), f32x4.extract_lane(sum, 1));
      if (n - j > 2) addTo(totals + ((j + 2) << 3), f32x4.extract_lane(sum, 2));
      if (n - j > 3) addTo(totals + ((j + 3) << 3), f32x4.extract_lane(sum, 3));
    }
  }
  for (let j: usize = 0; j < n; j++) store<f32>(out + (j << 2), <f32>load<f64>(totals + (j << 3)));
}

function addTo(total: usize, value: f32): void {
  store<f64>(total, load<f64>(total) + <f64>value);
}
