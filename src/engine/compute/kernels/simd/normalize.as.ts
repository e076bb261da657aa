import { loadFirst, storeFirst, sumOfLanes } from './lanes.as';

/** y = x / max(‖x‖, 1e-12) for each row of x [rows, n]; norms [rows] keeps the divisor */
export function normalize(x: usize, y: usize, norms: usize, rows: usize, n: usize): void {
  for (let row: usize = 0; row < rows; row++) {
    const norm = <f32>max<f64>(sqrt<f64>(rowDot(x, x, n)), 1e-12);
    store<f32>(norms + (row << 2), norm);
    const divisor = f32x4.splat(norm);
    for (let j: usize = 0; j < n; j += 4) {
      storeFirst(y + (j << 2), f32x4.div(loadFirst(x + (j << 2), n - j), divisor), n - j);
    }
    x += n << 2;
    y += n << 2;
  }
}

/** dx = (dy − y (y · dy)) / norm for each row */
export function normalizeBackward(dy: usize, y: usize, norms: usize, dx: usize, rows: usize, n: usize): void {
  for (let row: usize = 0; row < rows; row++) {
    const along = f32x4.splat(<f32>rowDot(y, dy, n));
    const divisor = v128.load_splat<f32>(norms + (row << 2));
    for (let j: usize = 0; j < n; j += 4) {
      const at = j << 2;
      const across = f32x4.sub(loadFirst(dy + at, n - j), f32x4.mul(loadFirst(y + at, n - j), along));
      storeFirst(dx + at, f32x4.div(across, divisor), n - j);
    }
    dy += n << 2;
    y += n << 2;
    dx += n << 2;
  }
}

function rowDot(a: usize, b: usize, n: usize): f64 {
  let sum = f32x4.splat(0);
  for (let j: usize = 0; j < n; j += 4) {
    sum = f32x4.add(sum, f32x4.mul(loadFirst(a + (j << 2), n - j), loadFirst(b + (j << 2), n - j)));
  }
  return sumOfLanes(sum);
}
