import type { Gemm } from '../compute/index.ts';
import { kMeans } from '../pair-sets/k-means.ts';
import { distinctiveWords } from './distinctive-words.ts';
import type { MapGroup } from './map-points.ts';

const mostGroups = 18;
/** Fewer points than this are no group to name. */
const fewestPoints = 4;

/**
 * Names parts of a map from the captions there: the points are divided by k-means on the plane, and each part is named by what
 * its captions have and the others have less of.
 *
 * @param coordinates [2n, 2]
 * @param words [n] of each caption; a picture has those of its own
 * @throws AbortError when cancelled
 */
export async function mapGroups(
  coordinates: Float32Array,
  words: readonly ReadonlySet<string>[],
  gemm: Gemm,
  { seed, signal }: { seed: number; signal?: AbortSignal },
): Promise<MapGroup[]> {
  const points = coordinates.length / 2;
  const count = Math.min(mostGroups, Math.round(Math.sqrt(points) / 2));
  if (count < 2) return [];
  const groupOf = await kMeans(coordinates, 2, gemm, { count, seed, signal });
  const members = Array.from({ length: count }, () => [] as number[]);
  groupOf.forEach((group, i) => members[group].push(i));
  const large = members.filter((group) => group.length >= fewestPoints);
  const names = distinctiveWords(
    words,
    large.map((group) => group.map((i) => i % words.length)),
  );
  return large
    .map((group, g) => ({
      x: mean(group, (i) => coordinates[2 * i]),
      y: mean(group, (i) => coordinates[2 * i + 1]),
      size: group.length,
      words: names[g],
    }))
    .filter(({ words }) => words.length > 0);
}

function mean(group: readonly number[], value: (i: number) => number): number {
  return group.reduce((sum, i) => sum + value(i), 0) / group.length;
}
