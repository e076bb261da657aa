import { mix, scaled, varied, type Rgb } from '../colour.ts';
import { wavyEdge } from '../edge.ts';
import { fillBelow, fillGradient } from '../fill.ts';
import { noise } from '../noise.ts';
import type { Random } from '../random.ts';
import type { Raster } from '../raster.ts';
import { paintEllipse, paintLine, paintPolygon } from '../shapes.ts';
import { sine } from '../sine.ts';
import type { Place } from './place.ts';

const weeds: readonly Rgb[] = [
  [34, 130, 84],
  [60, 150, 70],
  [22, 104, 92],
];

/** A strand of weed that sways. @param y its root @param height fraction of the side */
function paintWeed(raster: Raster, random: Random, x: number, y: number, height: number): void {
  const colour = varied(random, random.pick(weeds), 12);
  const [phase, sway] = [random.between(0, 6), random.between(0.008, 0.02)];
  const joints = 7;
  const at = (k: number) =>
    [x + sway * sine(phase + k * 1.1) * (k / joints + 0.4), y - (height * k) / joints] as const;
  for (let k = 0; k < joints; k++) {
    const width = 0.026 * (1 - (0.7 * k) / joints);
    paintLine(raster, at(k), at(k + 1), width, colour, { end: width * 0.85 });
  }
}

/** A bubble: a faint ball, its rim and a highlight. */
function paintBubble(raster: Raster, x: number, y: number, radius: number): void {
  const rim: Rgb = [214, 244, 255];
  paintEllipse(raster, [x, y], [radius, radius], rim, { alpha: 0.75 });
  paintEllipse(raster, [x, y], [radius * 0.74, radius * 0.74], [84, 176, 214], { alpha: 0.85 });
  paintEllipse(
    raster,
    [x - radius * 0.3, y - radius * 0.35],
    [radius * 0.28, radius * 0.28],
    [255, 255, 255],
  );
}

/** Blue depth with beams of light from above, a sandy bottom, weeds and bubbles. */
export const underwater: Place = {
  draw(raster, random) {
    const { size } = raster;
    const [bright, deep] = random.pick<readonly [Rgb, Rgb]>([
      [
        [86, 196, 226],
        [8, 66, 134],
      ],
      [
        [92, 206, 206],
        [10, 84, 118],
      ],
      [
        [70, 160, 220],
        [14, 42, 112],
      ],
    ]);
    const low = varied(random, deep, 8);
    fillGradient(raster, varied(random, bright, 10), low);
    const beams = random.chance(0.75) ? 2 + random.integer(4) : 0;
    for (let i = 0; i < beams; i++) {
      const [x, width, lean] = [random.float(), random.between(0.03, 0.1), random.between(-0.3, 0.3)];
      const corners = [x, -0.02, x + width, -0.02, x + width * 2 + lean, 0.9, x - width + lean, 0.9];
      paintPolygon(raster, corners, [200, 240, 250], 0.14);
    }
    const floor = random.chance(0.7) ? random.between(0.78, 0.9) : 1.05;
    if (floor < 1) {
      const sand = mix(varied(random, [214, 196, 150], 10), low, 0.35);
      const field = noise(random, size, { columns: 4, rows: 12, octaves: 3 });
      fillBelow(raster, wavyEdge(random, size, floor, 0.025, random.between(0.7, 1.5)), {
        dark: scaled(sand, 0.75),
        light: sand,
        field,
      });
    }
    const strands = random.chance(0.75) ? 3 + random.integer(7) : 0;
    for (let i = 0; i < strands; i++) {
      paintWeed(
        raster,
        random,
        random.float(),
        random.between(Math.min(floor, 1) + 0.02, 1.04),
        random.between(0.15, 0.42),
      );
    }
    const bubbles = 4 + random.integer(12);
    for (let i = 0; i < bubbles; i++)
      paintBubble(raster, random.float(), random.between(0, 0.9), random.between(0.008, 0.03));
  },
  blends: ['blue'],
};
