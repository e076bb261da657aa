import { mix, scaled, varied, type Rgb } from '../colour.ts';
import { wavyEdge } from '../edge.ts';
import { deepen, fillBelow, fillGradient, recede } from '../fill.ts';
import { noise } from '../noise.ts';
import type { Random } from '../random.ts';
import type { Raster } from '../raster.ts';
import { paintEllipse, paintLine, paintPolygon } from '../shapes.ts';
import type { Place } from './place.ts';

const greens: readonly Rgb[] = [
  [66, 128, 52],
  [48, 104, 58],
  [96, 138, 48],
];

const barks: readonly Rgb[] = [
  [104, 74, 48],
  [88, 70, 58],
  [122, 88, 60],
];

interface Row {
  /** 0 far, 1 near */
  readonly depth: number;
  readonly count: number;
}

/** A row of trunks from above the picture to their feet, the lit side to the left. */
function paintTrunks(raster: Raster, random: Random, bark: Rgb, floor: number, { depth, count }: Row): void {
  const start = random.float();
  for (let i = 0; i < count; i++) {
    const x = ((i + start + random.between(-0.3, 0.3)) / count) % 1.05;
    const half = (0.012 + 0.03 * depth) * random.between(0.7, 1.3);
    const foot = floor + (0.02 + 0.16 * depth) * random.between(0.4, 1);
    const lean = random.between(-0.02, 0.02);
    paintPolygon(
      raster,
      [x - half * 0.75 + lean, -0.05, x + half * 0.75 + lean, -0.05, x + half, foot, x - half, foot],
      bark,
    );
    const dark = scaled(bark, 0.68);
    paintPolygon(
      raster,
      [x + half * 0.1 + lean, -0.05, x + half * 0.75 + lean, -0.05, x + half, foot, x + half * 0.2, foot],
      dark,
      0.8,
    );
  }
}

/** Leaves as a crowd of soft discs in several greens. */
function paintLeaves(raster: Raster, random: Random, green: Rgb, count: number, low: number): void {
  for (let i = 0; i < count; i++) {
    const t = random.float();
    const radius = random.between(0.035, 0.085);
    const at = [random.between(-0.03, 1.03), low * t * t] as const;
    paintEllipse(raster, at, [radius, radius * 0.8], scaled(green, random.between(0.6, 1.35)), {
      alpha: 0.9,
      softness: 0.25,
    });
  }
}

/** Rows of trunks under a roof of leaves, the far ones in green haze. */
export const forest: Place = {
  draw(raster, random) {
    const { size } = raster;
    const green = varied(random, random.pick(greens), 8);
    const haze = mix(scaled(green, 1.25), [214, 232, 190], random.between(0.25, 0.6));
    fillGradient(raster, scaled(green, 0.7), haze, 0.8);
    const floor = random.between(0.62, 0.74);
    const bark = varied(random, random.pick(barks), 8);
    paintTrunks(raster, random, mix(bark, haze, 0.62), floor, { depth: 0.1, count: 10 + random.integer(5) });
    const moss = noise(random, size, { columns: 6, rows: 10, octaves: 3, gain: 0.7, rowAt: recede(floor) });
    fillBelow(raster, wavyEdge(random, size, floor, 0.02, 1.3), {
      dark: scaled(mix(green, bark, 0.5), 0.55),
      light: mix(green, [170, 176, 90], 0.3),
      field: deepen(moss, size, floor, -0.3),
    });
    paintTrunks(raster, random, mix(bark, haze, 0.25), floor, { depth: 0.5, count: 4 + random.integer(3) });
    paintTrunks(raster, random, bark, floor, { depth: 1, count: 2 + random.integer(3) });
    paintLeaves(raster, random, green, 46, random.between(0.22, 0.42));
    for (let i = 0; i < 40; i++) {
      const x = random.float();
      const y = random.between(floor + 0.08, 1.04);
      const height = random.between(0.03, 0.08);
      const tip = [x + random.between(-0.04, 0.04), y - height] as const;
      paintLine(raster, [x, y], tip, 0.016, scaled(green, random.between(0.6, 1.3)), { end: 0.004 });
    }
  },
  stands: [0.8, 1],
  blends: ['green', 'brown'],
};
