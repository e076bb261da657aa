import { candidates } from './nearest-points.ts';
import { PointGrid } from './point-grid.ts';
import type { MapSpace } from './map-points.ts';

/**
 * The exact k nearest points on the map of each point, among the same others as in the space.
 *
 * @param coordinates [2n, 2]
 * @returns [2n, k], nearest first; equal ones in their order
 */
export function planeNeighbours(
  coordinates: Float32Array,
  split: number,
  space: MapSpace,
  k: number,
): Uint32Array {
  const points = coordinates.length / 2;
  const result = new Uint32Array(points * k);
  const grids = new Map<number, PointGrid>();
  for (let i = 0; i < points; i++) {
    const [start, end] = candidates(i, split, space);
    if (!grids.has(start)) grids.set(start, new PointGrid(coordinates, start, end));
    grids.get(start)!.nearest(i, result.subarray(i * k, (i + 1) * k));
  }
  return result;
}
