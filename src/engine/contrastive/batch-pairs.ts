import { assertSquare, type Vectors } from './vectors.ts';

/** A cell of the n × n matrix: image i in row i, text j in column j, from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** What makes two pairs of a batch alike, in words that can be compared. */
export interface PairMeaning {
  /** The object that the picture shows; none where it shows an empty place. */
  readonly concept?: string;
  readonly caption: string;
}

/** A batch of n pairs has n positives, the diagonal, and n² − n negatives, all other cells. */
export const positiveCount = (n: number): number => n;
export const negativeCount = (n: number): number => n * n - n;

/**
 * The cells off the diagonal that the loss counts as negatives although they fit: image i shows the same object as the
 * picture that text j was written for, or both have the same caption. The loss does not know it.
 *
 * @param pairs pair i is image i with text i
 * @returns row after row; a cell and its mirror image are both there
 */
export function falseNegatives(pairs: readonly PairMeaning[]): Cell[] {
  return pairs.flatMap((image, row) =>
    pairs.flatMap((text, column) => (row !== column && isAlike(image, text) ? [{ row, column }] : [])),
  );
}

const isAlike = (a: PairMeaning, b: PairMeaning): boolean =>
  (a.concept !== undefined && a.concept === b.concept) || a.caption === b.caption;

/**
 * The negatives that are hardest to tell from a pair: the cells off the diagonal with the largest cosine, the largest
 * first. Equal ones stay in the order of the matrix.
 *
 * @param cosines [n, n]
 * @param count at most this many
 * @throws EngineError `bad-shape` unless the matrix is square
 */
export function hardestNegatives(cosines: Vectors, n: number, count: number): Cell[] {
  assertSquare(cosines, n);
  return Array.from({ length: n * n }, (_, index) => index)
    .filter((index) => index % (n + 1) !== 0)
    .sort((a, b) => cosines[b] - cosines[a])
    .slice(0, count)
    .map((index) => ({ row: Math.floor(index / n), column: index % n }));
}
