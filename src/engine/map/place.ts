import { dot } from '../contrastive/dot.ts';
import { assertFinite } from '../contrastive/vectors.ts';
import { EngineError } from '../errors.ts';
import type { MapRequest, Placement } from './map-points.ts';
import { candidates } from './nearest-points.ts';
import type { Plane } from './plane.ts';
import { centreRow, type SpacePoints } from './space-points.ts';
import { distanceOf } from './umap/fuzzy-graph.ts';

type Modality = 'image' | 'text';

/** A new point on a flat map: its own projection. */
export function placeOnPlane(
  vector: Float32Array,
  modality: Modality,
  set: SpacePoints,
  request: MapRequest,
  plane: Plane,
): Placement {
  const point = joined(vector, modality, set);
  const [x, y] = plane.axes.map((axis) => dot(point, axis) - dot(plane.origin, axis));
  return { x, y, nearest: nearestTo(point, modality, set, request).indices };
}

/**
 * A new point on a map of UMAP: the mean of its k nearest points' places, weighted by exp(−(d − ρ) / σ) with d the distance
 * in the space, ρ the smallest and σ the mean of d − ρ.
 */
export function placeAmong(
  vector: Float32Array,
  modality: Modality,
  set: SpacePoints,
  request: MapRequest,
  coordinates: Float32Array,
): Placement {
  const { indices: nearest, distances } = nearestTo(joined(vector, modality, set), modality, set, request);
  const excess = distances.map((d) => d - distances[0]);
  const sigma = excess.reduce((a, b) => a + b, 0) / excess.length || 1;
  const weights = excess.map((d) => Math.exp(-d / sigma));
  const total = weights.reduce((a, b) => a + b, 0);
  const mean = (axis: number): number =>
    weights.reduce((sum, weight, at) => sum + weight * coordinates[2 * nearest[at] + axis], 0) / total;
  return { x: mean(0), y: mean(1), nearest };
}

function joined(vector: Float32Array, modality: Modality, { dim, means }: SpacePoints): Float32Array {
  if (vector.length !== dim) throw new EngineError('bad-shape', { length: vector.length, width: dim });
  assertFinite(vector);
  const point = vector.slice();
  if (means) centreRow(point, means[modality === 'image' ? 0 : 1]);
  return point;
}

function nearestTo(
  point: Float32Array,
  modality: Modality,
  { points, dim, split }: SpacePoints,
  { space, neighbours }: MapRequest,
): { indices: Uint32Array; distances: number[] } {
  const [start, end] = candidates(modality === 'image' ? 0 : split, split, space);
  const cosines = new Map<number, number>();
  for (let j = start; j < end; j++) cosines.set(j, dot(point, points.subarray(j * dim, (j + 1) * dim)));
  const order = [...cosines.keys()].sort((a, b) => cosines.get(b)! - cosines.get(a)! || a - b);
  const indices = Uint32Array.from(order.slice(0, Math.max(1, neighbours)));
  return { indices, distances: [...indices].map((j) => distanceOf(cosines.get(j)!)) };
}
