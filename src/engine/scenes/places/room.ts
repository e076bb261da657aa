import { mix, scaled, varied, type Rgb } from '../colour.ts';
import { levelEdge } from '../edge.ts';
import { fillBelow, fillGradient } from '../fill.ts';
import { noise } from '../noise.ts';
import type { Random } from '../random.ts';
import type { Raster } from '../raster.ts';
import { paintEllipse, paintPolygon, rectangle } from '../shapes.ts';
import { someLight } from './light.ts';
import type { Place } from './place.ts';
import { paintFloorBoards } from './wood.ts';

const walls: readonly Rgb[] = [
  [236, 222, 200],
  [198, 214, 226],
  [226, 204, 204],
  [206, 220, 198],
  [240, 232, 214],
  [214, 206, 226],
];

const cloths: readonly Rgb[] = [
  [196, 92, 84],
  [96, 138, 176],
  [232, 206, 140],
  [128, 164, 120],
];

const carpets: readonly Rgb[] = [
  [176, 158, 146],
  [120, 136, 158],
  [160, 118, 108],
];

const rugs: readonly Rgb[] = [
  [188, 82, 74],
  [82, 118, 158],
  [206, 176, 110],
];

/** A window with two or four panes, the sky behind it, curtains at times. */
function paintWindow(raster: Raster, random: Random, low: number): void {
  const width = random.between(0.26, 0.42);
  const height = Math.min(low - 0.14, random.between(0.28, 0.44));
  const [x, y] = [
    random.between(0.06, 0.94 - width),
    random.between(0.05, Math.max(0.06, low - height - 0.08)),
  ];
  const frame: Rgb = random.chance(0.7) ? [250, 249, 245] : [136, 96, 62];
  const light = someLight(random);
  paintPolygon(raster, rectangle(x - 0.03, y - 0.03, width + 0.06, height + 0.06), frame);
  paintPolygon(raster, rectangle(x, y, width, height), mix(light.zenith, light.horizon, 0.35));
  paintPolygon(
    raster,
    rectangle(x, y + height * 0.5, width, height * 0.5),
    mix(light.zenith, light.horizon, 0.75),
  );
  paintPolygon(raster, rectangle(x + width / 2 - 0.011, y, 0.022, height), frame);
  if (random.chance(0.7)) paintPolygon(raster, rectangle(x, y + height * 0.48, width, 0.022), frame);
  paintPolygon(raster, rectangle(x - 0.05, y + height + 0.025, width + 0.1, 0.022), scaled(frame, 0.88));
  if (random.chance(0.4)) {
    const cloth = varied(random, random.pick(cloths), 12);
    for (const side of [x - 0.07, x + width - 0.03]) {
      for (let fold = 0; fold < 3; fold++) {
        const colour = scaled(cloth, 1.1 - 0.13 * fold);
        paintPolygon(raster, rectangle(side + fold * 0.034, y - 0.06, 0.036, height + 0.16), colour);
      }
    }
  }
}

/** A wall with a window, a skirting board, a floor of boards or carpet, sometimes a rug. */
export const room: Place = {
  draw(raster, random) {
    const { size } = raster;
    const wall = varied(random, random.pick(walls), 10);
    const floor = random.between(0.64, 0.78);
    fillGradient(raster, scaled(wall, 1.03), scaled(wall, 0.9), floor);
    if (random.chance(0.3)) {
      const step = random.between(0.08, 0.14);
      for (let x = random.float() * step; x < 1; x += step) {
        paintPolygon(raster, rectangle(x, -0.02, step * 0.45, floor + 0.04), scaled(wall, 0.9), 0.6);
      }
    }
    if (random.chance(0.85)) paintWindow(raster, random, floor);
    if (random.chance(0.7)) paintFloorBoards(raster, random, levelEdge(size, floor), floor);
    else {
      const carpet = varied(random, random.pick(carpets), 12);
      const field = noise(random, size, { columns: 24, octaves: 2, gain: 0.9 });
      fillBelow(raster, levelEdge(size, floor), {
        dark: scaled(carpet, 0.9),
        light: scaled(carpet, 1.06),
        field,
      });
    }
    paintPolygon(
      raster,
      rectangle(-0.02, floor - 0.035, 1.04, 0.035),
      mix(scaled(wall, 1.1), [255, 255, 255], 0.45),
    );
    paintPolygon(raster, rectangle(-0.02, floor - 0.004, 1.04, 0.012), scaled(wall, 0.5), 0.6);
    if (random.chance(0.35)) {
      const rug = varied(random, random.pick(rugs), 12);
      const at = [random.between(0.3, 0.7), floor + 0.17] as const;
      paintEllipse(raster, at, [0.36, 0.085], rug);
      paintEllipse(raster, at, [0.3, 0.065], scaled(rug, 1.2));
    }
  },
  stands: [0.8, 1],
  blends: [],
};
