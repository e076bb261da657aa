/**
 * For each row of the band its largest cell, and its rank: how many of its cells reach the pair's own. Brings the same
 * up to date for the columns.
 *
 * @param columns a multiple of four
 * @param diagonal [columns], the cosine of each pair; Infinity past the last
 * @param firstRow which pair the band's first row is
 */
export function scanMaxima(
  band: usize,
  pitch: usize,
  rows: usize,
  columns: usize,
  diagonal: usize,
  firstRow: usize,
  rowMaxima: usize,
  rowRanks: usize,
  columnMaxima: usize,
  columnRanks: usize,
): void {
  for (let i: usize = 0; i < rows; i++) {
    const own = v128.load_splat<f32>(diagonal + ((firstRow + i) << 2));
    let largest = f32x4.splat(-Infinity);
    let count = i32x4.splat(0);
    for (let at: usize = 0; at < columns << 2; at += 16) {
      const c = v128.load(band + at);
      largest = f32x4.pmax(largest, c);
      // A comparison that holds is −1.
      count = i32x4.sub(count, f32x4.ge(c, own));
      v128.store(columnMaxima + at, f32x4.pmax(v128.load(columnMaxima + at), c));
      const reached = f32x4.ge(c, v128.load(diagonal + at));
      v128.store(columnRanks + at, i32x4.sub(v128.load(columnRanks + at), reached));
    }
    const left = max(f32x4.extract_lane(largest, 0), f32x4.extract_lane(largest, 1));
    const right = max(f32x4.extract_lane(largest, 2), f32x4.extract_lane(largest, 3));
    store<f32>(rowMaxima + (i << 2), max(left, right));
    const rank = i32x4.extract_lane(count, 0) + i32x4.extract_lane(count, 1);
    store<i32>(rowRanks + (i << 2), rank + i32x4.extract_lane(count, 2) + i32x4.extract_lane(count, 3));
    band += pitch;
  }
}
