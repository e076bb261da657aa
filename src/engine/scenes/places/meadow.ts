import { mix, scaled, varied, type Rgb } from '../colour.ts';
import { wavyEdge, type Edge } from '../edge.ts';
import { deepen, fillBelow, recede } from '../fill.ts';
import { noise } from '../noise.ts';
import type { Random } from '../random.ts';
import type { Raster } from '../raster.ts';
import { paintEllipse, paintLine } from '../shapes.ts';
import { under, type Light } from './light.ts';

/** fresh, deep, and dry at the end of summer */
const greens: readonly Rgb[] = [
  [104, 176, 58],
  [72, 148, 52],
  [136, 176, 70],
];

/** Grass from an outline down: lighter far away, blades that grow towards the reader, sometimes small flowers. */
export function paintMeadow(
  raster: Raster,
  random: Random,
  light: Light,
  horizon: number,
  { edge, blades = 130 }: { edge?: Edge; blades?: number } = {},
): void {
  const { size } = raster;
  const green = under(light, varied(random, random.pickWeighted(greens, [0.45, 0.4, 0.15]), 12));
  const field = noise(random, size, { columns: 5, rows: 9, octaves: 3, gain: 0.7, rowAt: recede(horizon) });
  fillBelow(raster, edge ?? wavyEdge(random, size, horizon, 0.012, 1), {
    dark: scaled(green, 0.66),
    light: mix(scaled(green, 1.2), light.horizon, 0.12),
    field: deepen(field, size, horizon, -0.45),
  });
  for (let i = 0; i < blades; i++) {
    const depth = (i + random.float()) / blades;
    const y = horizon + (1.06 - horizon) * (0.06 + 0.94 * depth);
    const x = random.between(-0.02, 1.02);
    const height = (0.025 + 0.1 * depth) * random.between(0.6, 1.2);
    const shade = scaled(green, random.between(0.55, 1.4));
    const tip = [x + height * random.between(-0.45, 0.45), y - height] as const;
    paintLine(raster, [x, y], tip, 0.008 + 0.012 * depth, shade, { end: 0.003 });
  }
}

const petals: readonly Rgb[] = [
  [255, 255, 255],
  [252, 220, 80],
  [240, 150, 190],
  [200, 160, 240],
];

/** Small flowers strewn over a meadow. */
export function paintFlowers(raster: Raster, random: Random, horizon: number): void {
  const petal = random.pick(petals);
  const count = 6 + random.integer(14);
  for (let i = 0; i < count; i++) {
    const depth = random.float();
    const y = horizon + (1 - horizon) * (0.12 + 0.86 * depth);
    const radius = 0.006 + 0.009 * depth;
    paintEllipse(raster, [random.float(), y], [radius, radius * 0.8], petal);
  }
}
