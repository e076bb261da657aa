import { marksDiagonal } from '../matrix-marks.ts';
import type { MatrixGroup, MatrixPart } from '../matrix-data.ts';
import { cellsOf, type Stage, type Viewport } from './viewport.ts';

/** The whole cells on the stage as a matrix of their own, for the layers above the cells. */
export interface VisiblePart {
  readonly rows: number;
  readonly columns: number;
  /** Where its upper left corner lies, in pixels of the stage. */
  readonly x: number;
  readonly y: number;
  /** Cells of pairs, as indices row · columns + column; empty where they would be too small to be outlined. */
  readonly diagonal: ReadonlySet<number>;
  /** Those of the pairs that are picked; null where there are too many to be outlined one by one. */
  readonly picked: ReadonlySet<number> | null;
  readonly rowGroups: readonly MatrixGroup[];
  readonly columnGroups: readonly MatrixGroup[];
  /** A part counted from this corner; of what is not on the stage nothing stays, unless `clipped` is false. */
  local(part: MatrixPart | null, clipped?: boolean): MatrixPart | null;
}

const mostOutlines = 300;
/** Lines between groups that lie closer than this, in pixels, would hide the cells. */
const closestLines = 8;

export function visiblePart(
  viewport: Viewport,
  stage: Stage,
  groups: readonly MatrixGroup[],
  picked: ReadonlySet<number>,
): VisiblePart {
  const { left, top, right, bottom } = cellsOf(viewport, stage);
  const { cell } = viewport;
  const [rows, columns] = [bottom - top, right - left];
  const isSeen = (place: number): boolean => place >= Math.max(left, top) && place < Math.min(right, bottom);
  const index = (place: number): number => (place - top) * columns + (place - left);
  const diagonal = marksDiagonal(cell)
    ? Array.from({ length: rows }, (_, i) => top + i)
        .filter(isSeen)
        .map(index)
    : [];
  const pickedHere = [...picked].filter(isSeen);
  const lined = (stage.n / Math.max(1, groups.length)) * cell >= closestLines ? groups : [];
  const along = (at: number | null, first: number, end: number): number | null =>
    at === null || at < first || at >= end ? null : at - first;
  return {
    rows,
    columns,
    x: (left - viewport.left) * cell,
    y: (top - viewport.top) * cell,
    diagonal: new Set(diagonal),
    picked: pickedHere.length <= mostOutlines ? new Set(pickedHere.map(index)) : null,
    rowGroups: groupsWithin(lined, top, bottom),
    columnGroups: groupsWithin(lined, left, right),
    local: (part, clipped = true) => {
      if (!part) return null;
      const row = clipped ? along(part.row, top, bottom) : (part.row ?? 0) - top;
      const column = clipped ? along(part.column, left, right) : (part.column ?? 0) - left;
      return row === null && column === null ? null : { row, column };
    },
  };
}

/** The groups of the places from `first` to `end`, those at the ends cut short. */
export function groupsWithin(
  groups: readonly MatrixGroup[],
  first: number,
  end: number,
): readonly MatrixGroup[] {
  let begin = 0;
  return groups
    .map((group) => {
      const from = Math.max(first, begin);
      begin += group.size;
      return { ...group, size: Math.min(end, begin) - from };
    })
    .filter(({ size }) => size > 0);
}
