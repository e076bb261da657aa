import { mix, scaled, varied, type Rgb } from '../colour.ts';
import { levelEdge } from '../edge.ts';
import { fillBelow } from '../fill.ts';
import { noise } from '../noise.ts';
import type { Random } from '../random.ts';
import type { Raster } from '../raster.ts';
import { paintPolygon, rectangle } from '../shapes.ts';
import { someLight, under, type Light } from './light.ts';
import type { Place } from './place.ts';
import { paintSky } from './sky.ts';

const facades: readonly Rgb[] = [
  [150, 154, 168],
  [184, 142, 116],
  [108, 122, 148],
  [206, 196, 182],
  [170, 108, 92],
];

/** A block with rows of windows, the right edge in shade; some windows are lit. */
function paintBlock(
  raster: Raster,
  random: Random,
  facade: Rgb,
  x: number,
  width: number,
  top: number,
  foot: number,
): void {
  paintPolygon(raster, rectangle(x, top, width, foot - top), facade);
  paintPolygon(raster, rectangle(x + width * 0.86, top, width * 0.14, foot - top), scaled(facade, 0.78));
  if (random.chance(0.3))
    paintPolygon(raster, rectangle(x + width * 0.3, top - 0.03, width * 0.3, 0.03), scaled(facade, 0.8));
  const columns = Math.max(2, Math.floor(width / 0.06));
  const step = (width * 0.86) / columns;
  const [glass, glow]: Rgb[] = [mix(scaled(facade, 0.5), [90, 130, 170], 0.35), [255, 232, 150]];
  const warm = random.pick([0.08, 0.2, 0.5]);
  for (let y = top + 0.035; y < foot - 0.07; y += 0.075) {
    for (let k = 0; k < columns; k++) {
      const colour = random.chance(warm) ? glow : glass;
      paintPolygon(raster, rectangle(x + step * (k + 0.22), y, step * 0.56, 0.042), colour);
    }
  }
}

function paintSkyline(raster: Raster, random: Random, light: Light, foot: number): void {
  const far = mix(under(light, [134, 144, 166]), light.horizon, 0.55);
  for (let x = -0.05; x < 1;) {
    const width = random.between(0.07, 0.16);
    paintPolygon(raster, rectangle(x, random.between(0.12, 0.45), width, foot), far);
    x += width + random.between(-0.01, 0.03);
  }
}

/** Blocks of houses with windows before a hazy skyline, a pavement and a street below. */
export const city: Place = {
  draw(raster, random) {
    const { size } = raster;
    const light = someLight(random, 0.2);
    const foot = random.between(0.74, 0.84);
    paintSky(raster, random, light, foot, 0.25);
    paintSkyline(raster, random, light, foot);
    for (let x = -random.float() * 0.15; x < 1;) {
      const width = random.between(0.15, 0.28);
      const top = random.chance(0.15) ? random.between(0.45, 0.55) : random.between(0.1, 0.42);
      paintBlock(raster, random, under(light, varied(random, random.pick(facades), 12)), x, width, top, foot);
      x += width + (random.chance(0.25) ? random.between(0.02, 0.06) : 0.004);
    }
    const field = noise(random, size, { columns: 12, octaves: 2, gain: 0.8 });
    const pavement = under(light, varied(random, [190, 188, 184], 8));
    const street = under(light, varied(random, [98, 99, 106], 8));
    fillBelow(raster, levelEdge(size, foot), { dark: scaled(pavement, 0.94), light: pavement, field });
    fillBelow(raster, levelEdge(size, foot + 0.06), {
      dark: scaled(street, 0.9),
      light: scaled(street, 1.08),
      field,
    });
  },
  stands: [0.84, 1],
  blends: ['gray'],
};
