import type { Gemm } from '../compute/index.ts';
import { Random } from '../scenes/random.ts';
import type { MapSpace } from './map-points.ts';
import { candidateCount, candidates } from './nearest-points.ts';
import { withDirections, type SpacePoints } from './space-points.ts';

/** With more points than this a sample stands for them: a rank needs all distances of a point. */
export const mostRanked = 2000;
const sampleSize = 1000;
const bandRows = 128;

/**
 * Trustworthiness (Venna and Kaski 2001): of the k points next to a point on the map, those that are not among its k nearest
 * in the space count against it, the more the further down they stand there:
 * T = 1 − Σᵢ Σⱼ (r(i, j) − k) / Σᵢ worst, over the intruders j, with r(i, j) the rank of j among the c others of i in the space.
 * For k ≤ c / 2 the worst of a point is k (2c − 3k + 1) / 2 and this is their formula; above it is (c − k)(c − k + 1) / 2,
 * since no more than c − k can be intruders.
 *
 * @param onMap [2n, k] as `planeNeighbours` gives them
 * @returns 1 where there is nothing that could intrude; and the number of points that were ranked
 * @throws AbortError when cancelled
 */
export async function trustworthiness(
  space: MapSpace,
  set: SpacePoints,
  onMap: Uint32Array,
  gemm: Gemm,
  { seed, signal }: { seed: number; signal?: AbortSignal },
): Promise<{ value: number; sampled: number }> {
  const { split } = set;
  const { points, dim } = withDirections(set);
  const n = 2 * split;
  const k = onMap.length / n;
  const others = candidateCount(set, space);
  const all = Array.from({ length: n }, (_, i) => i);
  const ranked = n <= mostRanked ? all : Random.seeded(seed).fork('ranked').shuffle(all).slice(0, sampleSize);
  let penalty = 0;
  for (let first = 0; first < ranked.length; first += bandRows) {
    const rows = ranked.slice(first, first + bandRows);
    const band = new Float32Array(rows.length * dim);
    rows.forEach((i, at) => band.set(points.subarray(i * dim, (i + 1) * dim), at * dim));
    const cosines = await gemm.gemm(band, points, { m: rows.length, n, k: dim, signal });
    rows.forEach((i, at) => {
      const line = cosines.subarray(at * n, (at + 1) * n);
      const [start, end] = candidates(i, split, space);
      for (const j of onMap.subarray(i * k, (i + 1) * k))
        penalty += Math.max(0, rankOf(j, i, line, start, end) - k);
    });
  }
  const worst = 2 * k <= others ? (k * (2 * others - 3 * k + 1)) / 2 : ((others - k) * (others - k + 1)) / 2;
  return { value: worst > 0 ? 1 - penalty / (ranked.length * worst) : 1, sampled: ranked.length };
}

/** 1 for the nearest; of equal ones the first counts as the nearer, as among the neighbours. */
function rankOf(j: number, self: number, line: Float32Array, start: number, end: number): number {
  const cosine = line[j];
  let rank = 1;
  for (let other = start; other < end; other++)
    if (other !== self && (line[other] > cosine || (line[other] === cosine && other < j))) rank++;
  return rank;
}
