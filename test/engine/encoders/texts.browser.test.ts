import { afterAll, beforeAll, expect, test } from 'vitest';
import { embeddedEntry } from '../../../src/engine/encoders/catalogue.ts';
import type { Encoder } from '../../../src/engine/encoders/encoder.ts';
import { loadEncoder } from '../../../src/engine/encoders/load.ts';
import { cosine, reference } from './reference.ts';

const endToken = reference.ids[0].at(-1)!;
let encoder: Encoder;

beforeAll(async () => {
  encoder = await loadEncoder(embeddedEntry, { device: 'wasm' });
});
afterAll(() => encoder.dispose());

const unknown = async (text: string) => {
  const { unknownWords } = await encoder.inspectText(text);
  for (const word of unknownWords) expect(text.slice(word.start, word.end)).toBe(word.text);
  return unknownWords.map((word) => word.text);
};

test('a text that fits is whole', async () => {
  const { droppedTokens, contextLength, tokens } = await encoder.inspectText('a dog on the grass');
  expect({ droppedTokens, contextLength }).toEqual({ droppedTokens: 0, contextLength: 24 });
  expect(tokens.map(({ text }) => text)).toEqual([
    '<|startoftext|>',
    'a',
    'dog',
    'on',
    'the',
    'grass',
    '<|endoftext|>',
  ]);
});

test('a text that is too long loses its end and never its end token', async () => {
  const { droppedTokens, tokens } = await encoder.inspectText('dog '.repeat(30));
  expect(droppedTokens).toBe(30 + 2 - 24);
  expect(tokens).toHaveLength(24);
  expect(tokens.at(-1)!.id).toBe(endToken);
});

test('what was cut off changes nothing, and the vector is as sound as that of a text that fits', async () => {
  const text = 'a dog on the grass and a cat on the road near a big red car and a tree in the snow';
  const [long, longer] = [`${text} and more and more`, `${text} and more and more zebras at night`];
  const vectors = await encoder.embedTexts([long, longer, text]);
  const row = (i: number) => vectors.subarray(i * encoder.dim, (i + 1) * encoder.dim);
  expect(cosine(row(0), row(1))).toBeGreaterThan(0.99999);
  expect(cosine(row(0), row(2))).toBeGreaterThan(0.7);
});

test('a caption of 10,000 characters is cut, told and embedded within seconds', async () => {
  const text = 'a dog on the zeppelin 草地上的狗 '.repeat(400).slice(0, 10_000);
  const start = performance.now();
  const [{ droppedTokens }, vector] = [await encoder.inspectText(text), await encoder.embedTexts([text])];
  expect(performance.now() - start).toBeLessThan(5000);
  expect(droppedTokens).toBeGreaterThan(3000);
  expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
});

test('a word that is not one whole token is unknown, with its place in the sentence', async () => {
  expect(await unknown('a photo of a zeppelin, and two gryphons')).toEqual(['zeppelin', 'gryphons']);
  expect(await unknown('A Red Car, on the ROAD!')).toEqual([]);
  expect(await unknown("a wizard's hat")).toEqual(['wizard']);
});

test('a Chinese character is unknown only if the vocabulary lacks it', async () => {
  expect(await unknown('草地上的一只狗')).toEqual([]);
  expect(await unknown('一只龘在草地上')).toEqual(['龘']);
});

test('full-width letters and Chinese punctuation are read as what they stand for', async () => {
  expect(await unknown('ａ ｄｏｇ，草地上的狗。')).toEqual([]);
  const vectors = await encoder.embedTexts(['ａ ｄｏｇ！', 'a dog!']);
  expect(cosine(vectors.subarray(0, encoder.dim), vectors.subarray(encoder.dim))).toBeGreaterThan(0.99999);
});

test('emoji, joined emoji and flags are one unknown word each, at the right place', async () => {
  expect(await unknown('a 🐶 and 👩‍🌾🏽 on 🇫🇷 grass')).toEqual(['🐶', '👩‍🌾🏽', '🇫🇷']);
});

test('right-to-left text is unknown word by word, and still gives a vector', async () => {
  const text = 'كلب על הדשא \u200fdog';
  expect(await unknown(text)).toEqual(['كلب', 'על', 'הדשא']);
  expect(Math.hypot(...(await encoder.embedTexts([text])))).toBeCloseTo(1, 5);
});

test('lone surrogates and control characters do no harm', async () => {
  expect(
    Math.hypot(...(await encoder.embedTexts(['a dog \ud83d \u0000\u0007 on \udc36 grass']))),
  ).toBeCloseTo(1, 5);
});

test('a text that spells out the model’s own tokens is read as letters', async () => {
  const { tokens } = await encoder.inspectText('a dog <|endoftext|> [PAD] on the grass');
  expect(tokens.filter(({ id }) => id === endToken)).toHaveLength(1);
  expect(tokens.every(({ id }) => id !== 0)).toBe(true);
});
