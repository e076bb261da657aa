import { mix, varied, type Rgb } from '../colour.ts';
import { wavyEdge } from '../edge.ts';
import { fillBelow, fillGradient, fillVeil } from '../fill.ts';
import { noise } from '../noise.ts';
import { paintEllipse } from '../shapes.ts';
import type { Place } from './place.ts';

/** what glows above the horizon */
const glows: readonly Rgb[] = [
  [32, 44, 100],
  [48, 38, 92],
  [22, 52, 92],
];

const starlight: readonly Rgb[] = [
  [255, 255, 255],
  [255, 244, 214],
  [214, 228, 255],
];

/** A dark sky full of stars, sometimes above hills. */
export const night: Place = {
  draw(raster, random) {
    const { size } = raster;
    const zenith = varied(random, [8, 12, 40], 7);
    const low = varied(random, random.pick(glows), 8);
    fillGradient(raster, zenith, low);
    if (random.chance(0.5)) {
      const glow = noise(random, size, { columns: 2, rows: 2, octaves: 4, gain: 0.6 });
      for (let p = 0; p < glow.length; p++) glow[p] = Math.max(0, glow[p] - 0.45);
      fillVeil(raster, mix(low, [150, 140, 210], 0.5), glow, 0.8);
    }
    const stars = 45 + random.integer(70);
    for (let i = 0; i < stars; i++) {
      const bright = random.float();
      const radius = 0.0035 + 0.007 * bright * bright;
      const colour = random.pick(starlight);
      const at = [random.float(), random.float()] as const;
      if (bright > 0.85)
        paintEllipse(raster, at, [radius * 3.2, radius * 3.2], colour, { alpha: 0.3, softness: 1 });
      paintEllipse(raster, at, [radius, radius], colour, { alpha: 0.55 + 0.45 * bright });
    }
    if (random.chance(0.45)) {
      const level = random.between(0.78, 0.92);
      const hill = varied(random, [10, 16, 26], 5);
      const field = noise(random, size, { columns: 6, octaves: 2 });
      fillBelow(raster, wavyEdge(random, size, level, 0.05, random.between(0.7, 2)), {
        dark: hill,
        light: mix(hill, low, 0.25),
        field,
      });
    }
  },
  blends: ['black', 'blue', 'purple'],
};
