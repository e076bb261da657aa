import { describe, expect, test } from 'vitest';
import { tokenize, vocabularyOf } from '../../../src/engine/network/index.ts';
import { captionScene, plainCaption } from '../../../src/engine/scenes/caption.ts';
import { promptOf } from '../../../src/engine/scenes/caption-words.ts';
import { concepts } from '../../../src/engine/scenes/grammar.ts';
import { Random } from '../../../src/engine/scenes/random.ts';
import { languages, scene, someScene, thing } from '../scenes/caption-support.ts';

const context = 24;
const kindOf = (_: string, drawing: string) => (['colour', 'shape', 'sketch'] as const)[drawing.length % 3];

describe.each(languages)('words of %s', (language) => {
  const vocabulary = vocabularyOf(language);

  test('every caption is made of known words, and all but a few crowded ones are read whole', () => {
    const random = Random.seeded(1);
    let cut = 0;
    for (let i = 0; i < 4000; i++) {
      const description = someScene(random);
      const caption = captionScene(description, language, random, { kindOf });
      for (const text of [caption, plainCaption(description, language)]) {
        const { ids, unknownWords, droppedTokens } = tokenize(text, vocabulary, context);
        expect(unknownWords, text).toEqual([]);
        if (droppedTokens > 0) cut++;
        expect(ids.length, text).toBeGreaterThan(0);
      }
    }
    expect(cut / 8000).toBeLessThan(0.01);
  });

  test('the label of every concept is known', () => {
    for (const { id } of concepts) {
      expect(tokenize(promptOf(id, language), vocabulary, context).unknownWords).toEqual([]);
    }
  });

  test('a vocabulary of some concepts knows their captions, keeps the rows, and knows fewer words', () => {
    const shown = ['dog', 'cat', 'bus', 'apple'];
    const some = vocabularyOf(language, shown);
    const random = Random.seeded(2);
    for (let i = 0; i < 1000; i++) {
      const description = scene({ place: 'beach' }, thing(random.pick(shown)), thing(random.pick(shown)));
      const caption = captionScene(description, language, random, { kindOf });
      expect(tokenize(caption, some, context).unknownWords, caption).toEqual([]);
    }
    expect(some.size).toBe(vocabulary.size);
    expect(some.ids.size).toBeLessThan(vocabulary.ids.size / 2);
    for (const [word, id] of some.ids) expect(vocabulary.ids.get(word)).toBe(id);
  });

  test('each word has a row of its own', () => {
    expect([...vocabulary.ids.values()]).toEqual(Array.from({ length: vocabulary.size }, (_, i) => i));
  });
});

test('no slot, no kind of drawing and no rule of an article is a word', () => {
  const { ids } = vocabularyOf('en');
  for (const word of ['noun', 'it', 'uni', 'eu', 'drawing']) {
    expect(ids.has(word)).toBe(word === 'drawing'); // a drawing of a dog
  }
});

test('unknown words are reported with their place and left out', () => {
  const { ids, tokens, unknownWords } = tokenize('A Zyzzyva, on 🦊 grass!', vocabularyOf('en'), context);
  expect(unknownWords).toEqual([
    { start: 2, end: 9, text: 'Zyzzyva' },
    { start: 14, end: 16, text: '🦊' },
  ]);
  expect(tokens.map(({ text }) => text)).toEqual(['a', 'on', 'grass']);
  expect(ids).toEqual(tokens.map(({ id }) => id));
});

test('a word of a concept that was not shown is unknown', () => {
  const some = vocabularyOf('zh', ['dog']);
  expect(tokenize('草地上的一只狗', some, context).unknownWords).toEqual([]);
  expect(tokenize('一只猫', some, context).unknownWords).toEqual([{ start: 2, end: 3, text: '猫' }]);
});

test('what does not fit is counted', () => {
  const { ids, droppedTokens, contextLength } = tokenize('a dog and a cat', vocabularyOf('en'), 3);
  expect([ids.length, droppedTokens, contextLength]).toEqual([3, 2, 3]);
});

test('a sentence may have no word', () => {
  expect(tokenize(' … ', vocabularyOf('zh'), context)).toMatchObject({ ids: [], unknownWords: [] });
});
