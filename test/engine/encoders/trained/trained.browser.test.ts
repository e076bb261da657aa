import { parameterPlaces } from '../../../../src/engine/network/index.ts';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CatalogueEntry } from '../../../../src/engine/encoders/catalogue.ts';
import type { Encoder, LoadEvent } from '../../../../src/engine/encoders/encoder.ts';
import { loadEncoder } from '../../../../src/engine/encoders/load.ts';
import { EncoderSession } from '../../../../src/engine/encoders/session.ts';
import { trainedEntry } from '../../../../src/engine/encoders/trained/trained-entry.ts';
import {
  keptNetwork,
  networkOf,
  type TrainedNetwork,
} from '../../../../src/engine/encoders/trained/trained-network.ts';
import type { Picture } from '../../../../src/engine/pictures/picture.ts';
import { captions, config, keptOf, pictures, trainedRun } from './trained-run.ts';

let run: Awaited<ReturnType<typeof trainedRun>>;
let entry: CatalogueEntry;
let encoder: Encoder | undefined;

beforeAll(async () => {
  run = await trainedRun();
  entry = entryOf(run.network);
});
const entryOf = (network: TrainedNetwork) =>
  trainedEntry({ id: 'abc', config, step: 1 }, () => Promise.resolve(network));

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
    expect(encoder.selfTest).toMatchObject({ kind: 'reference', passed: true, count: 2 * captions.length });
    expect(encoder.selfTest.value).toBeGreaterThan(0.99999);
    const places = parameterPlaces(run.shape);
    const logScale = run.parameters[places.find(({ name }) => name === 'logScale')!.start];
    expect(encoder.logitScale).toBeCloseTo(Math.exp(logScale), 6);
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

  it.each(['captions', 'pictures'])(
    'is refused where its vectors of %s are not those of its training',
    async (part) => {
      const others = (vectors: Float32Array, those: boolean) =>
        those ? vectors.map((value) => -value) : vectors;
      const images = others(run.images, part === 'pictures');
      const texts = others(run.texts, part === 'captions');
      const changed = entryOf(networkOf(keptOf(run.parameters, images, texts)));
      await expect(loadEncoder(changed)).rejects.toMatchObject({ code: 'self-test-failed' });
    },
  );

  it('whose run is gone is told', async () => {
    const gone = trainedEntry({ id: 'abc', config, step: 1 }, () =>
      keptNetwork({ read: () => Promise.resolve(null) }, 'abc'),
    );
    await expect(loadEncoder(gone)).rejects.toMatchObject({ code: 'run-missing', detail: { id: 'abc' } });
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

  it('whose worker ends tells it, and the session starts another that answers', async () => {
    const workers: Worker[] = [];
    const NativeWorker = globalThis.Worker;
    globalThis.Worker = class extends NativeWorker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        workers.push(this);
      }
    };
    try {
      encoder = await loadEncoder(entry);
      const lost = new Promise((resolve) => (encoder!.onLost = resolve));
      workers[0].terminate();
      expect(await lost).toMatchObject({ code: 'worker-died' });
      await expect(encoder.embedTexts(captions)).rejects.toMatchObject({ code: 'worker-died' });
      const session = new EncoderSession();
      await session.select(entry);
      const states: string[] = [];
      session.addEventListener('change', () => states.push(session.state.status));
      workers.at(-1)!.terminate();
      await expect.poll(() => states.at(-1)).toBe('ready');
      expect(states[0]).toBe('loading');
      const texts = await session.encoder!.embedTexts(captions);
      expect(largestDifference(texts, run.texts)).toBeLessThan(1e-5);
      workers.at(-1)!.terminate();
      await expect
        .poll(() => session.state)
        .toMatchObject({ status: 'lost', error: { code: 'worker-died' } });
      await session.retry();
      expect(session.state.status).toBe('ready');
      session.dispose();
    } finally {
      globalThis.Worker = NativeWorker;
    }
  });

  it('is chosen in the session like any other', async () => {
    const session = new EncoderSession();
    await session.select(entry);
    expect(session.state).toMatchObject({ status: 'ready', entry: { id: 'trained-abc' } });
    session.dispose();
  });
});
