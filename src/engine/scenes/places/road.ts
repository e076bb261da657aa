import { mix, scaled, varied, type Rgb } from '../colour.ts';
import { levelEdge } from '../edge.ts';
import { fillBelow, recede } from '../fill.ts';
import { noise } from '../noise.ts';
import type { Random } from '../random.ts';
import type { Raster } from '../raster.ts';
import { paintPolygon } from '../shapes.ts';
import { someLight, under, type Light } from './light.ts';
import { paintMeadow } from './meadow.ts';
import type { Place } from './place.ts';
import { paintSky } from './sky.ts';

const mark: Rgb = [246, 244, 232];

function asphalt(raster: Raster, random: Random, light: Light) {
  const grey = random.between(72, 104);
  const colour = under(light, [grey, grey + 2, grey + 6]);
  const field = noise(random, raster.size, { columns: 16, octaves: 2, gain: 0.9 });
  return { dark: scaled(colour, 0.88), light: scaled(colour, 1.1), field };
}

/** The road runs away from the reader: a wedge with a broken line in the middle and a line at each side. */
function paintAhead(raster: Raster, random: Random, light: Light, horizon: number): void {
  const { dark, light: bright } = asphalt(raster, random, light);
  const [far, near] = [random.between(0.38, 0.62), random.between(0.4, 0.6)];
  const [tip, half] = [0.025, random.between(0.42, 0.75)];
  /** point of the road's surface: across −1 to 1, ahead 0 (here) to 1 (horizon) */
  const at = (across: number, ahead: number) => [
    near + (far - near) * ahead + across * (half + (tip - half) * ahead),
    1.02 + (horizon - 1.02) * ahead,
  ];
  const strip = (left: number, right: number, from: number, to: number, colour: Rgb) =>
    paintPolygon(raster, [...at(left, from), ...at(right, from), ...at(right, to), ...at(left, to)], colour);
  strip(-1, 1, 0, 1, mix(dark, bright, 0.5));
  for (const side of [-0.9, 0.86]) strip(side, side + 0.04, 0, 1, mark);
  const yellow: Rgb = [244, 204, 70];
  const colour = random.chance(0.25) ? yellow : mark;
  const shift = random.between(0, 0.7);
  for (let k = 0; k < 7; k++) {
    // equal lengths on the ground: ahead = d / (d + 1) for a distance d
    const [from, to] = [k * 0.7 - shift, k * 0.7 - shift + 0.38].map(
      (d) => Math.max(0, d) / (Math.max(0, d) + 0.9),
    );
    if (to > from) strip(-0.045, 0.045, from, to, colour);
  }
}

/** The road runs from side to side: kerb, asphalt, a broken line. */
function paintAcross(raster: Raster, random: Random, light: Light, horizon: number): void {
  const { size } = raster;
  const top = Math.max(0, horizon) + random.between(0.02, 0.2);
  const pavement = under(light, varied(random, [186, 184, 178], 10));
  const surface = asphalt(raster, random, light);
  fillBelow(raster, levelEdge(size, top), {
    dark: pavement,
    light: scaled(pavement, 1.1),
    field: surface.field,
  });
  fillBelow(raster, levelEdge(size, top + 0.045), surface);
  const middle = top + (1 - top) * random.between(0.4, 0.6);
  const step = random.between(0.26, 0.36);
  const yellow: Rgb = [240, 200, 70];
  const colour = random.chance(0.3) ? yellow : mark;
  for (let x = -random.float() * step; x < 1; x += step) {
    paintPolygon(
      raster,
      [x + 0.02, middle, x + step * 0.55, middle, x + step * 0.52, middle + 0.035, x, middle + 0.035],
      colour,
    );
  }
}

/** A road through fields or dry land. */
export const road: Place = {
  draw(raster, random) {
    const { size } = raster;
    const light = someLight(random);
    const horizon = random.between(0.2, 0.45);
    paintSky(raster, random, light, horizon);
    if (random.chance(0.75)) paintMeadow(raster, random, light, horizon, { blades: 40 });
    else {
      const earth = under(light, varied(random, [196, 168, 124], 14));
      const field = noise(random, size, { columns: 6, rows: 12, rowAt: recede(horizon) });
      fillBelow(raster, levelEdge(size, horizon), {
        dark: scaled(earth, 0.82),
        light: scaled(earth, 1.1),
        field,
      });
    }
    if (random.chance(0.65)) paintAhead(raster, random, light, horizon);
    else paintAcross(raster, random, light, horizon);
  },
  stands: [0.7, 1],
  blends: ['gray'],
};
