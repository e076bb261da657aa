import type { Gemm } from '../compute/index.ts';
import { meanVector } from '../contrastive/modality-gap.ts';
import type { PairVectors, TopNeighbours } from '../matrix/large/large-matrix.ts';
import { mapGroups } from './groups.ts';
import type { MapQuality, MapRequest } from './map-points.ts';
import { planeNeighbours } from './plane-neighbours.ts';
import type { SpacePoints } from './space-points.ts';
import { trustworthiness } from './trustworthiness.ts';

/**
 * Measures a finished map against its space.
 *
 * @param coordinates [2n, 2]
 * @throws AbortError when cancelled
 */
export async function mapQuality(
  coordinates: Float32Array,
  { space, seed }: MapRequest,
  set: SpacePoints,
  { k, indices: nearest }: TopNeighbours,
  { vectors, words, gemm }: { vectors: PairVectors; words: readonly ReadonlySet<string>[]; gemm: Gemm },
  signal?: AbortSignal,
): Promise<MapQuality> {
  const onMap = planeNeighbours(coordinates, set.split, space, k);
  const { value, sampled } = await trustworthiness(space, set, onMap, gemm, { seed, signal });
  return {
    neighbours: k,
    kept: keptNeighbours(nearest, onMap, k),
    trustworthiness: value,
    sampled,
    nearest: nearest.slice(),
    gap: gapOf(vectors),
    groups: await mapGroups(coordinates, words, gemm, { seed, signal }),
  };
}

/** Of each point's k nearest in the space, how many are among its k nearest on the map. @param k at most 255 */
export function keptNeighbours(nearest: Uint32Array, onMap: Uint32Array, k: number): Uint8Array {
  return Uint8Array.from({ length: nearest.length / k }, (_, i) => {
    const shown = onMap.subarray(i * k, (i + 1) * k);
    return nearest.subarray(i * k, (i + 1) * k).reduce((sum, j) => sum + Number(shown.includes(j)), 0);
  });
}

/** ‖mean(x) − mean(y)‖: the vectors are of length 1 already. */
function gapOf({ images, texts, dim }: PairVectors): number {
  const captions = meanVector(texts, dim);
  return Math.hypot(...meanVector(images, dim).map((value, k) => value - captions[k]));
}
