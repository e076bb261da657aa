import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { embeddedEntry } from '../../../src/engine/encoders/catalogue.ts';
import type { Encoder, LoadEvent } from '../../../src/engine/encoders/encoder.ts';
import { loadEncoder } from '../../../src/engine/encoders/load.ts';
import { cachedBytes, deleteFromCache } from '../../../src/engine/encoders/model-cache.ts';
import { cosine, largestCosineError, reference, worstCosine } from './reference.ts';

const norm = (vector: Float32Array) => Math.hypot(...vector);

describe('the embedded CLIP on WASM', () => {
  const events: LoadEvent[] = [];
  let encoder: Encoder;

  beforeAll(async () => {
    await deleteFromCache(embeddedEntry);
    encoder = await loadEncoder(embeddedEntry, { device: 'wasm', onEvent: (event) => events.push(event) });
  });
  afterAll(() => encoder.dispose());

  test('agrees with PyTorch on texts and pictures', async () => {
    expect(worstCosine(await encoder.embedTexts(reference.texts), reference.text)).toBeGreaterThan(0.999);
    expect(worstCosine(await encoder.embedImages(reference.pictures), reference.image)).toBeGreaterThan(
      0.999,
    );
  });

  test('gives every cosine within 1e-3 of PyTorch, and within 0.02 of float32 weights, though its own have 8 bits', async () => {
    const texts = await encoder.embedTexts(reference.texts);
    const images = await encoder.embedImages(reference.pictures);
    expect(largestCosineError(images, texts, reference)).toBeLessThan(1e-3);
    expect(largestCosineError(images, texts, reference.float32)).toBeLessThan(0.02);
  });

  test('gives rows of norm 1 and the dimension and scale of the model', async () => {
    const [row] = [await encoder.embedTexts(['a dog'])];
    expect(norm(row)).toBeCloseTo(1, 5);
    expect(row).toHaveLength(encoder.dim);
    expect(encoder.dim).toBe(reference.text[0].length);
    expect(encoder.logitScale).toBeCloseTo(reference.logitScale, 4);
  });

  test('says that its self-test compared three vectors and passed', () => {
    expect(encoder.selfTest).toMatchObject({ kind: 'reference', passed: true, count: 3 });
    expect(encoder.selfTest.value).toBeGreaterThan(0.999);
  });

  test('tells the download as one total that only grows, then the stages in order', () => {
    const downloads = events.filter((event) => event.kind === 'download');
    const fractions = downloads.map(({ loaded, total }) => loaded / total);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(downloads.at(-1)).toMatchObject({ loaded: embeddedEntry.variants[0].bytes, fromCache: false });
    expect(downloads.at(-1)!.total).toBe(downloads.at(-1)!.loaded);
    const kinds = events.map(({ kind }) => kind).filter((kind) => kind !== 'download');
    expect(kinds).toEqual(['plan', 'runtime', 'warm-up', 'self-test']);
  });

  test('tokenizes as PyTorch’s side did', async () => {
    for (const [i, text] of reference.texts.entries()) {
      const { tokens } = await encoder.inspectText(text);
      expect(tokens.map(({ id }) => id)).toEqual(reference.ids[i]);
    }
  });

  test('gives the same vector alone and in a batch with longer texts', async () => {
    const alone = await encoder.embedTexts(['dog']);
    const together = await encoder.embedTexts([
      'dog',
      'a very big dog that stands on the grass near a red car',
    ]);
    expect(cosine(together.subarray(0, encoder.dim), alone)).toBeGreaterThan(0.99999);
  });

  test('rejects an empty text, and one of which the tokenizer keeps nothing, by its place', async () => {
    const many = Array.from({ length: 40 }, (_, i) => (i === 33 ? '\u200e\u0007' : 'dog'));
    await expect(encoder.embedTexts(['dog', ' \n'])).rejects.toMatchObject({
      code: 'empty-text',
      detail: { index: 1 },
    });
    await expect(encoder.embedTexts(many)).rejects.toMatchObject({
      code: 'empty-text',
      detail: { index: 33 },
    });
  });

  test('rejects a picture whose pixels do not fit its size, and goes on afterwards', async () => {
    const broken = { width: 8, height: 8, data: new Uint8ClampedArray(4) };
    await expect(encoder.embedImages([reference.pictures[0], broken])).rejects.toMatchObject({
      code: 'invalid-picture',
      detail: { index: 1 },
    });
    expect(await encoder.embedImages(reference.pictures.slice(0, 1))).toHaveLength(encoder.dim);
  });

  test('embeds nothing from nothing', async () => {
    expect(await encoder.embedTexts([])).toHaveLength(0);
    expect(await encoder.embedImages([])).toHaveLength(0);
  });

  test('resizes a picture of any size to what the network reads', async () => {
    const small = reference.pictures[3];
    const width = 640;
    const data = new Uint8ClampedArray(width * width * 4);
    for (let y = 0; y < width; y++) {
      for (let x = 0; x < width; x++) {
        const from = (Math.floor(y / 10) * small.width + Math.floor(x / 10)) * 4;
        data.set(small.data.subarray(from, from + 4), (y * width + x) * 4);
      }
    }
    const vector = await encoder.embedImages([{ width, height: width, data }]);
    expect(cosine(vector, reference.image[3])).toBeGreaterThan(0.98);
  });

  test('tells progress picture by picture and stops between batches when cancelled', async () => {
    const pictures = Array.from({ length: 100 }, (_, i) => reference.pictures[i % reference.pictures.length]);
    const seen: number[] = [];
    const cancel = new AbortController();
    const onProgress = (done: number) => {
      seen.push(done);
      if (done >= 30) cancel.abort();
    };
    await expect(encoder.embedImages(pictures, { signal: cancel.signal, onProgress })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(seen.at(-1)).toBeLessThan(100);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  test('answers a sentence while a long list of pictures is on its way', async () => {
    const pictures = Array.from({ length: 160 }, (_, i) => reference.pictures[i % reference.pictures.length]);
    let finished = false;
    const images = encoder.embedImages(pictures).then(() => (finished = true));
    await encoder.embedTexts(['a dog on the grass']);
    expect(finished).toBe(false);
    await images;
  });

  test('keeps its files, and loads from them without another download', async () => {
    expect(await cachedBytes(embeddedEntry)).toBe(embeddedEntry.variants[0].bytes);
    const again: LoadEvent[] = [];
    const second = await loadEncoder(embeddedEntry, {
      device: 'wasm',
      onEvent: (event) => again.push(event),
    });
    second.dispose();
    expect(again.filter((event) => event.kind === 'download').at(-1)).toMatchObject({ fromCache: true });
  });

  test('forgets its files when told to', async () => {
    await deleteFromCache(embeddedEntry);
    expect(await cachedBytes(embeddedEntry)).toBe(0);
  });

  test('rejects whatever is asked of it after it was disposed', async () => {
    const disposed = await loadEncoder(embeddedEntry, { device: 'wasm' });
    const pending = disposed.embedImages(reference.pictures);
    disposed.dispose();
    await expect(pending).rejects.toMatchObject({ code: 'disposed' });
    await expect(disposed.embedTexts(['dog'])).rejects.toMatchObject({ code: 'disposed' });
  });
});

describe('a load that is cancelled', () => {
  test.for(['plan', 'download', 'runtime', 'warm-up', 'self-test'] as const)('ends at "%s"', async (kind) => {
    await deleteFromCache(embeddedEntry);
    const cancel = new AbortController();
    const load = loadEncoder(embeddedEntry, {
      device: 'wasm',
      signal: cancel.signal,
      onEvent: (event) => {
        if (event.kind === kind) cancel.abort();
      },
    });
    await expect(load).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('can be done again', async () => {
    const encoder = await loadEncoder(embeddedEntry, { device: 'wasm' });
    expect(encoder.selfTest.passed).toBe(true);
    encoder.dispose();
  });
});
