import { meanVector } from '../contrastive/modality-gap.ts';
import { assertFinite, rowCount } from '../contrastive/vectors.ts';
import { EngineError } from '../errors.ts';
import type { PairVectors } from '../matrix/large/large-matrix.ts';
import type { MapSpace } from './map-points.ts';

/** The points of a map in their space, and what a later point needs to join them. */
export interface SpacePoints {
  /** [2n, dim]: n pictures, then n captions; rows of length 1, or 0 where centring leaves nothing */
  readonly points: Float32Array;
  readonly dim: number;
  /** n, where the captions begin. */
  readonly split: number;
  /** What has been taken from pictures and from captions, [dim] each; null: nothing. */
  readonly means: readonly [Float64Array, Float64Array] | null;
}

/**
 * @throws EngineError `bad-shape` unless both are [n, dim] with n ≥ 1; `not-finite` where a number is none
 */
export function spacePoints({ images, texts, dim }: PairVectors, space: MapSpace): SpacePoints {
  const split = rowCount(images, dim);
  if (split === 0 || texts.length !== images.length)
    throw new EngineError('bad-shape', { length: texts.length, width: dim });
  assertFinite(images);
  assertFinite(texts);
  const points = new Float32Array(2 * images.length);
  points.set(images);
  points.set(texts, images.length);
  if (space !== 'centred') return { points, dim, split, means: null };
  const means = [meanVector(images, dim), meanVector(texts, dim)] as const;
  for (let i = 0; i < 2 * split; i++)
    centreRow(points.subarray(i * dim, (i + 1) * dim), means[i < split ? 0 : 1]);
  return { points, dim, split, means };
}

/** x ← (x − mean) / ‖x − mean‖ in place; 0 where only rounding is left, which has no direction. */
export function centreRow(vector: Float32Array, mean: Float64Array): void {
  let square = 0;
  for (let k = 0; k < vector.length; k++) square += (vector[k] - mean[k]) ** 2;
  const scale = square > 1e-10 ? 1 / Math.sqrt(square) : 0;
  for (let k = 0; k < vector.length; k++) vector[k] = scale * (vector[k] - mean[k]);
}

/**
 * The points with a direction each, as cosines need it: where centring has left nothing, one dimension more holds a 1. Such points
 * are in one place, and equally far from all others.
 */
export function withDirections({ points, dim, means }: SpacePoints): { points: Float32Array; dim: number } {
  if (!means) return { points, dim };
  const rows = points.length / dim;
  const lost = Array.from({ length: rows }, (_, i) => i).filter((i) =>
    points.subarray(i * dim, (i + 1) * dim).every((value) => value === 0),
  );
  if (lost.length === 0) return { points, dim };
  const wider = new Float32Array(rows * (dim + 1));
  for (let i = 0; i < rows; i++) wider.set(points.subarray(i * dim, (i + 1) * dim), i * (dim + 1));
  for (const i of lost) wider[i * (dim + 1) + dim] = 1;
  return { points: wider, dim: dim + 1 };
}
