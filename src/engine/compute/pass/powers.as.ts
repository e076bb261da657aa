import { exp } from '../kernels/simd/exp.as';
import { sumOfLanes } from '../kernels/simd/lanes.as';

/** Cells that are added up in float32 before the sum goes to float64. */
const RUN: usize = 256;

/**
 * rowSums (float64) = Σⱼ exp(scale (c − the row's largest)); columnSums (float32) = the same down the band's rows, with
 * the largest cell of each column so far.
 *
 * @param columns a multiple of four; sums past the last column mean nothing
 */
export function sumPowers(
  band: usize,
  pitch: usize,
  rows: usize,
  columns: usize,
  scale: f32,
  rowMaxima: usize,
  columnMaxima: usize,
  rowSums: usize,
  columnSums: usize,
): void {
  const s = f32x4.splat(scale);
  memory.fill(columnSums, 0, columns << 2);
  for (let i: usize = 0; i < rows; i++) {
    const largest = v128.load_splat<f32>(rowMaxima + (i << 2));
    let total: f64 = 0;
    for (let first: usize = 0; first < columns; first += RUN) {
      let sum = f32x4.splat(0);
      const end = min(columns, first + RUN) << 2;
      for (let at = first << 2; at < end; at += 16) {
        const c = v128.load(band + at);
        sum = f32x4.add(sum, exp(f32x4.mul(s, f32x4.sub(c, largest))));
        const ofColumn = exp(f32x4.mul(s, f32x4.sub(c, v128.load(columnMaxima + at))));
        v128.store(columnSums + at, f32x4.add(v128.load(columnSums + at), ofColumn));
      }
      total += sumOfLanes(sum);
    }
    store<f64>(rowSums + (i << 3), total);
    band += pitch;
  }
}
