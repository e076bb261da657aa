import type { Device, Dtype } from '../../engine/encoders/encoder.ts';
import type { Lang, Message } from '../i18n/locale.ts';
import type { KnownGroups, SourceKind } from './pair-source.ts';
import type { ThumbnailSheet } from './pair-set.ts';

/** The model behind vectors. Equal keys make equal vectors. */
export interface VectorModel {
  readonly key: string;
  readonly name: Message;
  readonly dim: number;
  readonly logitScale: number;
  readonly dtype: Dtype;
  readonly device: Device;
}

/** A pair that was left out, and why. */
export interface SkippedPair {
  readonly name: string;
  /** A code of an EngineError with its facts, so that it is told in the reader's language of the day. */
  readonly code: string;
  readonly detail: Readonly<Record<string, string | number>>;
}

/** N pairs with their vectors, as they are kept: all that a visit needs to show them again. */
export interface EmbeddedPairs {
  readonly source: { readonly id: string; readonly kind: SourceKind };
  readonly model: VectorModel;
  readonly language: Lang;
  readonly n: number;
  /** [n] */
  readonly captions: readonly string[];
  readonly groups: KnownGroups;
  /** [n, dim] */
  readonly images: Float32Array;
  /** [n, dim] */
  readonly texts: Float32Array;
  readonly sheet: ThumbnailSheet;
  readonly skipped: readonly SkippedPair[];
}

/** The first n of them; a series of scenes begins alike however long it is. */
export function firstPairs(pairs: EmbeddedPairs, n: number): EmbeddedPairs {
  if (n >= pairs.n) return pairs;
  const { captions, groups, images, texts, model } = pairs;
  return {
    ...pairs,
    n,
    captions: captions.slice(0, n),
    groups: { object: groups.object?.slice(0, n), place: groups.place?.slice(0, n) },
    images: images.subarray(0, n * model.dim),
    texts: texts.subarray(0, n * model.dim),
  };
}
