// Rows that are no multiple of four floats end in a vector of which only `count` floats exist. These read and write
// no others; from four on they are a plain load and store.

/** Four floats, or `count` and zeros. */
export function loadFirst(at: usize, count: usize): v128 {
  if (count >= 4) return v128.load(at);
  let four = v128.load32_zero(at);
  if (count > 1) four = v128.load_lane<f32>(at + 4, four, 1);
  if (count > 2) four = v128.load_lane<f32>(at + 8, four, 2);
  return four;
}

/** Writes the first `count` floats, at most four. */
export function storeFirst(at: usize, four: v128, count: usize): void {
  if (count >= 4) {
    v128.store(at, four);
    return;
  }
  v128.store_lane<f32>(at, four, 0);
  if (count > 1) v128.store_lane<f32>(at + 4, four, 1);
  if (count > 2) v128.store_lane<f32>(at + 8, four, 2);
}

/** All ones in the first `count` lanes. */
export function firstLanes(count: usize): v128 {
  return i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(<i32>min<usize>(count, 4)));
}

/** a₀ + a₁ + a₂ + a₃ in float64. */
export function sumOfLanes(four: v128): f64 {
  return (
    <f64>f32x4.extract_lane(four, 0) +
    <f64>f32x4.extract_lane(four, 1) +
    (<f64>f32x4.extract_lane(four, 2) + <f64>f32x4.extract_lane(four, 3))
  );
}
