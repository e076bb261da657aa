import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { embeddedEntry, hubEntry } from '../../../src/engine/encoders/catalogue.ts';
import type { Encoder, LoadEvent } from '../../../src/engine/encoders/encoder.ts';
import { lookUpHub } from '../../../src/engine/encoders/hub.ts';
import { setHubHost } from '../../../src/engine/encoders/hub-host.ts';
import { loadEncoder, type LoadOptions } from '../../../src/engine/encoders/load.ts';
import { cachedBytes, deleteFromCache } from '../../../src/engine/encoders/model-cache.ts';
import expected from '../../fixtures/joint-model/expected.json';
import { cosine, reference, worstCosine } from './reference.ts';

const split = hubEntry('diagonal/split');
const joint = hubEntry('diagonal/joint');
/** As the catalogue would have it: layout and variants are known without a listing. */
const known = { ...split, layout: 'split' as const, variants: embeddedEntry.variants };
const hub = (mode: string) => `${inject('hub')}/${mode}`;
const at = (mode: string): LoadOptions => ({ device: 'wasm', source: { kind: 'hub', host: hub(mode) } });
const requests = async (mode: string) => {
  const log = (await (await fetch(hub('log'))).json()) as string[];
  return log.filter((line) => line.startsWith(`${mode}/`)).map((line) => line.slice(mode.length + 1));
};
const captions = ['a dog', 'a cat', 'a car', 'a tree', 'a boat', 'a house', 'a fish', 'a cup'];
const pairs = captions.map((en, i) => ({ picture: reference.pictures[i], captions: { en, zh: '狗' } }));

/** The hub's split model is the embedded one without its self-test. */
const splitBytes = embeddedEntry
  .files!.filter(({ role }) => role !== 'selfTest')
  .reduce((sum, file) => sum + file.bytes!, 0);

let encoder: Encoder | null = null;
beforeEach(() => Promise.all([deleteFromCache(split), deleteFromCache(joint)]));
afterEach(() => {
  encoder?.dispose();
  encoder = null;
  setHubHost(null);
});

