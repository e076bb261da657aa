import { mix, varied, type Rgb } from '../colour.ts';
import { wavyEdge } from '../edge.ts';
import { fillBelow } from '../fill.ts';
import { noise } from '../noise.ts';
import type { Random } from '../random.ts';
import type { Raster } from '../raster.ts';
import { paintEllipse, paintPolygon } from '../shapes.ts';
import { someLight } from './light.ts';
import type { Place } from './place.ts';
import { paintSky } from './sky.ts';

const white: Rgb = [253, 254, 255];

/** A fir under snow: three skirts. @param y its foot @param height of the whole, fractions of the side */
function paintFir(raster: Raster, random: Random, x: number, y: number, height: number): void {
  const green = varied(random, [52, 92, 84], 10);
  for (let k = 0; k < 3; k++) {
    const top = y - height * (1 - 0.24 * k);
    const foot = y - height * (0.46 - 0.21 * k);
    const half = height * (0.15 + 0.075 * k);
    const hem = top + (foot - top) * 0.62;
    paintPolygon(raster, [x, top, x + half, foot, x - half, foot], green);
    paintPolygon(raster, [x, top, x + half * 0.2, hem, x - half * 0.62, hem], white, 0.92);
  }
}

/** A drift: white along its crest, blue in the hollow below it. */
function paintDrift(raster: Raster, random: Random, level: number, hollow: Rgb): void {
  const { size } = raster;
  const edge = wavyEdge(random, size, level, 0.04, random.between(0.5, 1.3));
  const field = noise(random, size, { columns: 2, rows: 4 });
  for (let x = 0; x < size; x++) {
    for (let y = Math.max(0, Math.floor(edge[x])); y < size; y++) {
      const below = (y + 1 - edge[x]) / size;
      const p = y * size + x;
      field[p] = 0.25 * field[p] + 0.75 / (1 + 3 * below * below * 16);
    }
  }
  fillBelow(raster, edge, { dark: hollow, light: white, field });
}

/** Drifts of snow under a pale sky, mostly with firs far away, often while it snows. */
export const snow: Place = {
  draw(raster, random) {
    const { size } = raster;
    const pale = someLight(random, 0.06);
    const light = {
      ...pale,
      zenith: mix(pale.zenith, [205, 216, 232], 0.35),
      horizon: mix(pale.horizon, [234, 240, 248], 0.6),
    };
    const horizon = random.between(0.22, 0.5);
    paintSky(raster, random, light, horizon, 0.25);
    const far = wavyEdge(random, size, horizon - 0.05, 0.04, random.between(0.7, 1.5));
    const field = noise(random, size, { columns: 4, octaves: 2 });
    fillBelow(raster, far, { dark: [200, 215, 237], light: [224, 233, 246], field });
    const firs = random.chance(0.85) ? 2 + random.integer(6) : 0;
    for (let i = 0; i < firs; i++) {
      const height = random.between(0.12, 0.3);
      paintFir(raster, random, random.float(), horizon + height * 0.12, height);
    }
    const hollow = varied(random, [190, 210, 240], 6);
    for (const share of [0, 0.3, 0.66]) {
      paintDrift(raster, random, horizon + (1 - horizon) * (share + random.between(0, 0.08)), hollow);
    }
    const flakes = random.chance(0.55) ? 20 + random.integer(50) : 0;
    for (let i = 0; i < flakes; i++) {
      const radius = random.between(0.004, 0.012);
      paintEllipse(raster, [random.float(), random.float()], [radius, radius], white);
    }
  },
  stands: [0.66, 1],
  blends: ['white'],
};
