import { sumOfLanes } from '../kernels/simd/lanes.as';

/** Fills each row of the band up with −Infinity to a multiple of four cells. */
export function padBand(band: usize, pitch: usize, rows: usize, columns: usize): void {
  const end = (columns + 3) & ~3;
  for (let i: usize = 0; i < rows; i++) {
    for (let j = columns; j < end; j++) store<f32>(band + (j << 2), -Infinity);
    band += pitch;
  }
}

/**
 * Counts the band's cells by their value, in bins of equal width from −1 to 1; the outer bins take what lies beyond.
 * Neighbours count into different counters: many of them fall into one bin, and would wait for each other.
 *
 * @param counters [4, bins] to be added up
 * @param least the smallest cell so far
 * @returns the sum of the cells
 */
export function countCells(
  band: usize,
  pitch: usize,
  rows: usize,
  columns: usize,
  counters: usize,
  bins: i32,
  least: usize,
): f64 {
  const half = f32x4.splat(<f32>bins / 2);
  const last = i32x4.splat(bins - 1);
  const step = (<usize>bins) << 2;
  const whole = columns & ~3;
  let smallest = v128.load_splat<f32>(least);
  let total: f64 = 0;
  for (let i: usize = 0; i < rows; i++) {
    let sum = f32x4.splat(0);
    for (let j: usize = 0; j < whole; j += 4) {
      const c = v128.load(band + (j << 2));
      sum = f32x4.add(sum, c);
      smallest = f32x4.pmin(smallest, c);
      const scaled = f32x4.mul(f32x4.add(c, f32x4.splat(1)), half);
      const bin = i32x4.min_s(i32x4.max_s(i32x4.trunc_sat_f32x4_s(scaled), i32x4.splat(0)), last);
      count(counters + ((<usize>i32x4.extract_lane(bin, 0)) << 2));
      count(counters + step + ((<usize>i32x4.extract_lane(bin, 1)) << 2));
      count(counters + 2 * step + ((<usize>i32x4.extract_lane(bin, 2)) << 2));
      count(counters + 3 * step + ((<usize>i32x4.extract_lane(bin, 3)) << 2));
    }
    total += sumOfLanes(sum);
    for (let j = whole; j < columns; j++) {
      const c = load<f32>(band + (j << 2));
      total += <f64>c;
      smallest = f32x4.pmin(smallest, f32x4.splat(c));
      const bin = min(max(<i32>((c + 1) * (<f32>bins / 2)), 0), bins - 1);
      count(counters + ((<usize>bin) << 2));
    }
    band += pitch;
  }
  const left = min(f32x4.extract_lane(smallest, 0), f32x4.extract_lane(smallest, 1));
  const right = min(f32x4.extract_lane(smallest, 2), f32x4.extract_lane(smallest, 3));
  store<f32>(least, min(left, right));
  return total;
}

function count(counter: usize): void {
  store<u32>(counter, load<u32>(counter) + 1);
}
