import { expect, test } from 'vitest';
import { wordsOf } from '../../../src/engine/encoders/worker/words.ts';

const words = (text: string) => wordsOf(text).map((word) => word.text);

test('letters and digits make words; spaces and punctuation belong to none', () => {
  expect(words("a wizard's hat, 3.5 km!")).toEqual(['a', 'wizard', 's', 'hat', '3', '5', 'km']);
});

test('each Chinese character is a word, between letters too', () => {
  expect(words('草地dog上')).toEqual(['草', '地', 'dog', '上']);
});

test('marks stay with their letters, in any script', () => {
  expect(words('cafe\u0301 हिन्दी ไทย')).toEqual(['cafe\u0301', 'हिन्दी', 'ไทย']);
});

test('offsets count UTF-16 units', () => {
  const text = '🐶 a dog 👨‍👩‍👧';
  for (const word of wordsOf(text)) expect(text.slice(word.start, word.end)).toBe(word.text);
  expect(wordsOf(text).map(({ start }) => start)).toEqual([0, 3, 5, 9]);
});
