import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CatalogueEntry } from '../../../../src/engine/encoders/catalogue.ts';
import type { Encoder, LoadEvent } from '../../../../src/engine/encoders/encoder.ts';
import { loadEncoder } from '../../../../src/engine/encoders/load.ts';
import { EncoderSession } from '../../../../src/engine/encoders/session.ts';
import { trainedEntry } from '../../../../src/engine/encoders/trained/trained-entry.ts';
import type { Picture } from '../../../../src/engine/pictures/picture.ts';
import { captions, config, fileOf, pictures, trainedRun } from './trained-run.ts';

let run: Awaited<ReturnType<typeof trainedRun>>;
let entry: CatalogueEntry;
let encoder: Encoder | undefined;

beforeAll(async () => {
  run = await trainedRun();
  entry = trainedEntry({ id: 'abc', weights: run.weights, captions });
});
afterEach(() => {
  encoder?.dispose();
  encoder = undefined;
});

/** Picture i of the run. */
function picture(i: number): Picture {
  const size = config.pictureSize;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (let p = 0; p < size * size; p++)
    data.set(pictures.subarray((i * size * size + p) * 3).subarray(0, 3), 4 * p);
  return { width: size, height: size, data };
}

const largestDifference = (a: Float32Array, b: Float32Array) =>
  a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i])), a.length === b.length ? 0 : Infinity);

describe('a model trained in the tab', () => {
  it('is an entry with what its file says', () => {
    expect(entry).toMatchObject({
      ...{ id: 'trained-abc', kind: 'trained', languages: ['en'], pictureSize: 32, dim: run.shape.dim },
      name: `N = ${config.batchSize}, w = ${config.width}, #${config.seed}`,
    });
    expect(entry.variants[0].bytes).toBe(run.parameters.length * 4);
  });

  it('gives the vectors of the network itself, tested against those of its training', async () => {
    const events: LoadEvent['kind'][] = [];
    encoder = await loadEncoder(entry, { onEvent: ({ kind }) => events.push(kind) });
    expect(events).toEqual(['plan', 'warm-up', 'self-test']);
    expect(encoder).toMatchObject({ id: 'trained-abc', kind: 'trained', dim: run.shape.dim });
    expect(encoder.selfTest).toMatchObject({ kind: 'reference', passed: true, count: captions.length });
    expect(encoder.selfTest.value).toBeGreaterThan(0.99999);
    expect(encoder.logitScale).toBeCloseTo(entry.logitScale!, 6);
    const done: number[] = [];
    const texts = await encoder.embedTexts(captions, { onProgress: (count) => done.push(count) });
    expect(largestDifference(texts, run.texts)).toBeLessThan(1e-5);
    expect(done.at(-1)).toBe(captions.length);
    const images = await encoder.embedImages(captions.map((_, i) => picture(i)));
    expect(largestDifference(images, run.images)).toBeLessThan(1e-5);
  });

  it('marks words that its training never had, and refuses a text of nothing else', async () => {
    encoder = await loadEncoder(entry);
    const { tokens, unknownWords } = await encoder.inspectText('A dog and a xylophone');
    expect(tokens.map(({ text }) => text)).toContain('dog');
    expect(unknownWords).toEqual([{ start: 12, end: 21, text: 'xylophone' }]);
    await expect(encoder.embedTexts(['a dog', 'xylophone'])).rejects.toMatchObject({
      code: 'empty-text',
      detail: { index: 1 },
    });
  });

  it('sees a picture at its own size, the middle of a long one', async () => {
    encoder = await loadEncoder(entry);
    const long: Picture = { width: 128, height: 64, data: new Uint8ClampedArray(128 * 64 * 4).fill(200) };
    expect(await encoder.inspectPicture(long)).toMatchObject({ width: 32, height: 32 });
    const whole = await encoder.inspectPicture(picture(1));
    expect(whole.data).toEqual(picture(1).data);
  });

  it('is refused where its vectors are not those of its training', async () => {
    const others = run.texts.map((value) => -value);
    const weights = fileOf(run.parameters, run.images, others);
    const changed = trainedEntry({ id: 'abc', weights, captions });
    await expect(loadEncoder(changed)).rejects.toMatchObject({ code: 'self-test-failed' });
  });

  it('can be cancelled, and answers no more once it is disposed', async () => {
    const cancel = new AbortController();
    const loading = loadEncoder(entry, { signal: cancel.signal });
    cancel.abort();
    await expect(loading).rejects.toMatchObject({ name: 'AbortError' });
    encoder = await loadEncoder(entry);
    await expect(encoder.embedTexts(captions, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
    const pending = encoder.embedTexts(captions);
    encoder.dispose();
    await expect(pending).rejects.toMatchObject({ code: 'disposed' });
    await expect(encoder.inspectText('a dog')).rejects.toMatchObject({ code: 'disposed' });
  });

  it('is chosen in the session like any other', async () => {
    const session = new EncoderSession();
    await session.select(entry);
    expect(session.state).toMatchObject({ status: 'ready', entry: { id: 'trained-abc' } });
    session.dispose();
  });
});
