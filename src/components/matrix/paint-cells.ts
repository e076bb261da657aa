import { rgb } from 'd3-color';
import { maxPool } from '../../engine/matrix/index.ts';
import { similarityColor, type ColorScale } from '../theme/palette.ts';
import type { ThemeName } from '../theme/theme.ts';
import { readableInk } from '../theme/readable-ink.ts';
import { cellText } from './cell-text.ts';
import type { MatrixLayout } from './matrix-layout.ts';
import type { MatrixUnit } from './matrix-data.ts';

/** A matrix of numbers with all that its cells are drawn from. */
export interface MatrixCells {
  /** [rows, columns]; NaN where a number is still to come. */
  readonly values: Float32Array | Float64Array;
  readonly rows: number;
  readonly columns: number;
  /** [rows, columns], 0 where the number is not shown yet; absent: all are. */
  readonly known?: Uint8Array;
  readonly domain: readonly [number, number];
  readonly unit: MatrixUnit;
}

type CellLayout = Pick<MatrixLayout, 'cell' | 'gap' | 'numberSize'>;

const steps = 512;
/** A table costs as much as some ten thousand cells, and the page asks for the same few again and again. */
const tables = new Map<string, Uint32Array>();
const mostTables = 32;

/**
 * How many cells, along each side, share one pixel of the canvas; 1 where every cell has a pixel at least.
 * @param scale pixels of the canvas for one CSS pixel
 */
export const cellsInPixel = (cell: number, scale: number): number =>
  Math.max(1, Math.ceil(1 / (cell * scale)));

/**
 * Paints every cell, and its number where there is room. A cell whose number is not known stays transparent. Where cells
 * are smaller than pixels, each pixel shows the largest of its cells.
 * @param scale pixels of the canvas for one CSS pixel
 */
export function paintCells(
  context: CanvasRenderingContext2D,
  cells: MatrixCells,
  layout: CellLayout,
  theme: ThemeName,
  scale: number,
): void {
  const [width, height] = [cells.columns * layout.cell, cells.rows * layout.cell];
  context.save();
  context.scale(scale, scale);
  context.clearRect(0, 0, width, height);
  context.imageSmoothingEnabled = false;
  context.drawImage(onePixelACell(atMost(cells, width * scale, height * scale), theme), 0, 0, width, height);
  drawWithin(context, cells, layout, similarityColor(cells.domain, theme));
  context.restore();
}

/** The gaps between the cells and the numbers in them, where there is room. */
export function drawWithin(
  context: CanvasRenderingContext2D,
  cells: MatrixCells,
  { cell, gap, numberSize }: CellLayout,
  color: ColorScale,
): void {
  if (gap > 0) drawGaps(context, cells.rows, cells.columns, cell, gap);
  if (numberSize > 0) writeNumbers(context, cells, cell, numberSize, color);
}

function atMost(cells: MatrixCells, width: number, height: number): MatrixCells {
  const { values, known, rows, columns } = cells;
  if (columns <= width && rows <= height) return cells;
  const [outRows, outColumns] = [Math.min(rows, Math.round(height)), Math.min(columns, Math.round(width))];
  const pooled = maxPool(values, [rows, columns], [outRows, outColumns], known);
  return { ...cells, values: pooled, rows: outRows, columns: outColumns, known: undefined };
}

/**
 * One pixel a cell: the colours by table, so that thousands of rows stay quick.
 * @param canvas is drawn on and returned, in the place of a new one
 */
export function onePixelACell(
  { values, rows, columns, known, domain }: MatrixCells,
  theme: ThemeName,
  canvas: HTMLCanvasElement = document.createElement('canvas'),
): HTMLCanvasElement {
  [canvas.width, canvas.height] = [columns, rows];
  const context = canvasOfPixels(canvas);
  const pixels = context.createImageData(columns, rows);
  const words = new Uint32Array(pixels.data.buffer);
  const table = colorTable(domain, theme);
  const [min] = domain;
  const perUnit = steps / spanOf(domain);
  for (let ij = 0; ij < words.length; ij++) {
    const step = (values[ij] - min) * perUnit;
    if (Number.isNaN(step) || known?.[ij] === 0) continue;
    words[ij] = table[step <= 0 ? 0 : step >= steps ? steps : Math.round(step)];
  }
  context.putImageData(pixels, 0, 0);
  return canvas;
}

/** To paint with: the pixels come from the CPU, so that a canvas on the GPU would only have them carried to and fro. */
export function canvasOfPixels(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  return canvas.getContext('2d', { willReadFrequently: true })!;
}

/** [steps + 1] the colours of a scale from its one end to the other, as the words of an image's pixels. */
function colorTable(domain: readonly [number, number], theme: ThemeName): Uint32Array {
  const key = `${theme} ${domain.join(' ')}`;
  const kept = tables.get(key);
  if (kept) return kept;
  const color = similarityColor(domain, theme);
  const table = Uint32Array.from({ length: steps + 1 }, (_, i) => {
    const { r, g, b } = rgb(color(domain[0] + (i / steps) * spanOf(domain)));
    return ((255 << 24) | (Math.round(b) << 16) | (Math.round(g) << 8) | Math.round(r)) >>> 0;
  });
  if (tables.size >= mostTables) tables.clear();
  tables.set(key, table);
  return table;
}

const spanOf = ([min, max]: readonly [number, number]): number => max - min || 1;

// In the ground's own colour: through a transparent gap the hatching of unknown cells would be seen.
function drawGaps(
  context: CanvasRenderingContext2D,
  rows: number,
  columns: number,
  cell: number,
  gap: number,
): void {
  context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--surface') || '#fff';
  for (let j = 1; j < columns; j++) context.fillRect(j * cell - gap / 2, 0, gap, rows * cell);
  for (let i = 1; i < rows; i++) context.fillRect(0, i * cell - gap / 2, columns * cell, gap);
}

function writeNumbers(
  context: CanvasRenderingContext2D,
  { values, rows, columns, known, unit }: MatrixCells,
  cell: number,
  size: number,
  color: ColorScale,
): void {
  context.font = `500 ${size}px ${getComputedStyle(document.body).fontFamily}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const value = values[i * columns + j];
      if (Number.isNaN(value) || known?.[i * columns + j] === 0) continue;
      context.fillStyle = readableInk(color(value));
      context.fillText(cellText(value, unit), (j + 0.5) * cell, (i + 0.53) * cell, cell - 3);
    }
  }
}
