import { loadFirst, storeFirst, sumOfLanes } from './lanes.as';

/** Numbers whose squares are summed in float32 before they are added in float64. */
const SUM_LENGTH: usize = 512;

/**
 * One step of Adam: m = beta1 · m + rest1 · g, v = beta2 · v + rest2 · g²,
 * parameter = parameter − rate · m / (√(v · correction) + epsilon)
 */
export function adam(
  parameters: usize,
  gradient: usize,
  m: usize,
  v: usize,
  length: usize,
  beta1: f32,
  rest1: f32,
  beta2: f32,
  rest2: f32,
  rate: f32,
  correction: f32,
  epsilon: f32,
): void {
  for (let i: usize = 0; i < length; i += 4) {
    const at = i << 2;
    const count = length - i;
    const g = loadFirst(gradient + at, count);
    const mean = f32x4.add(
      f32x4.mul(f32x4.splat(beta1), loadFirst(m + at, count)),
      f32x4.mul(f32x4.splat(rest1), g),
    );
    const square = f32x4.add(
      f32x4.mul(f32x4.splat(beta2), loadFirst(v + at, count)),
      f32x4.mul(f32x4.splat(rest2), f32x4.mul(g, g)),
    );
    const size = f32x4.add(f32x4.sqrt(f32x4.mul(square, f32x4.splat(correction))), f32x4.splat(epsilon));
    const change = f32x4.div(f32x4.mul(f32x4.splat(rate), mean), size);
    storeFirst(m + at, mean, count);
    storeFirst(v + at, square, count);
    storeFirst(parameters + at, f32x4.sub(loadFirst(parameters + at, count), change), count);
  }
}

/** out [1] = Σ x² */
export function squaredNorm(x: usize, out: usize, length: usize): void {
  let total: f64 = 0;
  for (let first: usize = 0; first < length; first += SUM_LENGTH) {
    const end = min(first + SUM_LENGTH, length);
    let sum = f32x4.splat(0);
    for (let i = first; i < end; i += 4) {
      const four = loadFirst(x + (i << 2), end - i);
      sum = f32x4.add(sum, f32x4.mul(four, four));
    }
    total += sumOfLanes(sum);
  }
  store<f32>(out, <f32>total);
}

/** x = min(max(x, low), high) */
export function clamp(x: usize, length: usize, low: f32, high: f32): void {
  for (let i: usize = 0; i < length; i += 4) {
    const at = x + (i << 2);
    const four = f32x4.max(loadFirst(at, length - i), f32x4.splat(low));
    storeFirst(at, f32x4.min(four, f32x4.splat(high)), length - i);
  }
}
