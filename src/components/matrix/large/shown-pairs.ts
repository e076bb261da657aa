import { dot } from '../../../engine/contrastive/index.ts';
import { placesOf, type PairOrder } from '../../../engine/matrix/large/order-by.ts';
import type { PairSet } from '../../lab/pair-set.ts';

/** N pairs in the order in which a matrix shows them. Row k is the picture, column k the caption, of pair `order[k]`. */
export interface ShownPairs extends PairOrder {
  readonly pairs: PairSet;
  /** [n] the place of each pair: the inverse of `order` */
  readonly places: Uint32Array;
}

/** What a view shows of a cell: of its picture and its caption, each named by its pair; NaN where that is not known yet. */
export type CellNumber = (image: number, text: number) => number;

export function shownPairs(pairs: PairSet, pairOrder: PairOrder): ShownPairs {
  return { ...pairOrder, pairs, places: placesOf(pairOrder.order) };
}

/** The cosine of a picture with a caption, both named by their pair: the dot product of two unit vectors. */
export function cosineOf({ vectors: { images, texts, dim } }: PairSet, image: number, text: number): number {
  return dot(images.subarray(image * dim, (image + 1) * dim), texts.subarray(text * dim, (text + 1) * dim));
}
