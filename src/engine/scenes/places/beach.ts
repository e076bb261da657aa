import { mix, scaled, varied, type Rgb } from '../colour.ts';
import { wavyEdge, type Edge } from '../edge.ts';
import { deepen, fillBelow, recede } from '../fill.ts';
import { noise } from '../noise.ts';
import { paintEllipse } from '../shapes.ts';
import { someLight, under } from './light.ts';
import type { Place } from './place.ts';
import { paintSky } from './sky.ts';
import { paintWater } from './water.ts';

const moved = (edge: Edge, by: number): Edge => edge.map((y) => y + by * edge.length);
const foam: Rgb = [250, 252, 253];

const sands: readonly Rgb[] = [
  [238, 214, 164],
  [228, 198, 146],
  [244, 226, 186],
];

/** Sky, a band of sea with its foam, and sand. */
export const beach: Place = {
  draw(raster, random) {
    const { size } = raster;
    const light = someLight(random);
    const horizon = random.chance(0.85) ? random.between(0.14, 0.32) : -0.15;
    const shore = Math.max(horizon, 0) + random.between(0.13, 0.26);
    if (horizon > 0) paintSky(raster, random, light, horizon);
    paintWater(raster, random, light, horizon);
    const sand = under(light, varied(random, random.pick(sands), 8));
    const grain = noise(random, size, { columns: 7, rows: 14, octaves: 4, gain: 0.75, rowAt: recede(shore) });
    const edge = wavyEdge(random, size, shore, random.between(0.012, 0.03), random.between(0.8, 1.8));
    const plain = (colour: Rgb) => ({ dark: colour, light: colour, field: grain });
    fillBelow(raster, moved(edge, -0.035), plain(mix(foam, [120, 200, 214], 0.4)));
    fillBelow(raster, moved(edge, -0.02), plain(foam));
    fillBelow(raster, moved(edge, 0.012), plain(scaled(sand, 0.72)));
    fillBelow(raster, moved(edge, random.between(0.05, 0.09)), {
      dark: scaled(sand, 0.86),
      light: scaled(sand, 1.08),
      field: deepen(grain, size, shore, -0.25),
    });
    const pebbles = random.integer(14);
    for (let i = 0; i < pebbles; i++) {
      const depth = random.between(0.2, 1);
      const radius = 0.006 + 0.01 * depth * random.float();
      const y = shore + (1 - shore) * depth;
      paintEllipse(
        raster,
        [random.float(), y],
        [radius * 1.4, radius],
        scaled(sand, random.pick([0.6, 0.75, 1.15])),
      );
    }
  },
  stands: [0.68, 1],
  blends: ['yellow'],
};
