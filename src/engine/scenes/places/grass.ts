import { mix, varied } from '../colour.ts';
import { wavyEdge } from '../edge.ts';
import { fillBelow } from '../fill.ts';
import { noise } from '../noise.ts';
import { someLight, under } from './light.ts';
import { paintFlowers, paintMeadow } from './meadow.ts';
import type { Place } from './place.ts';
import { paintSky } from './sky.ts';

/** A meadow under the sky, or nothing but grass. */
export const grass: Place = {
  draw(raster, random) {
    const { size } = raster;
    const light = someLight(random);
    const horizon = random.chance(0.68) ? random.between(0.16, 0.5) : -0.25;
    if (horizon > 0) {
      paintSky(raster, random, light, horizon);
      if (random.chance(0.6)) {
        const hill = under(light, varied(random, [92, 150, 84], 14));
        const edge = wavyEdge(random, size, horizon - 0.04, 0.04, random.between(0.7, 1.6));
        const field = noise(random, size, { columns: 8, octaves: 2 });
        fillBelow(raster, edge, {
          dark: mix(hill, light.horizon, 0.3),
          light: mix(hill, light.horizon, 0.5),
          field,
        });
      }
    }
    paintMeadow(raster, random, light, horizon, { blades: 150 });
    if (random.chance(0.3)) paintFlowers(raster, random, horizon);
  },
  stands: [0.66, 1],
  blends: ['green'],
};
