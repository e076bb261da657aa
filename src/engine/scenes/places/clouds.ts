import { fillVeil } from '../fill.ts';
import { noise } from '../noise.ts';
import type { Random } from '../random.ts';
import type { Raster } from '../raster.ts';
import { paintEllipse } from '../shapes.ts';
import type { Light } from './light.ts';

/** A heap cloud: bumps along an arch, their lower sides in shade. @param width fraction of the side */
function paintCloud(raster: Raster, random: Random, x: number, y: number, width: number, light: Light): void {
  const bumps = 5 + random.integer(3);
  const shape = Array.from({ length: bumps }, (_, i) => {
    const t = (i + 0.5) / bumps;
    const arch = 1 - (2 * t - 1) ** 2; // 0 at both ends, 1 in the middle
    const radius = width * (0.09 + 0.1 * arch + random.between(0, 0.05));
    return { x: x + (t - 0.5) * width * 0.8, y: y - radius * 0.55 - arch * width * 0.05, radius };
  });
  for (const bump of shape) {
    const centre = [bump.x, bump.y + bump.radius * 0.22] as const;
    paintEllipse(raster, centre, [bump.radius * 1.08, bump.radius * 0.85], light.shade, { softness: 0.35 });
  }
  for (const bump of shape) {
    const centre = [bump.x - bump.radius * 0.08, bump.y - bump.radius * 0.1] as const;
    paintEllipse(raster, centre, [bump.radius, bump.radius * 0.8], light.cloud, { softness: 0.4 });
  }
}

/** Clouds between the upper side and `horizon`: heaps, or a torn veil that recedes. */
export function paintClouds(raster: Raster, random: Random, light: Light, horizon: number): void {
  if (random.chance(0.45)) {
    const veil = noise(random, raster.size, {
      columns: 2.2,
      rows: 4.5,
      octaves: 4,
      gain: 0.6,
      rowAt: (y) => y / (y + 0.6) / (1 / 1.6),
    });
    const cut = random.between(0.4, 0.54);
    for (let p = 0; p < veil.length; p++) veil[p] = Math.min(1, Math.max(0, (veil[p] - cut) * 3.5));
    fillVeil(raster, light.cloud, veil, 0.9);
    return;
  }
  const count = 1 + random.integer(horizon > 0.6 ? 5 : 3);
  for (let i = 0; i < count; i++) {
    const y = horizon * random.between(0.15, 0.8);
    paintCloud(raster, random, random.between(0, 1), y, random.between(0.25, 0.6), light);
  }
}
