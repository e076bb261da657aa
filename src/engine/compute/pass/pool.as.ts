// A line of pixels from some rows of cells: the largest of each column first, as a row's cells lie side by side, then
// the largest of each pixel's columns.

/** line[j] = max(line[j], row[j] − less); both may be read up to the next multiple of four. */
export function raiseLine(line: usize, row: usize, columns: usize, less: f32): void {
  const offset = f32x4.splat(less);
  for (let at: usize = 0; at < columns << 2; at += 16)
    v128.store(line + at, f32x4.pmax(v128.load(line + at), f32x4.sub(v128.load(row + at), offset)));
}

/** target[place] = line[order[place]] */
export function arrangeLine(line: usize, order: usize, target: usize, columns: usize): void {
  for (let at: usize = 0; at < columns << 2; at += 4)
    store<f32>(target + at, load<f32>(line + ((<usize>load<u32>(order + at)) << 2)));
}

/** pixels[x] = the largest of line[first[x]] to line[end[x] − 1]; −Infinity where there is none. */
export function poolLine(line: usize, first: usize, end: usize, pixels: usize, width: usize): void {
  for (let x: usize = 0; x < width << 2; x += 4) {
    let largest: f32 = -Infinity;
    const last = line + ((<usize>load<u32>(end + x)) << 2);
    for (let at = line + ((<usize>load<u32>(first + x)) << 2); at < last; at += 4) {
      const value = load<f32>(at);
      // Without a branch: which of two cells is larger cannot be foretold.
      largest = select<f32>(value, largest, value > largest);
    }
    store<f32>(pixels + x, largest);
  }
}
