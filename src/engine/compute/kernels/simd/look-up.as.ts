import { loadFirst, storeFirst } from './lanes.as';

/** y [rows, n] = the rows of table [words, n] that ids name; zeros where an id names none */
export function lookUp(table: usize, ids: usize, y: usize, words: usize, rows: usize, n: usize): void {
  const bytes = n << 2;
  for (let row: usize = 0; row < rows; row++) {
    const id = idOf(ids, row);
    if (id < words) memory.copy(y, table + id * bytes, bytes);
    else memory.fill(y, 0, bytes);
    y += bytes;
  }
}

/** dtable [words, n] = for each word the sum of the rows of dy [rows, n] with its id */
export function lookUpBackward(
  dy: usize,
  ids: usize,
  dtable: usize,
  words: usize,
  rows: usize,
  n: usize,
): void {
  const bytes = n << 2;
  memory.fill(dtable, 0, words * bytes);
  for (let row: usize = 0; row < rows; row++) {
    const id = idOf(ids, row);
    if (id < words) {
      const to = dtable + id * bytes;
      for (let j: usize = 0; j < n; j += 4) {
        const at = to + (j << 2);
        storeFirst(at, f32x4.add(loadFirst(at, n - j), loadFirst(dy + (j << 2), n - j)), n - j);
      }
    }
    dy += bytes;
  }
}

/** An id is a whole number that is kept as a float; one below 0 becomes larger than every table. */
function idOf(ids: usize, row: usize): usize {
  const id = load<f32>(ids + (row << 2));
  return id < 0 ? usize.MAX_VALUE : <usize>id;
}
