import type { MatrixWindow } from '../../../engine/matrix/large/large-matrix.ts';
import type { Cell } from '../matrix-keys.ts';

/** Neighbouring rows and columns, ends not included. */
export type Block = MatrixWindow;

/** The block between two of its corners, which belong to it. */
export function blockOf(a: Cell, b: Cell): Block {
  return {
    left: Math.min(a.column, b.column),
    top: Math.min(a.row, b.row),
    right: Math.max(a.column, b.column) + 1,
    bottom: Math.max(a.row, b.row) + 1,
  };
}

/** The places of the rows and of the columns of a block. */
export function placesIn({ left, top, right, bottom }: Block): ReadonlySet<number> {
  const places = new Set<number>();
  for (let row = top; row < bottom; row++) places.add(row);
  for (let column = left; column < right; column++) places.add(column);
  return places;
}
