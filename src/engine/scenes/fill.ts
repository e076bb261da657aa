import type { Rgb } from './colour.ts';
import type { Edge } from './edge.ts';
import type { Raster } from './raster.ts';

/** What a surface looks like: at each pixel (1 − t)·dark + t·light, t from a field of 0 to 1. */
export interface Texture {
  readonly dark: Rgb;
  readonly light: Rgb;
  /** [size, size] */
  readonly field: Float32Array;
}

/** The whole picture in a vertical gradient: from `top` at 0 to `bottom` at `end` (a fraction of the side) and below. */
export function fillGradient({ size, data }: Raster, top: Rgb, bottom: Rgb, end = 1): void {
  for (let y = 0, p = 0; y < size; y++) {
    const t = Math.min(1, (y + 0.5) / (end * size));
    const r = top[0] + (bottom[0] - top[0]) * t;
    const g = top[1] + (bottom[1] - top[1]) * t;
    const b = top[2] + (bottom[2] - top[2]) * t;
    for (let x = 0; x < size; x++, p += 3) {
      data[p] = r;
      data[p + 1] = g;
      data[p + 2] = b;
    }
  }
}

/** A textured surface from an outline down to the lower side; the outline cuts its pixels in proportion. */
export function fillBelow({ size, data }: Raster, edge: Edge, { dark, light, field }: Texture): void {
  let top = size;
  for (let x = 0; x < size; x++) if (edge[x] < top) top = edge[x];
  const [dr, dg, db] = [light[0] - dark[0], light[1] - dark[1], light[2] - dark[2]];
  for (let y = Math.max(0, Math.floor(top)); y < size; y++) {
    for (let x = 0, q = y * size; x < size; x++, q++) {
      const cover = Math.min(1, y + 1 - edge[x]);
      if (cover <= 0) continue;
      const t = field[q];
      const p = q * 3;
      data[p] += (dark[0] + dr * t - data[p]) * cover;
      data[p + 1] += (dark[1] + dg * t - data[p + 1]) * cover;
      data[p + 2] += (dark[2] + db * t - data[p + 2]) * cover;
    }
  }
}

/** A veil of one colour, as dense as a field says (0 to 1) times `alpha`: clouds, haze, foam. */
export function fillVeil({ size, data }: Raster, colour: Rgb, field: Float32Array, alpha = 1): void {
  for (let q = 0, p = 0; q < size * size; q++, p += 3) {
    const cover = field[q] * alpha;
    if (cover <= 0) continue;
    data[p] += (colour[0] - data[p]) * cover;
    data[p + 1] += (colour[1] - data[p + 1]) * cover;
    data[p + 2] += (colour[2] - data[p + 2]) * cover;
  }
}

/**
 * Lays a gradient from far to near into a texture's field: t = (1 − weight)·noise + weight·depth, where depth rises from
 * 0 at `horizon` (a fraction of the side) to 1 at the lower side. `weight` < 0 makes the far end the light one.
 */
export function deepen(field: Float32Array, size: number, horizon: number, weight: number): Float32Array {
  const share = Math.abs(weight);
  for (let y = 0, p = 0; y < size; y++) {
    const depth = Math.min(1, Math.max(0, ((y + 0.5) / size - horizon) / (1 - horizon)));
    const t = share * (weight < 0 ? 1 - depth : depth);
    for (let x = 0; x < size; x++, p++) field[p] = field[p] * (1 - share) + t;
  }
  return field;
}

/** How noise on a plain that runs to a horizon is stretched: its rows crowd together towards the horizon. */
export const recede = (horizon: number) => (y: number) => {
  const t = Math.max(0, y - horizon) / (1 - horizon);
  return (1.3 * t) / (t + 0.3);
};
