import type { Gemm } from '../compute/index.ts';
import { meanVector } from '../contrastive/modality-gap.ts';
import { principalAxes, projected } from './principal-axes.ts';
import type { SpacePoints } from './space-points.ts';

/** A flat map: where its points stand, and how a later point is put on it. */
export interface Plane {
  /** [2n, 2] */
  readonly coordinates: Float64Array;
  /** [dim] what stands at 0, 0 */
  readonly origin: Float64Array;
  /** x and y, [dim] each */
  readonly axes: readonly Float64Array[];
}

/** The plane of the first two principal components. @throws as `principalAxes` does */
export async function principalPlane(set: SpacePoints, gemm: Gemm, signal?: AbortSignal): Promise<Plane> {
  const { mean, axes } = await principalAxes(set.points, set.dim, gemm, { signal });
  return planeOf(set, mean, axes);
}

/**
 * The gap view: x along the difference of the two means, from captions to pictures, 0 half way between; y the first
 * principal component of what is left without x.
 *
 * @param raw the points as they are: of centred ones the means are equal, and x is the direction in which they differed
 */
export async function gapPlane(
  set: SpacePoints,
  raw: SpacePoints,
  gemm: Gemm,
  signal?: AbortSignal,
): Promise<Plane> {
  const { dim, split } = raw;
  const pictures = meanVector(raw.points.subarray(0, split * dim), dim);
  const captions = meanVector(raw.points.subarray(split * dim), dim);
  const difference = pictures.map((value, k) => value - captions[k]);
  const gap = Math.hypot(...difference);
  const along = gap > 1e-6 ? difference.map((value) => value / gap) : new Float64Array(dim);
  const rest = await principalAxes(set.points, dim, gemm, { count: 1, without: along, signal });
  return planeOf(set, rest.mean, [along, rest.axes[0]]);
}

function planeOf(set: SpacePoints, origin: Float64Array, axes: readonly Float64Array[]): Plane {
  return { coordinates: projected(set.points, set.dim, origin, axes), origin, axes };
}
