import type { EncoderKind } from '../../engine/encoders/encoder.ts';
import type { Provenance } from '../frame/figure-content.ts';

/** The vectors of sentences and pictures, in the order in which they were wanted, all from one model. */
export interface Embeddings {
  /** each [dim] of norm 1; null: on its way, failed, or (stored) not kept */
  readonly texts: readonly (Float32Array | null)[];
  readonly images: readonly (Float32Array | null)[];
  /** whether none is null */
  readonly complete: boolean;
  readonly dim: number;
  /** What the model multiplies cosines with. */
  readonly logitScale: number;
  readonly kind: EncoderKind;
  readonly provenance: Provenance;
}

/** Whether two sets hold the very same vectors. They are made once and kept, so identity is enough. */
export function sameEmbeddings(a: Embeddings | undefined, b: Embeddings): boolean {
  const same = (left: readonly unknown[], right: readonly unknown[]) =>
    left.length === right.length && left.every((row, i) => row === right[i]);
  return (
    a !== undefined &&
    a.provenance.source === b.provenance.source &&
    a.provenance.model.en === b.provenance.model.en &&
    a.logitScale === b.logitScale &&
    same(a.texts, b.texts) &&
    same(a.images, b.images)
  );
}
