import { expect, it } from 'vitest';
import { distinctiveWords, wordsOfText } from '../../../src/engine/map/distinctive-words.ts';

it('finds the words that name something, in English and in Chinese', () => {
  expect(wordsOfText('A dog, on the grass.')).toEqual(new Set(['dog', 'grass']));
  expect(wordsOfText('草地上的一只棕色的狗')).toEqual(new Set(['草地', '棕色', '狗']));
  expect(wordsOfText('马路上的一辆蓝色汽车')).toEqual(new Set(['马路', '蓝色', '汽车']));
});

it('names a group by what it has and the others have less of', () => {
  const texts = [
    'a dog on grass',
    'a dog on snow',
    'a boat on snow',
    'a boat at night',
    'a boat on grass',
    'a dog',
  ];
  const words = texts.map((text) => wordsOfText(text));
  expect(distinctiveWords(words, [[0, 1, 5], [2, 3, 4], [0, 1, 2, 3, 4, 5]])).toEqual([['dog'], expect.arrayContaining(['boat']), []]); // prettier-ignore
});
