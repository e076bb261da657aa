import type { EncoderKind } from '../../engine/encoders/encoder.ts';
import type { Provenance } from '../frame/figure-content.ts';
import { cosine } from '../../engine/contrastive/index.ts';
import { runningDot } from '../../engine/search/running-dot.ts';
import type { SearchPicture } from './search-picture.ts';

/** What a search is made from. */
export interface SearchInputs {
  readonly sentence: string;
  /** T [dim], or null while no model can give it. */
  readonly text: Float32Array | null;
  readonly pictures: readonly SearchPicture[];
  /** [n] I₁ … Iₙ, each [dim]; null while one is missing. */
  readonly vectors: readonly (Float32Array | null)[];
  readonly provenance: Provenance;
  /** Of the model that the vectors are from. */
  readonly kind: EncoderKind;
  /** What the model multiplies cosines with. */
  readonly logitScale: number;
}

/** A sentence compared with pictures. */
export interface SearchResult extends SearchInputs {
  /** [n] NaN where T or the picture's vector is missing. */
  readonly cosines: Float64Array;
  /** [n] the dot products as they grow. */
  readonly sums: readonly (Float64Array | null)[];
}

export function searchResult(inputs: SearchInputs): SearchResult {
  const { text, vectors } = inputs;
  return {
    ...inputs,
    cosines: Float64Array.from(vectors, (vector) => (text && vector ? cosineOrNaN(text, vector) : NaN)),
    sums: vectors.map((vector) => (text && vector ? runningDot(text, vector) : null)),
  };
}

/** A vector without a direction (zero, or not a number) has no cosine; such a picture is shown without one. */
function cosineOrNaN(a: Float32Array, b: Float32Array): number {
  try {
    return cosine(a, b);
  } catch {
    return NaN;
  }
}

/** Whether two searches would show the same. Vectors are compared by identity: they are made once and kept. */
export function sameInputs(a: SearchInputs, b: SearchInputs): boolean {
  return (
    a.sentence === b.sentence &&
    a.text === b.text &&
    a.provenance.source === b.provenance.source &&
    a.pictures.length === b.pictures.length &&
    a.pictures.every((picture, i) => picture.id === b.pictures[i].id && picture.alt === b.pictures[i].alt) &&
    a.vectors.every((vector, i) => vector === b.vectors[i])
  );
}
