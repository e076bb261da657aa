import type { MatrixView } from '../../../engine/matrix/index.ts';
import { viewUnits } from '../matrix-data.ts';
import { drawScale } from '../matrix-drawing.ts';
import { boundaries, hasHalo, markWidth, outlinesOf } from '../matrix-marks.ts';
import { drawAxis } from './draw-axis.ts';
import type { ShownPairs } from './shown-pairs.ts';
import { visiblePart } from './visible-part.ts';
import type { Stage, Viewport } from './viewport.ts';

/** What a drawing of a large matrix is made from, sizes in CSS pixels. */
export interface LargeDrawing {
  readonly shown: ShownPairs;
  readonly viewport: Viewport;
  readonly stage: Stage;
  readonly quantity: string;
  readonly domain: readonly [number, number];
  readonly view: MatrixView;
  readonly unit: number;
  readonly rowAxis: number;
  readonly columnAxis: number;
}

const [scale, margin, legendHeight] = [2, 12, 34];

/**
 * What is in view of a large matrix on one canvas, at twice its size on the page.
 *
 * @param cells the stage as it is painted
 */
export function drawLargeMatrix(cells: HTMLCanvasElement, drawing: LargeDrawing): HTMLCanvasElement {
  const { shown, viewport, stage, unit, rowAxis, columnAxis } = drawing;
  const canvas = document.createElement('canvas');
  canvas.width = scale * (rowAxis + Math.max(stage.side, 260) + 2 * margin);
  canvas.height = scale * (columnAxis + stage.side + legendHeight + 2 * margin);
  const context = canvas.getContext('2d')!;
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => style.getPropertyValue(name).trim() || '#888';
  const axis = { shown, viewport, stage, unit, lit: -1, picked: new Set<number>() };
  context.scale(scale, scale);
  context.fillStyle = token('--surface');
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(margin, margin);
  within(context, rowAxis, 0, stage.side, columnAxis, () =>
    drawAxis(context, { ...axis, axis: 'column', room: columnAxis }),
  );
  within(context, 0, columnAxis, rowAxis, stage.side, () =>
    drawAxis(context, { ...axis, axis: 'row', room: rowAxis }),
  );
  within(context, rowAxis, columnAxis, stage.side, stage.side, () => {
    context.imageSmoothingEnabled = false;
    context.drawImage(cells, 0, 0, stage.side, stage.side);
    drawMarks(context, drawing, token);
  });
  context.font = `12px ${getComputedStyle(document.body).fontFamily}`;
  context.translate(rowAxis, columnAxis + stage.side + 12);
  drawScale(context, { ...drawing, unit: viewUnits[drawing.view] }, token('--ink'));
  return canvas;
}

function within(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  draw: () => void,
): void {
  context.save();
  context.translate(x, y);
  context.beginPath();
  context.rect(0, 0, width, height);
  context.clip();
  draw();
  context.restore();
}

function drawMarks(
  context: CanvasRenderingContext2D,
  { shown, viewport, stage }: LargeDrawing,
  token: (name: string) => string,
): void {
  const { cell } = viewport;
  const part = visiblePart(viewport, stage, shown.groups, new Set());
  const width = markWidth(cell);
  const path = new Path2D(outlinesOf(part.diagonal, part.columns, cell, width));
  context.translate(part.x, part.y);
  context.strokeStyle = '#16181dbf';
  context.lineWidth = 1.9 * width;
  if (hasHalo(cell)) context.stroke(path);
  context.strokeStyle = token('--diagonal-fill');
  context.lineWidth = width;
  context.stroke(path);
  context.fillStyle = token('--ink');
  for (const at of boundaries(part.rowGroups)) context.fillRect(0, at * cell - 1, part.columns * cell, 2);
  for (const at of boundaries(part.columnGroups)) context.fillRect(at * cell - 1, 0, 2, part.rows * cell);
}
