import type { MatrixWindow } from './large-matrix.ts';
import type { StoreTile } from './stores/matrix-store.ts';
import { isPooled, pixelCells, type PixelCells } from './pixel-cells.ts';
import type { StartMaximum } from './row-maximum.ts';
import type { CellOffsets } from './cell-view.ts';

interface LastTile {
  readonly order: Uint32Array | null;
  readonly tile: StoreTile;
  /** How many rows of the matrix had come when it was made. */
  readonly rows: number;
}

/**
 * Reads tiles out of the cells of a matrix: exact, or the largest cell of each pixel, at one read of each cell in the
 * window. While rows still come, the same tile asked for again reads only the new ones.
 */
export class CellPool {
  /** Rows that have come. */
  rows = 0;
  #order: Uint32Array | null = null;
  #last: LastTile | undefined;

  constructor(
    private readonly n: number,
    private readonly startMaximum: StartMaximum,
  ) {}

  /** @param order what stands in place k */
  reorder(order: Uint32Array): void {
    this.#order = order.every((pair, place) => pair === place) ? null : order;
  }

  tile(window: MatrixWindow, width: number, height: number, less: CellOffsets = {}): StoreTile {
    const across = pixelCells(window.left, window.right, width, this.n);
    const down = pixelCells(window.top, window.bottom, height, this.n);
    const isPlain = !less.rows && !less.columns;
    const last = isPlain ? this.#sameAsLast(window, width, height) : undefined;
    // The page keeps what it was given: each tile is a copy of its own.
    const values = last ? last.tile.values.slice() : new Float32Array(width * height).fill(NaN);
    this.#addRows(values, across, down, less, last?.rows ?? 0);
    const tile = { window, width, height, values, pooled: isPooled(across) || isPooled(down) };
    this.#last =
      isPlain && this.rows < this.n
        ? { order: this.#order, tile: { ...tile, values: values.slice() }, rows: this.rows }
        : undefined;
    return tile;
  }

  /** Raises the pixels to the largest of their cells in the rows from `from` on. */
  #addRows(
    values: Float32Array,
    across: PixelCells,
    down: PixelCells,
    { rows, columns }: CellOffsets,
    from: number,
  ): void {
    const width = across.first.length;
    const maximum = this.startMaximum(this.#order, across, columns);
    for (let y = 0; y < down.first.length; y++) {
      const isRepeated = y > 0 && down.first[y] === down.first[y - 1] && down.end[y] === down.end[y - 1];
      if (isRepeated) {
        values.copyWithin(y * width, (y - 1) * width, y * width);
        continue;
      }
      maximum.clear();
      for (let place = down.first[y]; place < down.end[y]; place++) {
        const row = this.#order ? this.#order[place] : place;
        if (row < this.rows && row >= from) maximum.add(row, rows?.[row] ?? 0);
      }
      maximum.raise(values.subarray(y * width, (y + 1) * width));
    }
  }

  #sameAsLast(
    { left, top, right, bottom }: MatrixWindow,
    width: number,
    height: number,
  ): LastTile | undefined {
    const last = this.#last;
    if (!last || last.order !== this.#order) return undefined;
    const { window } = last.tile;
    const same =
      left === window.left &&
      top === window.top &&
      right === window.right &&
      bottom === window.bottom &&
      width === last.tile.width &&
      height === last.tile.height;
    return same ? last : undefined;
  }
}
