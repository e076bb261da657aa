import {
  classify,
  labelVectors,
  packRows,
  sentenceParts,
  type Classification,
  type SentenceParts,
} from '../../engine/zero-shot/index.ts';
import type { Embeddings } from '../embeddings/embeddings.ts';

/** A picture as the pipeline shows it. */
export interface PipelinePicture {
  /** the file's name */
  readonly name: string;
  readonly url: string;
  /** what is on it; empty for the reader's own */
  readonly alt: string;
}

/** What the reader set: a list of labels, templates for them, a picture, a scale. */
export interface PipelineInputs {
  readonly labels: readonly string[];
  readonly templates: readonly string[];
  readonly picture: PipelinePicture;
  /** null: the model's own */
  readonly scale: number | null;
}

/** Labels → sentences → T₁ … T_N → one picture → probabilities, with all that came out of it. */
export interface Pipeline extends PipelineInputs {
  /** each label in the first template */
  readonly sentences: readonly SentenceParts[];
  /** T, one a label: the mean over the templates, each [dim] of norm 1; null while a sentence has no vector */
  readonly vectors: readonly (Float32Array | null)[];
  /** I [dim] */
  readonly image: Float32Array | null;
  readonly logitScale: number;
  /** null until every vector is there */
  readonly result: Classification | null;
}

/**
 * @param texts the sentences' vectors, the templates of a label one after the other; null: not there
 * @param image [dim]
 */
export function pipelineOf(
  inputs: PipelineInputs,
  vectors: Pipeline['vectors'],
  image: Float32Array | null,
  ownScale: number,
): Pipeline {
  const logitScale = inputs.scale ?? ownScale;
  const known = vectors.filter((vector) => vector !== null);
  return {
    ...inputs,
    sentences: inputs.labels.map((label) => sentenceParts(inputs.templates[0], label)),
    vectors,
    image,
    logitScale,
    result:
      image && known.length === vectors.length
        ? classify(image, packRows(known, image.length), logitScale)
        : null,
  };
}

/** The averaged vectors of labels, made again only when the embeddings change: who draws them tells them by identity. */
export class LabelVectors {
  #from?: Embeddings['texts'];
  #vectors: readonly (Float32Array | null)[] = [];

  /** @param texts [labels · templates], the templates of a label one after the other */
  of(texts: Embeddings['texts'], templates: number, dim: number): readonly (Float32Array | null)[] {
    if (texts === this.#from) return this.#vectors;
    this.#from = texts;
    this.#vectors = Array.from({ length: texts.length / templates }, (_, k) => {
      const own = texts.slice(k * templates, (k + 1) * templates).filter((vector) => vector !== null);
      if (own.length < templates) return null;
      return templates === 1 ? own[0] : Float32Array.from(labelVectors(packRows(own, dim), templates, dim));
    });
    return this.#vectors;
  }
}
