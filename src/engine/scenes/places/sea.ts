import { someLight } from './light.ts';
import type { Place } from './place.ts';
import { paintSky } from './sky.ts';
import { paintWater } from './water.ts';

/** Water to the horizon, or nothing but water. */
export const sea: Place = {
  draw(raster, random) {
    const light = someLight(random);
    const horizon = random.chance(0.8) ? random.between(0.22, 0.55) : -0.2;
    if (horizon > 0) paintSky(raster, random, light, horizon);
    paintWater(raster, random, light, horizon);
  },
  stands: [0.6, 0.95],
  blends: ['blue'],
};
