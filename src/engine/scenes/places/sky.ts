import { fillGradient } from '../fill.ts';
import type { Random } from '../random.ts';
import type { Raster } from '../raster.ts';
import { paintClouds } from './clouds.ts';
import { someLight, type Light } from './light.ts';
import type { Place } from './place.ts';

/** The sky above a horizon (a fraction of the side). @param cloudy the chance of clouds */
export function paintSky(raster: Raster, random: Random, light: Light, horizon: number, cloudy = 0.5): void {
  fillGradient(raster, light.zenith, light.horizon, Math.max(0.2, horizon));
  if (random.chance(cloudy)) paintClouds(raster, random, light, horizon);
}

export const sky: Place = {
  draw: (raster, random) => paintSky(raster, random, someLight(random, 0.15), 1, 1),
  blends: ['blue', 'white'],
};
