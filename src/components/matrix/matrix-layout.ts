import type { MatrixHeader } from './matrix-data.ts';

/** How an axis writes its headers, by the room that it has. */
export type AxisForm = 'pictures' | 'captions' | 'ticks';

export interface MatrixLayout {
  /** The side of a cell, in CSS pixels. */
  readonly cell: number;
  readonly rowForm: AxisForm;
  readonly columnForm: AxisForm;
  /** The room of the row headers (a width) and of the column headers (a height). */
  readonly rowAxis: number;
  readonly columnAxis: number;
  /** The gap between two cells. */
  readonly gap: number;
  /** The size of the numbers in the cells; 0 where they do not fit. */
  readonly numberSize: number;
}

export interface MatrixRoom {
  readonly rows: readonly MatrixHeader[];
  readonly columns: readonly MatrixHeader[];
  readonly width: number;
  /** The most that the cells may take of the window's height. */
  readonly height: number;
  /** What else stands beside the cells. */
  readonly beside: number;
  /** One em of the page. */
  readonly unit: number;
}

const largestCell = 104;
/** Even on a phone 4,096 rows have a tenth of a pixel each. */
const smallestCell = 0.05;
/** Below this a thumbnail shows nothing, in em. */
const smallestPicture = 1.05;
/** Below this a caption has no line of its own, in em. */
const smallestCaption = 0.9;
const smallestNumber = 10;

/** The largest square cells that the room allows, and what then fits around them. */
export function matrixLayout({ rows, columns, width, height, beside, unit }: MatrixRoom): MatrixLayout {
  const pictures = rows.some(({ picture }) => picture);
  const side = (axis: number): number =>
    Math.max(
      smallestCell,
      Math.min(largestCell, (width - beside - axis) / columns.length, height / rows.length),
    );
  const roomy = pictures ? 3.6 * unit : Math.min(0.3 * width, 9 * unit);
  let cell = side(roomy);
  let rowAxis = roomy;
  if (pictures) {
    rowAxis = Math.min(roomy, Math.max(smallestPicture * unit, cell));
    cell = side(rowAxis);
    rowAxis = Math.min(rowAxis, Math.max(cell, smallestPicture * unit));
  }
  const rowForm = axisForm(pictures, cell, unit);
  if (rowForm === 'ticks') cell = side((rowAxis = 1.7 * unit));
  // Whole pixels where that costs little; tiny cells would lose half of the room.
  if (cell >= 6) cell = Math.floor(cell);
  else if (cell >= 2) cell = Math.floor(cell * 4) / 4;
  const columnPictures = columns.some(({ picture }) => picture);
  const columnForm = axisForm(columnPictures, cell, unit);
  return {
    cell,
    rowForm,
    columnForm,
    rowAxis: Math.round(rowAxis),
    columnAxis: Math.round(columnAxisOf(columnForm, columns, cell, unit)),
    ...withinCells(cell, unit),
  };
}

/** What is drawn between cells of that size and in them. */
export function withinCells(cell: number, unit: number): Pick<MatrixLayout, 'gap' | 'numberSize'> {
  const numberSize = Math.min(0.95 * unit, cell * 0.3);
  return {
    gap: cell >= 20 ? 2 : cell >= 9 ? 1 : 0,
    numberSize: numberSize >= smallestNumber ? numberSize : 0,
  };
}

export function axisForm(pictures: boolean, cell: number, unit: number): AxisForm {
  if (pictures) return cell >= smallestPicture * unit ? 'pictures' : 'ticks';
  return cell >= smallestCaption * unit ? 'captions' : 'ticks';
}

function columnAxisOf(form: AxisForm, columns: readonly MatrixHeader[], cell: number, unit: number): number {
  if (form === 'ticks') return 1.3 * unit;
  if (form === 'pictures') return Math.min(3.6 * unit, cell);
  const longest = Math.max(...columns.map(({ label }) => labelWidth(label)));
  const lines = Math.max(1, Math.floor((cell - 2) / (1.02 * unit)));
  return Math.min(9 * unit, Math.max(2.5 * unit, (longest * 0.9 * unit) / Math.min(1.7, lines) + 1.2 * unit));
}

/** About how wide a label is, in em. */
function labelWidth(label: string): number {
  let width = 0;
  for (const character of label) width += /[\u2e80-\u9fff\uff00-\uffef]/.test(character) ? 1.02 : 0.5;
  return width;
}
