import type { TopNeighbours } from '../matrix/large/large-matrix.ts';
import { nearestInSpace } from '../matrix/large/nearest/nearest-in-space.ts';
import type { MapSpace } from './map-points.ts';
import { withDirections, type SpacePoints } from './space-points.ts';

/** The points that may be neighbours of point i: all others, or, across modalities, those of the other one. */
export function candidateCount({ split }: SpacePoints, space: MapSpace): number {
  return space === 'cross' ? split : 2 * split - 1;
}

/** @returns the ends of the rows among which the neighbours of row i are sought; the end is not included */
export function candidates(i: number, split: number, space: MapSpace): readonly [number, number] {
  if (space !== 'cross') return [0, 2 * split];
  return i < split ? [split, 2 * split] : [0, split];
}

/** The exact k nearest candidates of each point by cosine. @throws as `nearestInSpace` does */
export function nearestPoints(
  space: MapSpace,
  set: SpacePoints,
  k: number,
  signal?: AbortSignal,
): Promise<TopNeighbours> {
  const { points, dim } = withDirections(set);
  return nearestInSpace(points, dim, k, { split: space === 'cross' ? set.split : undefined, signal });
}
