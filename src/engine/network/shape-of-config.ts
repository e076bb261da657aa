import type { TrainingConfig } from '../trainer/training-config.ts';
import type { NetworkShape } from './network-shape.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Captions of one or two kinds of things have at most 21 words and marks (caption.ts). */
const contextLength = 24;

/** The network that a run trains. */
export function networkShape({
  pictureSize,
  width,
  language,
}: Pick<TrainingConfig, 'pictureSize' | 'width' | 'language'>): NetworkShape {
  return {
    pictureSize,
    width,
    vocabulary: vocabularyOf(language).size,
    contextLength,
    dim: Math.max(64, 4 * width),
  };
}
