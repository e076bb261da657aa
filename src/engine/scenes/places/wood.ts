import { scaled, varied, type Rgb } from '../colour.ts';
import type { Edge } from '../edge.ts';
import { fillBelow } from '../fill.ts';
import { noise } from '../noise.ts';
import type { Random } from '../random.ts';
import type { Raster } from '../raster.ts';
import { paintLine } from '../shapes.ts';

const woods: readonly Rgb[] = [
  [184, 128, 76],
  [206, 158, 104],
  [132, 86, 54],
  [222, 190, 146],
];

/** Boards that run from side to side, wider towards the reader, with their grain and gaps. */
export function paintBoards(raster: Raster, random: Random, edge: Edge, top: number): Rgb {
  const wood = varied(random, random.pick(woods), 10);
  const field = noise(random, raster.size, { columns: 1.6, rows: 14, octaves: 3, gain: 0.7 });
  fillBelow(raster, edge, { dark: scaled(wood, 0.78), light: scaled(wood, 1.14), field });
  const gap = random.between(0.07, 0.13);
  const start = Math.max(0, top);
  for (let k = 1, y = start + gap * random.between(0.4, 1); y < 1; k++, y += gap * (1 + 0.35 * k)) {
    paintLine(raster, [-0.02, y], [1.02, y], 0.009, scaled(wood, 0.55), { alpha: 0.9 });
    paintLine(raster, [-0.02, y + 0.011], [1.02, y + 0.011], 0.007, scaled(wood, 1.25), { alpha: 0.5 });
  }
  return wood;
}

/** Boards that run away from the reader and meet far behind the wall. */
export function paintFloorBoards(raster: Raster, random: Random, edge: Edge, top: number): void {
  const wood = varied(random, random.pick(woods), 10);
  const field = noise(random, raster.size, { columns: 10, rows: 3, octaves: 3, gain: 0.7 });
  fillBelow(raster, edge, { dark: scaled(wood, 0.8), light: scaled(wood, 1.12), field });
  const middle = random.between(0.35, 0.65);
  for (let x = -1.4; x < 2.4; x += 0.2) {
    const far = middle + (x - middle) * 0.6;
    paintLine(raster, [far, top], [x, 1.02], 0.005, scaled(wood, 0.58), { end: 0.011 });
  }
}
