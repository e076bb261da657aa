import { mix, scaled, varied, type Rgb } from '../colour.ts';
import { levelEdge } from '../edge.ts';
import { fillGradient } from '../fill.ts';
import { paintLine } from '../shapes.ts';
import type { Place } from './place.ts';
import { paintBoards } from './wood.ts';

const walls: readonly Rgb[] = [
  [232, 222, 206],
  [200, 214, 222],
  [212, 222, 202],
  [226, 204, 200],
  [150, 160, 170],
];

/** A wooden table top before a wall, or seen from above. */
export const table: Place = {
  draw(raster, random) {
    const wall = varied(random, random.pick(walls), 10);
    const top = random.chance(0.7) ? random.between(0.28, 0.56) : -0.1;
    fillGradient(raster, scaled(wall, 1.04), scaled(wall, 0.88), Math.max(0.3, top));
    const wood = paintBoards(raster, random, levelEdge(raster.size, top), top);
    if (top > 0) {
      paintLine(raster, [-0.02, top - 0.006], [1.02, top - 0.006], 0.02, mix(scaled(wall, 0.7), wood, 0.3), {
        alpha: 0.5,
      });
      paintLine(raster, [-0.02, top + 0.012], [1.02, top + 0.012], 0.016, scaled(wood, 1.3), { alpha: 0.8 });
    }
  },
  stands: [0.66, 1],
  blends: ['brown', 'orange'],
};
