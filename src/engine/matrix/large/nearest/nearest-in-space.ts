import { EngineError } from '../../../errors.ts';
import { checkVectors } from '../check-vectors.ts';
import type { TopNeighbours } from '../large-matrix.ts';
import { nearestAcross } from './nearest-across.ts';
import { nearestOthers } from './nearest-others.ts';
import { plainNearest } from './plain-nearest.ts';

export interface NearestOptions {
  /**
   * Where the second kind of points begins: the neighbours of a point of one kind are then sought among those of the
   * other. Absent: among all other points.
   */
  readonly split?: number;
  readonly signal?: AbortSignal;
  /** Told the share of the work that is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/**
 * The exact k nearest points of each point by cosine, the point itself not counted; of equal ones those of the lower
 * index. One pass over all pairs of points, of which no cosine is kept: for 20,000 points too. Computes on the calling
 * thread, with turns for other tasks in between: call it in a worker.
 *
 * @param points [m, dim], each row of L2 norm 1
 * @param k as many as there are, where there are fewer
 * Rejects with EngineError `bad-shape`, `not-finite`, `zero-vector`, `out-of-memory`, and with AbortError when cancelled.
 */
export async function nearestInSpace(
  points: Float32Array,
  dim: number,
  k: number,
  options: NearestOptions = {},
): Promise<TopNeighbours> {
  const m = checkVectors(points, dim);
  const { split } = options;
  const others = split === undefined ? m - 1 : Math.min(split, m - split);
  const count = Math.max(0, Math.min(k, others));
  if (count === 0) return { k: 0, indices: new Uint32Array(), cosines: new Float32Array() };
  try {
    return await (split === undefined
      ? nearestOthers(points, dim, count, options)
      : nearestAcross(points, dim, count, { ...options, split }));
  } catch (error) {
    if (error instanceof EngineError && error.code === 'simd-unavailable')
      return plainNearest(points, dim, count, options);
    throw error;
  }
}
