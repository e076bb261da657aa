import { transpose } from './transpose.ts';
import { assertFinite, assertSquare, type Vectors } from './vectors.ts';

/** The place of the right answer among all, 1 being the first: [n] each. */
export interface DiagonalRanks {
  /** For image i, the rank of text i in row i. */
  readonly imageToText: Uint32Array;
  /** For text j, the rank of image j in column j. */
  readonly textToImage: Uint32Array;
}

/**
 * rankᵢ = 1 + the number of others in the row (or column) that score at least as high as the diagonal. Ties
 * count against the pair: a model that gives every cell the same score knows nothing, and each of its ranks
 * is n.
 *
 * @param scores [n, n], cosines or logits: only their order counts
 * @throws EngineError `bad-shape` unless the matrix is square, `not-finite` for a NaN or an infinity
 */
export function diagonalRanks(scores: Vectors, n: number): DiagonalRanks {
  assertSquare(scores, n);
  assertFinite(scores);
  return { imageToText: rowRanks(scores, n), textToImage: rowRanks(transpose(scores, n), n) };
}

function rowRanks(scores: Vectors, n: number): Uint32Array {
  const ranks = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    // The diagonal is at least as high as itself: that is the 1.
    for (let j = 0; j < n; j++) if (scores[i * n + j] >= scores[i * n + i]) ranks[i] += 1;
  }
  return ranks;
}

/**
 * R@k, recall at k: the share of queries whose right answer is among the first k.
 *
 * @param ranks [n], n ≥ 1
 */
export function recallAtK(ranks: Uint32Array, k: number): number {
  return ranks.filter((rank) => rank <= k).length / ranks.length;
}

/**
 * The share of rows (image → text) whose largest score is, alone, on the diagonal: R@1.
 *
 * @param scores [n, n]
 * @throws EngineError as `diagonalRanks` does
 */
export function rowAccuracy(scores: Vectors, n: number): number {
  return recallAtK(diagonalRanks(scores, n).imageToText, 1);
}

/**
 * The share of columns (text → image) whose largest score is, alone, on the diagonal: R@1.
 *
 * @param scores [n, n]
 * @throws EngineError as `diagonalRanks` does
 */
export function columnAccuracy(scores: Vectors, n: number): number {
  return recallAtK(diagonalRanks(scores, n).textToImage, 1);
}