describe('asking the hub', () => {
  test('gives licence, languages, layout and the real size of each variant', async () => {
    const entry = await lookUpHub('diagonal/split', undefined, hub('ok'));
    expect(entry).toMatchObject({
      id: 'diagonal/split',
      licence: 'mit',
      languages: ['en', 'zh'],
      layout: 'split',
    });
    expect(entry.variants).toMatchObject([{ dtype: 'q8', bytes: splitBytes, approximate: false }]);
  });

  test('asks the mirror when one is set, and nobody else', async () => {
    setHubHost(hub('ok'));
    expect((await lookUpHub('diagonal/joint')).layout).toBe('joint');
  });

  test.for([
    ['not-found', 'not-found'],
    ['unauthorized', 'not-found'],
    ['broken', 'hub-unreachable'],
    ['html', 'not-a-model'],
  ] as const)('a hub that is "%s" gives %s', async ([mode, code]) => {
    await expect(lookUpHub('diagonal/split', undefined, hub(mode))).rejects.toMatchObject({ code });
  });

  test('a wrong id, half a model, and no answer at all each have their error', async () => {
    await expect(lookUpHub('diagonal/nothing', undefined, hub('ok'))).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(lookUpHub('diagonal/half', undefined, hub('ok'))).rejects.toMatchObject({
      code: 'unsupported-model',
    });
    await expect(lookUpHub('diagonal/split', undefined, 'http://127.0.0.1:9')).rejects.toMatchObject({
      code: 'hub-unreachable',
    });
  });

  test('can be cancelled', async () => {
    await expect(lookUpHub('diagonal/split', AbortSignal.abort(), hub('ok'))).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});

describe('a model from the hub', () => {
  test('in the split layout gives the vectors that its files give elsewhere', async () => {
    encoder = await loadEncoder(split, at('ok'));
    expect(encoder.kind).toBe('hub');
    expect(worstCosine(await encoder.embedTexts(reference.texts), reference.text)).toBeGreaterThan(0.999);
    expect(worstCosine(await encoder.embedImages(reference.pictures), reference.image)).toBeGreaterThan(
      0.999,
    );
    expect(encoder).toMatchObject({ logitScaleSource: 'config' });
    expect(encoder.logitScale).toBeCloseTo(reference.logitScale, 4);
  });

  test('in the joint layout gives both vectors from one graph', async () => {
    encoder = await loadEncoder(joint, at('ok'));
    const red = new Uint8ClampedArray(5 * 5 * 4).map((_, i) => (i % 4 === 0 || i % 4 === 3 ? 255 : 0));
    expect(cosine(await encoder.embedTexts(['a dog']), expected.text)).toBeGreaterThan(0.99999);
    expect(
      cosine(await encoder.embedImages([{ width: 5, height: 5, data: red }]), expected.image),
    ).toBeGreaterThan(0.99999);
    const [both, alone] = [
      await encoder.embedTexts(['a dog', 'a dog a cat']),
      await encoder.embedTexts(['a dog']),
    ];
    expect(cosine(both.subarray(0, encoder.dim), alone)).toBeGreaterThan(0.99999);
    expect(encoder).toMatchObject({ dim: 8, logitScale: 100, logitScaleSource: 'assumed' });
    expect((await encoder.inspectText('a dog')).contextLength).toBe(52);
  });

  test('is matched with the built-in pictures, and on the last plan shown even if it fails', async () => {
    encoder = await loadEncoder(joint, { ...at('ok'), pairs });
    expect(encoder.selfTest).toMatchObject({ kind: 'sanity', passed: false, count: 8 });
  });

  test('comes from the mirror that is set, and again from the cache without a request for a file', async () => {
    setHubHost(hub('files-only'));
    encoder = await loadEncoder(known, { device: 'wasm' });
    encoder.dispose();
    const before = (await requests('files-only')).filter((path) => path.includes('/resolve/'));
    encoder = await loadEncoder(known, { device: 'wasm' });
    const after = (await requests('files-only')).filter((path) => path.includes('/resolve/'));
    expect(before).toHaveLength(6);
    expect(after).toEqual(before);
  });

  test('loads from the cache when the hub is out of reach', async () => {
    (await loadEncoder(split, at('ok'))).dispose();
    encoder = await loadEncoder(split, {
      device: 'wasm',
      source: { kind: 'hub', host: 'http://127.0.0.1:9' },
    });
    expect(await encoder.embedTexts(['a dog'])).toHaveLength(embeddedEntry.dim!);
    // The listing of the hub is kept beside the files.
    expect(await cachedBytes(split)).toBeGreaterThanOrEqual(splitBytes);
  });

  test('is loaded without content-length as well, and its progress never passes the end', async () => {
    const events: LoadEvent[] = [];
    encoder = await loadEncoder(split, { ...at('no-length'), onEvent: (event) => events.push(event) });
    const fractions = events.flatMap((event) =>
      event.kind === 'download' && event.total ? [event.loaded / event.total] : [],
    );
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.at(-1)).toBe(1);
    expect(Math.max(...fractions)).toBe(1);
  });

  test('comes slowly, piece by piece, and can be cancelled on the way', async () => {
    const cancel = new AbortController();
    const seen: number[] = [];
    const load = loadEncoder(split, {
      ...at('slow'),
      signal: cancel.signal,
      onEvent: (event) => {
        if (event.kind !== 'download') return;
        seen.push(event.loaded);
        if (event.loaded > 300_000) cancel.abort();
      },
    });
    await expect(load).rejects.toMatchObject({ name: 'AbortError' });
    expect(seen.length).toBeGreaterThan(3);
    expect(await cachedBytes(split)).toBeLessThan(300_000);
  });
});

describe('what can go wrong on the way', () => {
  test.for([
    ['not-found', 'not-found'],
    ['unauthorized', 'not-found'],
    ['broken', 'hub-unreachable'],
    ['html', 'not-a-model'],
    ['html-files', 'not-a-model'],
    ['cut-off', 'cut-off'],
    ['corrupt', 'corrupt-file'],
  ] as const)('a hub that is "%s" gives %s, and nothing broken is kept', async ([mode, code]) => {
    await expect(loadEncoder(split, at(mode))).rejects.toMatchObject({ code });
    encoder = await loadEncoder(split, at('ok'));
    expect(encoder.dim).toBe(embeddedEntry.dim);
  });

  test.for([
    ['corrupt-unlisted', 'corrupt-file'],
    ['bad-json', 'corrupt-file'],
  ] as const)('a mirror without a listing that is "%s" gives %s', async ([mode, code]) => {
    await expect(loadEncoder(known, at(mode))).rejects.toMatchObject({ code });
  });

  test('the error says which file and how much of it had come', async () => {
    const { bytes } = embeddedEntry.files!.find(({ role }) => role === 'vision')!;
    await expect(loadEncoder(split, at('cut-off'))).rejects.toMatchObject({
      detail: { path: 'onnx/vision_model_quantized.onnx', total: bytes },
    });
  });

  test('a hub that falls silent is given up', async () => {
    await expect(loadEncoder(split, { ...at('silent'), stallSeconds: 1 })).rejects.toMatchObject({
      code: 'hub-unreachable',
      detail: { seconds: 1 },
    });
  });

  test('after a broken connection only what is missing is fetched again', async () => {
    const mode = `cut-once-${Date.now()}`;
    await expect(loadEncoder(split, at(mode))).rejects.toMatchObject({ code: 'cut-off' });
    encoder = await loadEncoder(split, at(mode));
    const files = (await requests(mode)).filter((path) => path.includes('/resolve/'));
    const vision = files.filter((path) => path.includes('vision_model'));
    expect(vision).toHaveLength(2);
    expect(files).toHaveLength(7);
  });

  test('an unknown id, half a model and a hub that is not there each have their error', async () => {
    await expect(loadEncoder(hubEntry('diagonal/nothing'), at('ok'))).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(loadEncoder(hubEntry('diagonal/half'), at('ok'))).rejects.toMatchObject({
      code: 'unsupported-model',
    });
    const nowhere: LoadOptions = { device: 'wasm', source: { kind: 'hub', host: 'http://127.0.0.1:9' } };
    await expect(loadEncoder(split, nowhere)).rejects.toMatchObject({ code: 'hub-unreachable' });
  });
});
