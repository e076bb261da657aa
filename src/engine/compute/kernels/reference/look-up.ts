import type { FloatArray } from './float-array.ts';

/** y[row] = table[ids[row]] */
export function lookUp(table: FloatArray, ids: FloatArray, y: FloatArray, rows: number, n: number): void {
  for (let row = 0; row < rows; row++) {
    for (let j = 0; j < n; j++) y[row * n + j] = ids[row] < 0 ? 0 : table[ids[row] * n + j];
  }
}

/** dtable[id] = Σ of dy[row] over the rows with that id */
export function lookUpBackward(
  dy: FloatArray,
  ids: FloatArray,
  dtable: FloatArray,
  rows: number,
  n: number,
): void {
  dtable.fill(0);
  for (let row = 0; row < rows; row++) {
    if (ids[row] < 0) continue;
    for (let j = 0; j < n; j++) dtable[ids[row] * n + j] += dy[row * n + j];
  }
}
