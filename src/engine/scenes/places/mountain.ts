import { mix, scaled, varied, type Rgb } from '../colour.ts';
import { ridgeEdge } from '../edge.ts';
import { fillBelow } from '../fill.ts';
import { noise } from '../noise.ts';
import type { Random } from '../random.ts';
import type { Raster } from '../raster.ts';
import { someLight, under, type Light } from './light.ts';
import { paintMeadow } from './meadow.ts';
import type { Place } from './place.ts';
import { paintSky } from './sky.ts';
import { paintWater } from './water.ts';

/** granite, slate, sandstone */
const rocks: readonly Rgb[] = [
  [122, 126, 148],
  [112, 118, 112],
  [146, 124, 108],
];

const snow: Rgb = [248, 250, 255];

interface Peak {
  /** fractions of the side */
  readonly x: number;
  readonly top: number;
  readonly foot: number;
  readonly half: number;
  /** the part of its height that snow covers */
  readonly snowy: number;
}

/** A peak: rough flanks, the left one in the light, with snow down to a ragged line. */
function paintPeak(raster: Raster, random: Random, rock: Rgb, { x, top, foot, half, snowy }: Peak): void {
  const { size, data } = raster;
  const rough = noise(random, size, { columns: 9, rows: 9, octaves: 3, gain: 0.7, grain: 0.3 });
  const dark = scaled(rock, 0.6);
  const height = foot - top;
  for (let i = Math.max(0, Math.floor((x - half) * size)); i < Math.min(size, (x + half) * size); i++) {
    const u = (i + 0.5) / size - x;
    for (let j = Math.max(0, Math.floor(top * size)); j < Math.min(size, foot * size); j++) {
      const q = j * size + i;
      const wild = rough[q] - 0.5;
      const depth = ((j + 0.5) / size - top) / height; // 0 at the top, 1 at the foot
      const reach = half * depth * (1 + 0.25 * wild);
      const cover = Math.min(1, (reach - Math.abs(u)) * size + 0.5);
      if (cover <= 0) continue;
      const ridge = (depth * 0.1 + wild * 0.12) * half * 2;
      const shade = Math.min(1, Math.max(0, (u - ridge) * size * 0.35 + 0.5));
      const white = Math.min(1, Math.max(0, (snowy - depth + wild * 0.42) * 14));
      const grey = 1 + wild * 0.35;
      for (let c = 0; c < 3; c++) {
        const bare = (rock[c] + (dark[c] - rock[c]) * shade) * grey;
        const cold = snow[c] * (1 - shade * (c === 2 ? 0.16 : 0.28));
        data[q * 3 + c] += (bare + (cold - bare) * white - data[q * 3 + c]) * cover;
      }
    }
  }
}

function paintFarRidge(raster: Raster, random: Random, light: Light, rock: Rgb, foot: number): void {
  const edge = ridgeEdge(random, raster.size, foot - random.between(0.18, 0.32), 0.12, 4);
  const field = noise(random, raster.size, { columns: 6, octaves: 2 });
  const far = mix(mix(rock, light.horizon, 0.55), [140, 165, 205], 0.25);
  fillBelow(raster, edge, { dark: scaled(far, 0.93), light: scaled(far, 1.05), field });
}

/** Peaks before a far ridge, with a meadow or a lake at their feet. */
export const mountain: Place = {
  draw(raster, random) {
    const light = someLight(random);
    const foot = random.between(0.64, 0.76);
    paintSky(raster, random, light, foot, 0.4);
    const rock = under(light, varied(random, random.pick(rocks), 8));
    paintFarRidge(raster, random, light, rock, foot);
    const snowy = random.chance(0.75) ? random.between(0.22, 0.55) : -1;
    const peaks = 2 + random.integer(2);
    const first = random.float();
    for (let i = 0; i < peaks; i++) {
      const x = (((i + first) / peaks) % 1) + random.between(-0.06, 0.06);
      const top = random.between(0.06, 0.3) + 0.08 * (i % 2);
      const half = (foot - top) * random.between(0.65, 0.95);
      paintPeak(raster, random, varied(random, rock, 8), { x, top, foot: foot + 0.03, half, snowy });
    }
    if (random.chance(0.7)) paintMeadow(raster, random, light, foot, { blades: 50 });
    else paintWater(raster, random, light, foot);
  },
  stands: [0.78, 1],
  blends: ['gray'],
};
