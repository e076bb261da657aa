import { mix, varied, type Rgb } from '../colour.ts';
import { levelEdge } from '../edge.ts';
import { deepen, fillBelow, fillVeil, recede } from '../fill.ts';
import { noise } from '../noise.ts';
import type { Random } from '../random.ts';
import type { Raster } from '../raster.ts';
import { under, type Light } from './light.ts';

/** [deep, bright] */
const waters: readonly (readonly [Rgb, Rgb])[] = [
  [
    [14, 78, 150],
    [70, 168, 214],
  ],
  [
    [16, 104, 138],
    [86, 196, 204],
  ],
  [
    [36, 70, 108],
    [104, 148, 178],
  ],
];

/** Open water from a horizon down: waves that crowd in the distance, crests where they are high. */
export function paintWater(raster: Raster, random: Random, light: Light, horizon: number): void {
  const { size } = raster;
  const [deep, bright] = random.pickWeighted(waters, [0.55, 0.3, 0.15]);
  const rowAt = recede(horizon);
  const waves = noise(random, size, { columns: 3.5, rows: 18, octaves: 3, gain: 0.65, rowAt });
  const crests = waves.slice();
  fillBelow(raster, levelEdge(size, horizon), {
    dark: under(light, varied(random, deep, 10)),
    light: mix(under(light, varied(random, bright, 10)), light.horizon, 0.18),
    field: deepen(waves, size, horizon, -0.3),
  });
  const height = random.between(0.66, 0.78);
  const top = Math.max(0, Math.floor(horizon * size) + 1) * size;
  for (let p = 0; p < crests.length; p++) {
    crests[p] = p < top ? 0 : Math.min(1, Math.max(0, (crests[p] - height) * 6));
  }
  fillVeil(raster, mix([255, 255, 255], light.horizon, 0.3), crests, 0.75);
}
