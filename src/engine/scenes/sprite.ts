import { luma, type Rgb } from './colour.ts';
import type { Tile } from './drawings.ts';

/** A drawing ready to be laid down: premultiplied, with a clear pixel all around, so that sampling needs no limits. */
export interface Sprite {
  /** side of the drawing without its border */
  readonly size: number;
  /** premultiplied RGBA, 0 to 255, [size + 2, size + 2, 4] */
  readonly data: Float32Array;
}

/** A drawing in its own colours. */
export function ownColours({ size, data }: Tile): Sprite {
  return build(
    size,
    (p, out, q, alpha) => {
      const share = alpha / 255;
      out[q] = data[p] * share;
      out[q + 1] = data[p + 1] * share;
      out[q + 2] = data[p + 2] * share;
    },
    data,
  );
}

/** Only the alpha of a drawing, filled with one colour. */
export function silhouette({ size, data }: Tile, [r, g, b]: Rgb): Sprite {
  return build(
    size,
    (_, out, q, alpha) => {
      const share = alpha / 255;
      out[q] = r * share;
      out[q + 1] = g * share;
      out[q + 2] = b * share;
    },
    data,
  );
}

/** of the new colour; the rest stays the drawing's own, so that eyes and windows can still be told */
const strength = 0.88;
/** mean lightness that a drawing is brought to: there the new colour shows nearly pure */
const middle = 0.55;

/**
 * Repaints a drawing in one colour c and keeps its shading. With l the lightness of a pixel relative to the drawing's
 * mean (scaled to 0.55): c·(0.4 + l) in the dark part (l < 0.6), c + 0.6·(255 − c)·(l − 0.6)/0.4 in the bright one;
 * 88 % of that and 12 % of the drawing's own colour.
 */
export function repainted({ size, data }: Tile, colour: Rgb): Sprite {
  let [light, weight] = [0, 0];
  for (let p = 0; p < data.length; p += 4) {
    light += luma(data[p], data[p + 1], data[p + 2]) * data[p + 3];
    weight += data[p + 3];
  }
  const mean = Math.min(0.9, Math.max(0.15, light / Math.max(1, weight) / 255));
  return build(
    size,
    (p, out, q, alpha) => {
      const l = Math.min(1, (luma(data[p], data[p + 1], data[p + 2]) / 255) * (middle / mean));
      const share = alpha / 255;
      for (let c = 0; c < 3; c++) {
        const painted =
          l < 0.6 ? colour[c] * (0.4 + l) : colour[c] + (255 - colour[c]) * ((l - 0.6) / 0.4) * 0.6;
        out[q + c] = (strength * painted + (1 - strength) * data[p + c]) * share;
      }
    },
    data,
  );
}

function build(
  size: number,
  paint: (p: number, out: Float32Array, q: number, alpha: number) => void,
  data: Uint8Array,
): Sprite {
  const out = new Float32Array((size + 2) ** 2 * 4);
  for (let y = 0, p = 0; y < size; y++) {
    for (let x = 0, q = ((y + 1) * (size + 2) + 1) * 4; x < size; x++, p += 4, q += 4) {
      const alpha = data[p + 3];
      if (alpha === 0) continue;
      paint(p, out, q, alpha);
      out[q + 3] = alpha;
    }
  }
  return { size, data: out };
}
