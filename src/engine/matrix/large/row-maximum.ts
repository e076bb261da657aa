import type { PixelCells } from './pixel-cells.ts';

/**
 * The largest cell of each column over some rows of a matrix, then of each pixel over its columns: rows first, as the
 * cells of a row lie side by side in memory.
 */
export interface RowMaximum {
  /** Forgets all rows. */
  clear(): void;
  /** @param less is taken from each cell of the row */
  add(row: number, less: number): void;
  /** Raises each pixel of a line to the largest of its columns, if a row was added; NaN is below all numbers. */
  raise(pixels: Float32Array): void;
}

/**
 * @param order what stands in place k; null: pair k
 * @param across the places of each pixel
 * @param less [n] by pair, is taken from the cells of each column
 */
export type StartMaximum = (order: Uint32Array | null, across: PixelCells, less?: Float32Array) => RowMaximum;

/** Plain loops. @param cells [n, n] */
export function plainMaximum(cells: Float64Array, n: number): StartMaximum {
  return (order, { first, end }, lessOfColumns) => {
    const largest = new Float64Array(n);
    let isEmpty = true;
    return {
      clear() {
        isEmpty = true;
        largest.fill(-Infinity);
      },
      add(row, less) {
        isEmpty = false;
        for (let j = 0; j < n; j++) largest[j] = Math.max(largest[j], cells[row * n + j] - less);
      },
      raise(pixels) {
        if (isEmpty) return;
        for (let x = 0; x < pixels.length; x++) {
          let value = -Infinity;
          for (let place = first[x]; place < end[x]; place++) {
            const j = order ? order[place] : place;
            value = Math.max(value, largest[j] - (lessOfColumns?.[j] ?? 0));
          }
          raisePixel(pixels, x, value);
        }
      },
    };
  };
}

/** @param value −Infinity where a pixel shows no cell */
export function raisePixel(pixels: Float32Array, x: number, value: number): void {
  // Not `value > pixels[x]`: a pixel is NaN at first.
  if (value !== -Infinity && !(value <= pixels[x])) pixels[x] = value;
}
