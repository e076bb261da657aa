import type { MatrixAxis, MatrixGroup } from '../matrix-data.ts';
import { axisForm } from '../matrix-layout.ts';
import { integer } from '../../i18n/number.ts';
import { drawCaption, drawTick, drawThumbnail } from './draw-header.ts';
import { drawGroups } from './draw-groups.ts';
import type { ShownPairs } from './shown-pairs.ts';
import { cellsOf, type Stage, type Viewport } from './viewport.ts';

/** What stands before the rows, or above the columns, of the part of a matrix that is looked at. */
export interface AxisDrawing {
  readonly axis: MatrixAxis;
  readonly shown: ShownPairs;
  readonly viewport: Viewport;
  readonly stage: Stage;
  /** The width of the row headers, the height of the column headers. */
  readonly room: number;
  /** One em of the page. */
  readonly unit: number;
  /** The place that is lit up; −1 is none. */
  readonly lit: number;
  /** Places of the pairs that the reader has picked. */
  readonly picked: ReadonlySet<number>;
}

/** Where the headers begin and end across their axis, in CSS pixels from its outer edge. */
export interface HeaderRoom {
  readonly axis: MatrixAxis;
  readonly unit: number;
  readonly start: number;
  readonly end: number;
  /** The length of the axis. */
  readonly side: number;
  readonly token: (name: string) => string;
}

/** Draws the axis into a context whose unit is the CSS pixel: numbers, and where they have room, pictures or captions. */
export function drawAxis(context: CanvasRenderingContext2D, drawing: AxisDrawing): void {
  const { axis, shown, viewport, stage, room, unit, lit, picked } = drawing;
  const { cell } = viewport;
  const cells = cellsOf(viewport, stage);
  const [first, end] = axis === 'row' ? [cells.top, cells.bottom] : [cells.left, cells.right];
  const origin = axis === 'row' ? viewport.top : viewport.left;
  const middle = (place: number): number => (place + 0.5 - origin) * cell;
  const groups: readonly MatrixGroup[] = shown.groups;
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => style.getPropertyValue(name).trim() || '#888';
  const headers: HeaderRoom = {
    axis,
    unit,
    start: groups.length > 0 ? 1.5 * unit : 0,
    end: room - 5,
    side: stage.side,
    token,
  };
  const form = axisForm(axis === 'row', cell, unit);
  const header = (place: number, size: number): void => {
    const pair = shown.order[place];
    if (axis === 'row') drawThumbnail(context, headers, shown.pairs.thumbnails, pair, middle(place), size);
    else drawCaption(context, headers, shown.pairs.captions[pair], middle(place), size);
  };
  for (const place of picked)
    if (place >= first && place < end) drawPick(context, drawing, token('--ink'), middle(place));
  if (form === 'ticks') {
    const step = tickStep(cell, (axis === 'row' ? 1.3 : 2.6) * unit);
    for (let place = Math.ceil((first + 1) / step) * step - 1; place < end; place += step)
      drawTick(context, headers, integer(place + 1), middle(place));
  } else for (let place = first; place < end; place++) header(place, cell);
  // Above the numbers of the columns there is room that captions take when the reader comes near.
  const isFree = axis === 'column' && form === 'ticks';
  const across = {
    ...headers,
    start: 1.8 * unit,
    end: headers.end - 1.2 * unit,
    token: () => token('--ink'),
  };
  drawGroups(context, headers, groups, viewport, stage, isFree ? across : null);
  if (lit < first || lit >= end) return;
  if (form === 'ticks') {
    const size = (axis === 'row' ? 2.6 : 1.5) * unit;
    clear(context, drawing, headers, middle(lit), size);
    header(lit, size);
  }
  frame(context, drawing, headers, middle(lit), form === 'ticks' ? 0 : cell);
}

/** 1, 2, 5, 10, 20 …: the smallest such number of cells that is `least` pixels long. */
export function tickStep(cell: number, least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least / cell)));
  return [1, 2, 5, 10].map((digit) => digit * power).find((step) => step * cell >= least) ?? 10 * power;
}

function clear(
  context: CanvasRenderingContext2D,
  { axis, room }: AxisDrawing,
  { start, token }: HeaderRoom,
  middle: number,
  size: number,
): void {
  context.fillStyle = token('--surface');
  if (axis === 'row') context.fillRect(start, middle - size / 2, room - start, size);
  else context.fillRect(middle - size / 2, start, size, room - start);
}

/** A frame around the header that is lit up; where headers have no room, a mark at its place. */
function frame(
  context: CanvasRenderingContext2D,
  { axis, room }: AxisDrawing,
  { start, token }: HeaderRoom,
  middle: number,
  size: number,
): void {
  context.strokeStyle = context.fillStyle = token('--ink');
  context.lineWidth = 1.5;
  const [from, length] = [middle - size / 2 + 0.75, size - 1.5];
  if (size === 0) {
    if (axis === 'row') context.fillRect(room - 4, middle - 1, 4, 2);
    else context.fillRect(middle - 1, room - 4, 2, 4);
  } else if (axis === 'row') context.strokeRect(start + 0.75, from, room - start - 1.5, length);
  else context.strokeRect(from, start + 0.75, length, room - start - 1.5);
}

function drawPick(
  context: CanvasRenderingContext2D,
  { axis, room, viewport }: AxisDrawing,
  color: string,
  middle: number,
): void {
  const length = Math.max(2, viewport.cell - 1);
  context.fillStyle = color;
  if (axis === 'row') context.fillRect(room - 4, middle - length / 2, 4, length);
  else context.fillRect(middle - length / 2, room - 4, length, 4);
}
