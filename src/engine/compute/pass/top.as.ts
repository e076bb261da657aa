// Lists of the k largest cells of a line, the largest first, −Infinity where there is none yet. Of equal cells the one
// that came first stays first. Most cells are below the k-th, which four of them are compared with at once.

/**
 * Brings the lists of the band's rows up to date.
 *
 * @param columns a multiple of four
 * @param firstColumn which column the band's first one is
 * @param values [rows, k] @param indices [rows, k]
 */
export function topOfRows(
  band: usize,
  pitch: usize,
  rows: usize,
  columns: usize,
  firstColumn: usize,
  k: usize,
  values: usize,
  indices: usize,
): void {
  for (let i: usize = 0; i < rows; i++) {
    const least = values + ((k - 1) << 2);
    let bound = v128.load_splat<f32>(least);
    for (let j: usize = 0; j < columns; j += 4) {
      const at = band + (j << 2);
      if (!v128.any_true(f32x4.gt(v128.load(at), bound))) continue;
      for (let lane: usize = 0; lane < 4; lane++) {
        const value = load<f32>(at + (lane << 2));
        if (value > load<f32>(least)) insert(values, indices, k, value, <u32>(firstColumn + j + lane));
      }
      bound = v128.load_splat<f32>(least);
    }
    band += pitch;
    values += k << 2;
    indices += k << 2;
  }
}

/**
 * Brings the lists of all columns up to date by the band's rows.
 *
 * @param columns a multiple of four
 * @param firstRow which row the band's first one is
 * @param bounds [columns], the k-th of each list
 * @param values [columns, k] @param indices [columns, k]
 */
export function topOfColumns(
  band: usize,
  pitch: usize,
  rows: usize,
  columns: usize,
  firstRow: usize,
  k: usize,
  bounds: usize,
  values: usize,
  indices: usize,
): void {
  for (let i: usize = 0; i < rows; i++) {
    for (let j: usize = 0; j < columns; j += 4) {
      const at = j << 2;
      if (!v128.any_true(f32x4.gt(v128.load(band + at), v128.load(bounds + at)))) continue;
      for (let column = j; column < j + 4; column++) {
        const value = load<f32>(band + (column << 2));
        if (!(value > load<f32>(bounds + (column << 2)))) continue;
        const list = (column * k) << 2;
        insert(values + list, indices + list, k, value, <u32>(firstRow + i));
        store<f32>(bounds + (column << 2), load<f32>(values + list + ((k - 1) << 2)));
      }
    }
    band += pitch;
  }
}

/** Puts a value that is larger than the last of the list into its place; the last falls out. */
function insert(values: usize, indices: usize, k: usize, value: f32, index: u32): void {
  let place = (k - 1) << 2;
  while (place > 0) {
    const above = load<f32>(values + place - 4);
    if (above >= value) break;
    store<f32>(values + place, above);
    store<u32>(indices + place, load<u32>(indices + place - 4));
    place -= 4;
  }
  store<f32>(values + place, value);
  store<u32>(indices + place, index);
}
