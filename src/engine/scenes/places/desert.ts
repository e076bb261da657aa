import { mix, scaled, varied, type Rgb } from '../colour.ts';
import { ridgeEdge, wavyEdge, type Edge } from '../edge.ts';
import { fillBelow } from '../fill.ts';
import { noise } from '../noise.ts';
import { sine } from '../sine.ts';
import { someLight, under } from './light.ts';
import type { Place } from './place.ts';
import { paintSky } from './sky.ts';

const sands: readonly Rgb[] = [
  [226, 166, 88],
  [216, 150, 84],
  [232, 184, 112],
];

/** Wind ripples that follow the crest; a slope that falls to the right lies in shade. @param near 0 far to 1 near */
function ripple(field: Float32Array, edge: Edge, near: number, waves: number): void {
  const size = edge.length;
  for (let x = 0; x < size; x++) {
    const fall = x > 0 ? edge[x] - edge[x - 1] : edge[1] - edge[0];
    const shade = Math.min(0.35, Math.max(-0.25, fall * 0.7));
    for (let y = Math.max(0, Math.floor(edge[x])); y < size; y++) {
      const below = (y - edge[x]) / size;
      const fade = 1 / (1 + 14 * Math.max(0, below));
      const wave = 0.09 * near * sine(below * waves * 6.2832 * (1 - below * 0.6));
      const t = 0.35 + 0.4 * field[y * size + x] + wave - shade * fade;
      field[y * size + x] = Math.min(1, Math.max(0, t));
    }
  }
}

/** Dunes behind dunes, rippled by the wind, sometimes with flat-topped rocks far away. */
export const desert: Place = {
  draw(raster, random) {
    const { size } = raster;
    const light = someLight(random, 0.2);
    const horizon = random.between(0.24, 0.44);
    paintSky(raster, random, light, horizon, 0.15);
    const sand = under(light, varied(random, random.pick(sands), 8));
    if (random.chance(0.3)) {
      const rock = mix(under(light, [178, 104, 66]), light.horizon, 0.3);
      const edge = ridgeEdge(random, size, horizon - 0.05, 0.1, 3).map((y) =>
        Math.max(y, (horizon - 0.1) * size),
      );
      fillBelow(raster, edge, {
        dark: scaled(rock, 0.8),
        light: rock,
        field: noise(random, size, { columns: 14, rows: 3 }),
      });
    }
    const dunes = 2 + random.integer(3);
    for (let k = 0; k < dunes; k++) {
      const near = (k + 1) / dunes;
      const level = horizon + (0.62 - horizon + 0.16) * (k / dunes) + random.between(-0.02, 0.02);
      const edge = wavyEdge(random, size, level, 0.03 + 0.045 * near, random.between(0.5, 1.4));
      const field = noise(random, size, { columns: 2, rows: 3, octaves: 2 });
      ripple(field, edge, near, random.between(22, 40));
      const haze = 0.3 * (1 - near);
      fillBelow(raster, edge, {
        dark: mix(scaled(sand, 0.66), light.horizon, haze),
        light: mix(scaled(sand, 1.12), light.horizon, haze),
        field,
      });
    }
  },
  stands: [0.68, 1],
  blends: ['orange'],
};
