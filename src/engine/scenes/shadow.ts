import type { Thing } from './description.ts';
import type { Raster } from './raster.ts';
import { paintEllipse } from './shapes.ts';
import type { Sprite } from './sprite.ts';

/** A soft shadow at the foot of a thing: as wide as the lowest sixth of its drawing. */
export function paintShadow(raster: Raster, { size: side, data }: Sprite, thing: Thing): void {
  const row = (side + 2) * 4;
  const solid = (x: number, y: number) => data[(y + 1) * row + (x + 1) * 4 + 3] > 96;
  let foot = side - 1;
  const anyIn = (y: number) => {
    for (let x = 0; x < side; x++) if (solid(x, y)) return true;
    return false;
  };
  while (foot >= 0 && !anyIn(foot)) foot--;
  if (foot < 0) return;
  let [left, right] = [side, 0];
  for (let y = Math.max(0, foot - Math.floor(side / 6)); y <= foot; y++) {
    for (let x = 0; x < side; x++) {
      if (!solid(x, y)) continue;
      if (x < left) left = x;
      if (x + 1 > right) right = x + 1;
    }
  }
  const middle = ((left + right) / 2 / side - 0.5) * (thing.mirrored ? -1 : 1);
  const half = ((right - left) / 2 / side) * thing.size + 0.035;
  const at = [
    thing.x + middle * thing.size,
    thing.y + ((foot + 1) / side - 0.5) * thing.size - 0.004,
  ] as const;
  const height = 0.018 + 0.035 * thing.size;
  paintEllipse(raster, at, [half * 1.1, height], [18, 22, 30], { alpha: 0.4, softness: 0.75 });
}
