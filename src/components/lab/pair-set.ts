import type { PairVectors } from '../../engine/matrix/large/large-matrix.ts';
import type { Provenance } from '../frame/figure-content.ts';

/** Small pictures of many pairs on one sheet: one `drawImage` each, and never thousands of elements. */
export interface ThumbnailSheet {
  readonly image: CanvasImageSource;
  /** The side of a thumbnail on the sheet, in its pixels. */
  readonly side: number;
  /** Where thumbnail i lies on the sheet. */
  place(i: number): { readonly x: number; readonly y: number };
}

/** By what rows and columns can be sorted and grouped. */
export interface PairAttribute {
  readonly name: 'object' | 'place' | 'cluster' | 'component';
  /** [n] the group of each pair, or, of `component`, its value as a number in `values` */
  readonly groups?: readonly string[];
  readonly values?: Float32Array;
}

/** N pairs with their vectors: what the matrix and the map of the lab show. */
export interface PairSet {
  /** Changes whenever anything of the set does. */
  readonly id: string;
  readonly n: number;
  readonly captions: readonly string[];
  readonly thumbnails: ThumbnailSheet;
  readonly attributes: readonly PairAttribute[];
  readonly vectors: PairVectors;
  readonly logitScale: number;
  /** The model that made the vectors. */
  readonly model: string;
  /** Of the same model: whether it made them now, or on an earlier visit. */
  readonly provenance: Provenance;
}
