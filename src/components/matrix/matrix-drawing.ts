import { similarityColor } from '../theme/palette.ts';
import { theme } from '../theme/theme.ts';
import { boundText } from './cell-text.ts';
import type { MatrixGroup, MatrixHeader, MatrixUnit } from './matrix-data.ts';
import type { MatrixLayout } from './matrix-layout.ts';
import { boundaries, hasHalo, marksDiagonal, markWidth, outlinesOf } from './matrix-marks.ts';

/** What a drawing shows beside the cells. */
export interface MatrixDrawing {
  readonly rows: readonly MatrixHeader[];
  readonly columns: readonly MatrixHeader[];
  readonly quantity: string;
  readonly unit: MatrixUnit;
  readonly domain: readonly [number, number];
  readonly marked: ReadonlySet<number>;
  readonly outlined: ReadonlySet<number>;
  readonly rowGroups: readonly MatrixGroup[];
  readonly columnGroups: readonly MatrixGroup[];
}

const scale = 2;
const [margin, legendHeight, labelRoom] = [12, 34, 120];

/**
 * The whole matrix on one canvas, at twice its size on the page: headers, cells, marks and the legend.
 * @param images the loaded pictures of the column headers, and of the row headers
 */
export function drawMatrix(
  matrix: MatrixDrawing,
  images: readonly (readonly HTMLImageElement[])[],
  cells: HTMLCanvasElement,
  { cell }: MatrixLayout,
): HTMLCanvasElement {
  const { rows, columns } = matrix;
  const [width, height] = [columns.length * cell, rows.length * cell];
  const [x, y] = [margin + labelRoom, margin + labelRoom];
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(scale * (x + Math.max(width, 260) + margin));
  canvas.height = Math.round(scale * (y + height + legendHeight + margin));
  const context = canvas.getContext('2d')!;
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => style.getPropertyValue(name).trim() || '#888';
  context.scale(scale, scale);
  context.fillStyle = token('--surface');
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(x, y);
  context.drawImage(cells, 0, 0, width, height);
  drawMarks(context, matrix, cell, token);
  context.font = `12px ${getComputedStyle(document.body).fontFamily}`;
  context.fillStyle = token('--ink');
  const [columnImages, rowImages] = images;
  drawHeaders(context, rows, rowImages ?? [], cell, 'row');
  drawHeaders(context, columns, columnImages ?? [], cell, 'column');
  context.translate(0, height + 12);
  drawScale(context, matrix, token('--ink'));
  return canvas;
}

const none: ReadonlySet<number> = new Set();

function drawMarks(
  context: CanvasRenderingContext2D,
  { rows, columns, marked, outlined, rowGroups, columnGroups }: MatrixDrawing,
  cell: number,
  token: (name: string) => string,
): void {
  const width = markWidth(cell);
  for (const [indices, color, dash] of [
    [marksDiagonal(cell) ? marked : none, token('--diagonal-fill'), []],
    [outlined, '#fff', [2.2 * width, 1.6 * width]],
  ] as const) {
    const path = new Path2D(outlinesOf(indices, columns.length, cell, width));
    context.strokeStyle = '#16181dbf';
    context.lineWidth = 1.9 * width;
    context.setLineDash([]);
    if (hasHalo(cell)) context.stroke(path);
    context.strokeStyle = color;
    context.lineWidth = width;
    context.setLineDash([...dash]);
    context.stroke(path);
  }
  context.setLineDash([]);
  context.fillStyle = token('--ink');
  for (const at of boundaries(rowGroups)) context.fillRect(0, at * cell - 1, columns.length * cell, 2);
  for (const at of boundaries(columnGroups)) context.fillRect(at * cell - 1, 0, 2, rows.length * cell);
}

function drawHeaders(
  context: CanvasRenderingContext2D,
  headers: readonly MatrixHeader[],
  images: readonly HTMLImageElement[],
  cell: number,
  axis: 'row' | 'column',
): void {
  const every = Math.max(1, Math.ceil(14 / cell));
  const side = Math.min(cell - 2, labelRoom - 24);
  let next = 0;
  headers.forEach(({ symbol, label, picture }, i) => {
    const image = picture ? images[next++] : undefined;
    if (i % every !== 0) return;
    context.save();
    if (axis === 'row') context.translate(-6, (i + 0.5) * cell);
    else {
      context.translate((i + 0.5) * cell, -6);
      context.rotate(Math.PI / 2);
    }
    context.textAlign = 'right';
    context.textBaseline = 'middle';
    if (image?.complete && image.naturalWidth > 0 && side >= 10)
      context.drawImage(image, -side, -side / 2, side, side);
    else context.fillText(label && cell >= 11 ? fitted(context, label) : symbol, 0, 0);
    context.restore();
  });
}

function fitted(context: CanvasRenderingContext2D, label: string): string {
  if (context.measureText(label).width <= labelRoom - 8) return label;
  let cut = [...label];
  while (cut.length > 1 && context.measureText(`${cut.join('')}…`).width > labelRoom - 8)
    cut = cut.slice(0, -1);
  return `${cut.join('')}…`;
}

/** The legend in one line, from the left: the quantity and its colours between the ends of their scale. */
export function drawScale(
  context: CanvasRenderingContext2D,
  { quantity, unit, domain }: Pick<MatrixDrawing, 'quantity' | 'unit' | 'domain'>,
  ink: string,
): void {
  const [min, max] = domain;
  const color = similarityColor(domain, theme.name);
  const start = context.measureText(`${quantity}  ${boundText(min, unit)}  `).width;
  context.fillStyle = ink;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillText(`${quantity}  ${boundText(min, unit)}`, 0, 8);
  context.fillText(boundText(max, unit), start + 106, 8);
  for (let pixel = 0; pixel < 100; pixel++) {
    context.fillStyle = color(min + (pixel / 99) * (max - min));
    context.fillRect(start + pixel, 2, 1.2, 12);
  }
}
