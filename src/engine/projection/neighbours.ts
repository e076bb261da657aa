import { row, rowCount, type Vectors } from '../contrastive/vectors.ts';

/**
 * The k nearest others of each point by straight distance, the nearest first; equal ones in their order. On unit vectors
 * this is the order of the cosines, since ‖x − y‖² = 2 − 2 cos.
 *
 * @param points [n, dim]
 * @returns n lists of k indices, or of n − 1 where there are not more
 */
export function nearestNeighbours(points: Vectors, dim: number, k: number): number[][] {
  const n = rowCount(points, dim);
  return Array.from({ length: n }, (_, i) => {
    const distances = Array.from({ length: n }, (_, j) =>
      squaredDistance(row(points, dim, i), row(points, dim, j)),
    );
    return distances
      .map((_, j) => j)
      .filter((j) => j !== i)
      .sort((a, b) => distances[a] - distances[b] || a - b)
      .slice(0, k);
  });
}

/**
 * How much of its neighbourhood a point keeps on a map: of its k nearest others in the space, the number that are among
 * its k nearest on the map, as a mean over all points. Between 0 and k; of n points in random places about k² / (n − 1).
 *
 * @param space [n][k] as `nearestNeighbours` gives it
 * @param map [n][k]
 */
export function neighboursKept(
  space: readonly (readonly number[])[],
  map: readonly (readonly number[])[],
): number {
  if (space.length === 0) return 0;
  const kept = space.map((near, i) => near.filter((j) => map[i].includes(j)).length);
  return kept.reduce((sum, count) => sum + count, 0) / space.length;
}

function squaredDistance(a: Vectors, b: Vectors): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] - b[k]) ** 2;
  return sum;
}
