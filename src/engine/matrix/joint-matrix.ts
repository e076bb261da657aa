import { modalityGap } from '../contrastive/index.ts';
import { meanWhere } from './pair-statistics.ts';
import { pairMatrix, type MaybeVector } from './pair-matrix.ts';

/** All against all: n pictures, then n texts, in rows and in columns. */
export interface JointMatrix {
  /** [2n, 2n], symmetric, ones on its diagonal; NaN where a vector is missing */
  readonly cosines: Float64Array;
  /** Means over different pictures, over different texts, over pairs, and over a picture with a text not its own. */
  readonly imageImage: number;
  readonly textText: number;
  readonly matched: number;
  readonly unmatched: number;
  /** The modality gap of these vectors; undefined while one is missing or has no direction. */
  readonly gap?: number;
  /** Indices of the pairs' cells, in both blocks. */
  readonly pairs: ReadonlySet<number>;
}

/**
 * @param images [n] vectors
 * @param texts [n] vectors, text i belonging to image i
 */
export function jointMatrix(images: readonly MaybeVector[], texts: readonly MaybeVector[]): JointMatrix {
  const n = images.length;
  const all = [...images, ...texts];
  const cosines = pairMatrix(all, all);
  const mean = (test: (row: number, column: number) => boolean): number =>
    meanWhere(cosines, (index) => test(Math.floor(index / (2 * n)), index % (2 * n)));
  return {
    cosines,
    imageImage: mean((row, column) => row < n && column < n && row !== column),
    textText: mean((row, column) => row >= n && column >= n && row !== column),
    matched: mean((row, column) => column === row + n),
    unmatched: mean((row, column) => row < n && column >= n && column !== row + n),
    gap: gapOf(images, texts),
    pairs: new Set(Array.from({ length: n }, (_, i) => [i * 2 * n + n + i, (n + i) * 2 * n + i]).flat()),
  };
}

function gapOf(images: readonly MaybeVector[], texts: readonly MaybeVector[]): number | undefined {
  const rows = (vectors: readonly MaybeVector[]): number[] =>
    vectors.flatMap((vector) => [...(vector ?? [])]);
  const dim = images[0]?.length;
  if (!dim || [...images, ...texts].includes(null)) return undefined;
  try {
    return modalityGap(Float32Array.from(rows(images)), Float32Array.from(rows(texts)), dim);
  } catch {
    // A vector without a direction has no place between the two means.
    return undefined;
  }
}
