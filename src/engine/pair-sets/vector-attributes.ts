import type { Gemm } from '../compute/index.ts';
import { assertFinite, rowCount } from '../contrastive/vectors.ts';
import { distinctiveWords, wordsOfText } from '../map/distinctive-words.ts';
import { principalAxes, projected } from '../map/principal-axes.ts';
import { kMeans } from './k-means.ts';

/** What the picture vectors themselves say about the pairs: by it a matrix can be sorted. */
export interface VectorAttributes {
  /** [n] of each picture vector, by k-means; 0 is the largest cluster */
  readonly clusters: Uint16Array;
  /** Of each cluster the words that its captions have and the others have less of, at most two; none where none is. */
  readonly clusterWords: readonly (readonly string[])[];
  /** [n] where each picture vector lies along the direction in which they vary most */
  readonly component: Float32Array;
}

/** So many clusters of n pictures that a cluster is still a few, and that a reader can tell them apart. */
export function clusterCount(n: number): number {
  return Math.max(1, Math.min(24, Math.round(Math.sqrt(n / 2))));
}

/**
 * @param images [n, dim], n ≥ 1
 * @param captions [n], for the words of the clusters
 * @throws EngineError `not-finite` where a number is none; AbortError when cancelled
 */
export async function vectorAttributes(
  images: Float32Array,
  dim: number,
  captions: readonly string[],
  gemm: Gemm,
  { seed = 1, signal }: { seed?: number; signal?: AbortSignal } = {},
): Promise<VectorAttributes> {
  assertFinite(images);
  const { mean, axes } = await principalAxes(images, dim, gemm, { count: 1, signal });
  const component = Float32Array.from(projected(images, dim, mean, axes));
  const count = clusterCount(rowCount(images, dim));
  const clusters = await kMeans(images, dim, gemm, { count, seed, signal });
  return {
    component,
    clusters,
    clusterWords: distinctiveWords(captions.map(wordsOfText), membersOf(clusters)),
  };
}

function membersOf(clusters: Uint16Array): number[][] {
  const members: number[][] = [];
  clusters.forEach((cluster, i) => (members[cluster] ??= []).push(i));
  return members;
}
