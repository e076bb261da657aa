import type { EmbeddingsController } from '../embeddings/embeddings-controller.ts';
import type { Provenance } from '../frame/figure-content.ts';
import { locale } from '../i18n/locale.ts';
import { builtInSource } from '../embeddings/picture-source.ts';
import type { Guess, Model, Question } from './question.ts';

/** What the model says to a question. */
export interface ModelAnswer {
  readonly truth: Guess;
  readonly model: Model;
  readonly provenance: Provenance;
}

/**
 * Asks the model for what the question needs.
 * @returns undefined while it is on the way
 */
export function answerOf(question: Question, embeddings: EmbeddingsController): ModelAnswer | undefined {
  const { texts = [], pictures = [] } = question.wanted?.(locale.lang) ?? {};
  const builtIn = embeddings.assets?.builtIn.pictures ?? [];
  const sources = pictures.map((id) => builtIn.find((picture) => picture.id === id));
  if (sources.includes(undefined)) return undefined;
  const found = embeddings.want({ texts, pictures: sources.map((picture) => builtInSource(picture!)) });
  if (!found?.complete) return undefined;
  const { logitScale, kind, provenance } = found;
  const model = {
    texts: found.texts as Float32Array[],
    images: found.images as Float32Array[],
    logitScale,
    kind,
  };
  return { truth: question.answer(model), model, provenance };
}
