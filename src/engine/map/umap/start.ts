import type { Random } from '../../scenes/random.ts';

/** As umap-learn does: the largest coordinate at the start, and the noise that tells equal points apart. */
const reach = 10;
const noise = 1e-4;

/**
 * Where UMAP starts: the plane of the principal components, blown up to ±10, with a little seeded noise. Its orientation
 * then stays from one seed to the next.
 *
 * @param plane [n, 2], not all 0
 * @returns [n, 2]
 */
export function startPlaces(plane: Float64Array, random: Random): Float64Array {
  const largest = plane.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return plane.map((value) => (reach / largest) * value + noise * random.between(-1, 1));
}

/** umap-js's numbers of epochs: fewer where there are more points. */
export function epochCount(points: number): number {
  if (points <= 2500) return 500;
  if (points <= 5000) return 400;
  return points <= 7500 ? 300 : 200;
}
