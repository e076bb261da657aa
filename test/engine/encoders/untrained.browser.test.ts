import { expect, test } from 'vitest';
import { readPicture } from '../../../src/components/pictures/reader.ts';
import { columnAccuracy, cosineMatrix, rowAccuracy } from '../../../src/engine/contrastive/index.ts';
import { untrainedEntry } from '../../../src/engine/encoders/catalogue.ts';
import { loadEncoder } from '../../../src/engine/encoders/load.ts';
import { loadBuiltInPictures } from '../../../src/engine/pictures/built-in.ts';
import { cosine, reference, worstCosine } from './reference.ts';

test('the untrained network runs, agrees with its own reference, and knows nothing', async () => {
  const encoder = await loadEncoder(untrainedEntry, { device: 'wasm' });
  expect(encoder).toMatchObject({ kind: 'untrained', selfTest: { kind: 'reference', passed: true } });
  expect(encoder.logitScale).toBeCloseTo(1 / 0.07, 10);
  const texts = await encoder.embedTexts(reference.texts);
  const images = await encoder.embedImages(reference.pictures);
  const row = (rows: Float32Array, i: number) => rows.subarray(i * encoder.dim, (i + 1) * encoder.dim);
  expect([...texts, ...images].every(Number.isFinite)).toBe(true);
  expect(cosine(row(texts, 0), row(texts, 2))).toBeLessThan(0.99);
  expect(cosine(row(images, 0), row(images, 1))).toBeLessThan(0.9999);
  expect(worstCosine(texts, reference.text)).toBeLessThan(0.5);
  encoder.dispose();
});

test('two loads of the untrained network give the same vectors', async () => {
  const vectors: Float32Array[] = [];
  for (let i = 0; i < 2; i++) {
    const encoder = await loadEncoder(untrainedEntry, { device: 'wasm' });
    vectors.push(await encoder.embedTexts(['a dog on the grass']));
    encoder.dispose();
  }
  expect([...vectors[0]]).toEqual([...vectors[1]]);
});

test('its matrix has no diagonal: few pictures find their own caption, and by luck', async () => {
  const { pictures } = await loadBuiltInPictures('/pictures/pictures.json');
  const decoded = pictures.map(
    async ({ file }) => (await readPicture(await (await fetch(`/pictures/${file}`)).blob())).picture,
  );
  const encoder = await loadEncoder(untrainedEntry, { device: 'wasm' });
  const images = await encoder.embedImages(await Promise.all(decoded));
  const texts = await encoder.embedTexts(pictures.map(({ caption }) => caption.en));
  encoder.dispose();
  const cosines = cosineMatrix(images, texts, encoder.dim);
  // Chance is 1 of 64 on average; of 64 guesses seven or more are right in about one case of twelve thousand.
  expect(rowAccuracy(cosines, pictures.length)).toBeLessThan(0.1);
  expect(columnAccuracy(cosines, pictures.length)).toBeLessThan(0.1);
});
