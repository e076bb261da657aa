import { similarityColor } from '../theme/palette.ts';
import type { ThemeName } from '../theme/theme.ts';
import { readableInk } from '../theme/readable-ink.ts';

/** A small matrix with all that it is drawn from; see `dg-number-grid`. */
export interface DrawnGrid {
  readonly heading: string;
  /** [n, n] */
  readonly values: Float64Array;
  readonly domain: readonly [number, number];
  readonly write: (value: number) => string;
}

const [scale, margin, cell, gap, title] = [2, 24, 64, 4, 44];

/** The grids side by side on a canvas, for an export: on the page they are tables. */
export function paintGrids(grids: readonly DrawnGrid[], theme: ThemeName): HTMLCanvasElement {
  const n = Math.round(Math.sqrt(grids[0].values.length));
  const width = margin + 20 + n * (cell + gap) + margin;
  const canvas = document.createElement('canvas');
  canvas.width = scale * width * grids.length;
  canvas.height = scale * (margin + title + n * (cell + gap) + margin);
  const context = canvas.getContext('2d')!;
  context.scale(scale, scale);
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => style.getPropertyValue(name);
  context.fillStyle = token('--surface');
  context.fillRect(0, 0, canvas.width, canvas.height);
  grids.forEach(({ heading, values, domain, write }, place) => {
    const [left, top] = [place * width + margin + 20, margin + title];
    context.textAlign = 'left';
    context.fillStyle = token('--ink');
    context.font = `600 14px ${token('--font')}`;
    context.fillText(heading, left, margin);
    const color = similarityColor(domain, theme);
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    values.forEach((value, ij) => {
      const [i, j] = [Math.floor(ij / n), ij % n];
      const [x, y] = [left + j * (cell + gap), top + i * (cell + gap)];
      const ground = color(value);
      context.fillStyle = ground;
      context.fillRect(x, y, cell, cell);
      context.fillStyle = readableInk(ground);
      context.font = `${i === j ? 700 : 400} 14px ${token('--font')}`;
      context.fillText(write(value), x + cell / 2, y + cell / 2);
      context.font = `italic 14px serif`;
      context.fillStyle = token('--text');
      if (i === 0) context.fillText(`T${j + 1}`, x + cell / 2, y - 10);
      context.fillStyle = token('--image');
      if (j === 0) context.fillText(`I${i + 1}`, x - 14, y + cell / 2);
      if (i !== j) return;
      context.strokeStyle = token('--diagonal-fill');
      context.lineWidth = 2;
      context.strokeRect(x, y, cell, cell);
    });
    context.textBaseline = 'alphabetic';
  });
  return canvas;
}
