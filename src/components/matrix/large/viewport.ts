import type { MatrixWindow } from '../../../engine/matrix/large/large-matrix.ts';
import type { Cell } from '../matrix-keys.ts';

/** What a stage shows of an n × n matrix. */
export interface Viewport {
  /** How many columns (and parts of one) lie to the left of the stage, and rows above it. */
  readonly left: number;
  readonly top: number;
  /** The side of a cell, in CSS pixels. */
  readonly cell: number;
}

/** The square on the page in which an n × n matrix is looked at. */
export interface Stage {
  readonly n: number;
  /** CSS pixels */
  readonly side: number;
}

/** The side of the largest cell, in CSS pixels: more would show no more. */
export const largestCell = 104;

/** The largest stage that has `room` pixels; whole pixels a cell where that costs little. */
export function stageOf(n: number, room: number): Stage {
  const cell = Math.min(largestCell, room / n);
  return { n, side: Math.floor(cell >= 6 ? n * Math.floor(cell) : n * cell) };
}

export function wholeMatrix({ n, side }: Stage): Viewport {
  return { left: 0, top: 0, cell: side / n };
}

export function showsAll({ cell }: Viewport, { n, side }: Stage): boolean {
  return cell * n <= side * 1.0001;
}

/** Larger or smaller by `factor`, with what lies under (x, y), in pixels of the stage, staying there. */
export function zoomed(viewport: Viewport, stage: Stage, factor: number, x: number, y: number): Viewport {
  const { left, top, cell } = viewport;
  const least = wholeMatrix(stage).cell;
  const next = Math.min(Math.max(largestCell, least), Math.max(least, cell * factor));
  return inside({ left: left + x / cell - x / next, top: top + y / cell - y / next, cell: next }, stage);
}

/** Moved so that what was under a finger is still there after it went (dx, dy) pixels. */
export function panned({ left, top, cell }: Viewport, stage: Stage, dx: number, dy: number): Viewport {
  return inside({ left: left - dx / cell, top: top - dy / cell, cell }, stage);
}

/** Moved no further than it takes to have the cell on the stage, with its neighbours where there are some. */
export function revealing(viewport: Viewport, stage: Stage, { row, column }: Cell): Viewport {
  const { left, top, cell } = viewport;
  const extent = stage.side / cell;
  const margin = Math.min(1, Math.max(0, (extent - 1) / 2));
  const along = (start: number, index: number): number =>
    Math.min(index - margin, Math.max(start, index + 1 + margin - extent));
  return inside({ left: along(left, column), top: along(top, row), cell }, stage);
}

/** With that place of the matrix, in cells, in the middle. */
export function centred(viewport: Viewport, stage: Stage, x: number, y: number): Viewport {
  const half = stage.side / viewport.cell / 2;
  return inside({ ...viewport, left: x - half, top: y - half }, stage);
}

/** The same middle at the same magnification on a stage of another size. */
export function resized(viewport: Viewport, before: Stage, after: Stage): Viewport {
  if (before.n !== after.n || showsAll(viewport, before)) return wholeMatrix(after);
  const half = before.side / viewport.cell / 2;
  const cell = Math.max(wholeMatrix(after).cell, viewport.cell);
  return centred({ ...viewport, cell }, after, viewport.left + half, viewport.top + half);
}

export function windowOf({ left, top, cell }: Viewport, { n, side }: Stage): MatrixWindow {
  const extent = side / cell;
  return { left, top, right: Math.min(n, left + extent), bottom: Math.min(n, top + extent) };
}

/** The whole cells of which something is seen. */
export function cellsOf(viewport: Viewport, stage: Stage): MatrixWindow {
  const { left, top, right, bottom } = windowOf(viewport, stage);
  // Rounding errors of a zoom must not add a row that nobody sees.
  return {
    left: Math.floor(left + epsilon),
    top: Math.floor(top + epsilon),
    right: Math.ceil(right - epsilon),
    bottom: Math.ceil(bottom - epsilon),
  };
}

/** The cell at (x, y), in pixels of the stage; beyond its edges, the nearest. */
export function cellAt({ left, top, cell }: Viewport, { n }: Stage, x: number, y: number): Cell {
  const at = (start: number, offset: number): number =>
    Math.max(0, Math.min(n - 1, Math.floor(start + offset / cell)));
  return { row: at(top, y), column: at(left, x) };
}

const epsilon = 1e-6;

function inside({ left, top, cell }: Viewport, { n, side }: Stage): Viewport {
  const most = Math.max(0, n - side / cell);
  const within = (start: number): number => Math.max(0, Math.min(most, start));
  return { left: within(left), top: within(top), cell };
}
