import type { Thing } from './description.ts';
import type { Raster } from './raster.ts';
import { cosine, sine } from './sine.ts';
import type { Sprite } from './sprite.ts';

/**
 * Lays a sprite over the picture where the thing stands: mirrored, scaled, turned clockwise, centred on (x, y). Each
 * pixel of the picture looks back into the sprite (bilinear); where the sprite shrinks, it takes the mean of k × k such
 * looks, k about the factor by which it shrinks. out = sprite + (1 − α)·picture, premultiplied.
 */
export function lay(
  { size, data }: Raster,
  { size: side, data: sprite }: Sprite,
  { x, y, size: share, turn, mirrored }: Pick<Thing, 'x' | 'y' | 'size' | 'turn' | 'mirrored'>,
): void {
  const length = share * size; // of the drawing's box, in pixels of the picture
  const ratio = side / length;
  const [cos, sin] = [cosine(turn) * ratio, sine(turn) * ratio];
  const flip = mirrored ? -1 : 1;
  const looks = Math.max(1, Math.ceil(ratio - 0.4)); // one bilinear look sees two pixels across
  const [cx, cy] = [x * size, y * size];
  const reach = (length / 2) * (Math.abs(cosine(turn)) + Math.abs(sine(turn))) + 1;
  const [left, right] = [Math.max(0, Math.floor(cx - reach)), Math.min(size, Math.ceil(cx + reach))];
  const [top, bottom] = [Math.max(0, Math.floor(cy - reach)), Math.min(size, Math.ceil(cy + reach))];
  const row = (side + 2) * 4;
  const middle = side / 2 + 0.5; // in the bordered sprite, from the centre of its first pixel
  const last = side + 1;
  const scale = 1 / (looks * looks);
  for (let j = top; j < bottom; j++) {
    for (let i = left; i < right; i++) {
      let r = 0;
      let g = 0;
      let b = 0;
      let a = 0;
      for (let n = 0; n < looks; n++) {
        const dy = j + (n + 0.5) / looks - cy;
        for (let m = 0; m < looks; m++) {
          const dx = i + (m + 0.5) / looks - cx;
          const u = middle + flip * (cos * dx + sin * dy);
          const v = middle - sin * dx + cos * dy;
          if (u < 0 || v < 0 || u >= last || v >= last) continue;
          const p0 = Math.floor(u);
          const q0 = Math.floor(v);
          const s = u - p0;
          const t = v - q0;
          const k = q0 * row + p0 * 4;
          const w11 = s * t;
          const w10 = s - w11;
          const w01 = t - w11;
          const w00 = 1 - s - w01;
          const alpha =
            sprite[k + 3] * w00 + sprite[k + 7] * w10 + sprite[k + row + 3] * w01 + sprite[k + row + 7] * w11;
          if (alpha === 0) continue;
          a += alpha;
          r += sprite[k] * w00 + sprite[k + 4] * w10 + sprite[k + row] * w01 + sprite[k + row + 4] * w11;
          g +=
            sprite[k + 1] * w00 + sprite[k + 5] * w10 + sprite[k + row + 1] * w01 + sprite[k + row + 5] * w11;
          b +=
            sprite[k + 2] * w00 + sprite[k + 6] * w10 + sprite[k + row + 2] * w01 + sprite[k + row + 6] * w11;
        }
      }
      if (a === 0) continue;
      const keep = 1 - (a * scale) / 255;
      const p = (j * size + i) * 3;
      data[p] = data[p] * keep + r * scale;
      data[p + 1] = data[p + 1] * keep + g * scale;
      data[p + 2] = data[p + 2] * keep + b * scale;
    }
  }
}
