import { expect, it } from 'vitest';
import { tokenize, vocabularyOf } from '../../../../src/engine/network/index.ts';
import { trainedConcepts } from '../../../../src/engine/trainer/pair-stream.ts';
import { probePairs } from '../../../../src/engine/trainer/probe-pairs.ts';
import { trainingLimits } from '../../../../src/engine/trainer/read-training-config.ts';
import { drawingIndex } from '../../trainer/drawings.ts';

const [least, most] = [trainingLimits.concepts[0], trainingLimits.concepts[1]];

// Else the self-test would read other captions than the training did.
it.each(['en', 'zh'] as const)(
  'a trained model knows every word of its held-out captions: %s',
  (language) => {
    for (const concepts of [least, least + 3, 16, most]) {
      const vocabulary = vocabularyOf(language, trainedConcepts({ concepts }));
      const { captions } = probePairs({ language, concepts }, drawingIndex);
      for (const caption of captions) expect(tokenize(caption, vocabulary, 99).unknownWords).toEqual([]);
    }
  },
);
