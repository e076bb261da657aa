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
  const withConcept = placesBy(pairs.map(({ concept }) => concept));
  const withCaption = placesBy(pairs.map(({ caption }) => caption));
  return pairs.flatMap(({ concept, caption }, row) => {
    const alike = new Set([...(withConcept.get(concept) ?? []), ...withCaption.get(caption)!]);
    alike.delete(row);
    return [...alike].sort((a, b) => a - b).map((column) => ({ row, column }));
  });
}

/** Where each value stands; undefined is no value. */
function placesBy(values: readonly (string | undefined)[]): Map<string | undefined, number[]> {
  const places = new Map<string | undefined, number[]>();
  values.forEach((value, i) => {
    if (value === undefined) return;
    const list = places.get(value);
    if (list) list.push(i);
    else places.set(value, [i]);
  });
  return places;
}

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
  const hardest: number[] = [];
  for (let index = 0; index < n * n; index++) {
    if (index % (n + 1) === 0) continue;
    const isFull = hardest.length === count;
    if (isFull && !(cosines[index] > cosines[hardest[count - 1]])) continue;
    const place = hardest.findIndex((other) => cosines[index] > cosines[other]);
    hardest.splice(place < 0 ? hardest.length : place, 0, index);
    if (isFull) hardest.pop();
  }
  return hardest.map((index) => ({ row: Math.floor(index / n), column: index % n }));
}
