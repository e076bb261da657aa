import { EngineError } from '../errors.ts';
import { scaled, varied } from './colour.ts';
import type { Ground } from './description.ts';
import { fillGradient } from './fill.ts';
import { colourOf } from './palette.ts';
import { places } from './places/index.ts';
import { Random } from './random.ts';
import type { Raster } from './raster.ts';

/**
 * Draws the ground of a scene over the whole picture.
 * @throws EngineError `unknown-in-scene`
 */
export function drawGround(raster: Raster, ground: Ground, seed: number): void {
  const random = Random.seeded(seed);
  if ('place' in ground) {
    const place = places[ground.place];
    if (!place) throw new EngineError('unknown-in-scene', { kind: 'place', id: ground.place });
    place.draw(raster, random);
    return;
  }
  const colour = colourOf(ground.colour);
  const top = varied(random, colour, ground.colour === 'white' || ground.colour === 'black' ? 3 : 7);
  fillGradient(raster, top, scaled(top, random.chance(0.5) ? random.between(0.84, 1) : 1));
}
