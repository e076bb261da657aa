/**
 * A smaller matrix for fewer pixels than cells: each of its numbers is the largest of the cells that it stands for. A mean
 * would make the diagonal vanish among a thousand darker neighbours.
 *
 * @param values [rows, columns]; NaN is no number
 * @param known [rows, columns], 0 where a number does not count; absent: all do
 * @returns [outRows, outColumns] of float32; NaN where no cell has a number. Where an edge falls into a cell, the cell counts on both sides
 */
export function maxPool(
  values: Float32Array | Float64Array,
  [rows, columns]: readonly [number, number],
  [outRows, outColumns]: readonly [number, number],
  known?: Uint8Array,
): Float32Array {
  const pooled = new Float32Array(outRows * outColumns).fill(NaN);
  const first = Array.from({ length: outColumns }, (_, x) => Math.floor((x * columns) / outColumns));
  const end = first.map((_, x) => Math.ceil(((x + 1) * columns) / outColumns));
  for (let y = 0; y < outRows; y++) {
    const lastRow = Math.ceil(((y + 1) * rows) / outRows);
    for (let i = Math.floor((y * rows) / outRows); i < lastRow; i++) {
      for (let x = 0; x < outColumns; x++) {
        let largest = pooled[y * outColumns + x];
        for (let j = first[x]; j < end[x]; j++) {
          const value = values[i * columns + j];
          // Not `value > largest`: the largest is NaN at first.
          if (!(value <= largest) && !Number.isNaN(value) && known?.[i * columns + j] !== 0) largest = value;
        }
        pooled[y * outColumns + x] = largest;
      }
    }
  }
  return pooled;
}
