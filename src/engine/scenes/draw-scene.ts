import { luma, type Rgb } from './colour.ts';
import type { SceneDescription, Thing } from './description.ts';
import { drawGround } from './draw-ground.ts';
import type { DrawingSource, Tile } from './drawings.ts';
import { lay } from './lay.ts';
import { colourOf } from './palette.ts';
import { places } from './places/index.ts';
import { createRaster, toBytes, type Raster } from './raster.ts';
import { paintShadow } from './shadow.ts';
import { ownColours, repainted, silhouette, type Sprite } from './sprite.ts';

/**
 * The picture of a scene. Only sums, products, quotients and square roots, which every engine rounds alike: the same
 * description gives the same bytes in a page, a worker and Node.
 * @param size pixels along each side
 * @returns RGB, [size, size, 3]
 * @throws EngineError `unknown-in-scene`; `asset-damaged` for a strip of drawings that is not as its index says
 */
export function drawScene(
  description: SceneDescription,
  drawings: DrawingSource,
  size = 64,
): Uint8Array<ArrayBuffer> {
  const raster = createRaster(size);
  const { ground, seed, things } = description;
  drawGround(raster, ground, seed);
  const floor = 'place' in ground ? places[ground.place].stands?.[0] : undefined;
  for (const thing of things) {
    const sprite = paint(drawings.tile(thing.concept, thing.drawing), thing, raster);
    const standing = floor !== undefined && thing.y + thing.size / 2 > floor - 0.1;
    if (standing) paintShadow(raster, sprite, thing);
    lay(raster, sprite, thing);
  }
  return toBytes(raster);
}

function paint(tile: Tile, thing: Thing, raster: Raster): Sprite {
  const colour = thing.colour === undefined ? undefined : colourOf(thing.colour);
  if (tile.kind !== 'colour') return silhouette(tile, colour ?? ink(raster, thing));
  return colour ? repainted(tile, colour) : ownColours(tile);
}

/** For a shape or a sketch without a colour: nearly black or nearly white, whichever stands out from what lies behind. */
function ink({ size, data }: Raster, { x, y, size: share }: Thing): Rgb {
  const within = (value: number) => Math.min(size - 1, Math.max(0, Math.floor(value * size)));
  const [left, right, top, bottom] = [x - share / 2, x + share / 2, y - share / 2, y + share / 2].map(within);
  let [sum, count] = [0, 0];
  for (let j = top; j <= bottom; j++) {
    for (let p = (j * size + left) * 3; p <= (j * size + right) * 3; p += 3) {
      sum += luma(data[p], data[p + 1], data[p + 2]);
      count++;
    }
  }
  return sum / count < 118 ? [240, 240, 238] : [28, 28, 32];
}
