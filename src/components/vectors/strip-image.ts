import { rgb } from 'd3-color';
import { signedColor } from '../theme/palette.ts';
import type { ThemeName } from '../theme/theme.ts';

/**
 * How a vector is folded into a strip: component j stands at position ⌊j / lines⌋ along the strip, in line j mod lines
 * across it. So the components are read from the beginning of the strip to its end, and every length fits.
 */
export interface Fold {
  readonly lines: number;
  readonly length: number;
}

/** About this many components stand one after the other, whatever the dimension. */
const usualLength = 64;

export function foldOf(dim: number): Fold {
  const lines = Math.max(1, Math.round(dim / usualLength));
  return { lines, length: Math.ceil(dim / lines) };
}

/** `row`: from left to right, as T lies. `column`: from top to bottom, as each I stands. */
export type StripDirection = 'row' | 'column';

/** The largest |component| among vectors: what their common colour scale has to reach. */
export function largestComponent(vectors: Iterable<ArrayLike<number> | null | undefined>): number {
  let largest = 0;
  for (const vector of vectors) {
    if (!vector) continue;
    for (let j = 0; j < vector.length; j++) largest = Math.max(largest, Math.abs(vector[j]) || 0);
  }
  return largest;
}

/**
 * Paints a vector, one pixel a component, with the signed colours of the theme; to be shown enlarged and not smoothed.
 * @param limit the |component| that gets the full colour
 */
export function paintStrip(
  canvas: HTMLCanvasElement,
  vector: Float32Array,
  limit: number,
  theme: ThemeName,
  direction: StripDirection,
): void {
  const { lines, length } = foldOf(vector.length);
  const row = direction === 'row';
  canvas.width = row ? length : lines;
  canvas.height = row ? lines : length;
  const context = canvas.getContext('2d')!;
  const pixels = context.createImageData(canvas.width, canvas.height);
  const words = new Uint32Array(pixels.data.buffer);
  const table = colorTable(theme);
  vector.forEach((value, j) => {
    const [along, across] = [Math.floor(j / lines), j % lines];
    words[row ? across * length + along : along * lines + across] = table(value / (limit || 1));
  });
  context.putImageData(pixels, 0, 0);
}

/** The painted vector as a picture's address; the same vector, limit and theme are painted once. */
export function stripImage(
  vector: Float32Array,
  limit: number,
  theme: ThemeName,
  direction: StripDirection,
): string {
  const key = `${limit} ${theme} ${direction}`;
  const known = painted.get(vector);
  if (known?.key === key) return known.url;
  paintStrip(scratch, vector, limit, theme, direction);
  const url = scratch.toDataURL();
  painted.set(vector, { key, url });
  return url;
}

const painted = new WeakMap<Float32Array, { key: string; url: string }>();
const scratch = document.createElement('canvas');

const steps = 128;
const tables = new Map<ThemeName, Uint32Array>();

/** Colours of −1…1 as RGBA words in the byte order of an ImageData. NaN is transparent. */
function colorTable(theme: ThemeName): (share: number) => number {
  let table = tables.get(theme);
  if (!table) {
    const color = signedColor(1, theme);
    table = Uint32Array.from({ length: 2 * steps + 1 }, (_, i) => {
      const { r, g, b } = rgb(color(i / steps - 1));
      return ((255 << 24) | (Math.round(b) << 16) | (Math.round(g) << 8) | Math.round(r)) >>> 0;
    });
    tables.set(theme, table);
  }
  const ready = table;
  return (share) =>
    Number.isNaN(share) ? 0 : ready[Math.round((Math.min(1, Math.max(-1, share)) + 1) * steps)];
}
