import { afterEach, beforeEach, expect, test } from 'vitest';
import { embeddedEntry, untrainedEntry } from '../../../src/engine/encoders/catalogue.ts';
import type { LoadEvent } from '../../../src/engine/encoders/encoder.ts';
import { loadEncoder } from '../../../src/engine/encoders/load.ts';
import { cachedBytes, deleteFromCache } from '../../../src/engine/encoders/model-cache.ts';
import { workersStartWith } from './hostile-worker.ts';
import { reference, worstCosine } from './reference.ts';

let restore = () => {};
beforeEach(() => deleteFromCache(embeddedEntry));
afterEach(() => restore());

async function load() {
  const events: LoadEvent[] = [];
  const encoder = await loadEncoder(embeddedEntry, {
    device: 'wasm',
    onEvent: (event) => events.push(event),
  });
  expect(worstCosine(await encoder.embedTexts(reference.texts), reference.text)).toBeGreaterThan(0.999);
  encoder.dispose();
  return events;
}

test('a browser with no room for the files runs the model all the same, and says so', async () => {
  restore = workersStartWith(
    `Cache.prototype.put = async () => { throw new DOMException('full', 'QuotaExceededError'); };`,
  );
  const events = await load();
  expect(events.filter((event) => event.kind === 'notice')[0]).toMatchObject({
    error: { code: 'storage-full' },
  });
  expect(await cachedBytes(embeddedEntry)).toBe(0);
});

test('a page without a secure context (no cache, no checksums, no locks) runs the model', async () => {
  restore = workersStartWith(`
    Object.defineProperty(globalThis, 'caches', { value: undefined });
    Object.defineProperty(crypto, 'subtle', { value: undefined });
    Object.defineProperty(navigator, 'locks', { value: undefined });`);
  await load();
  expect(await cachedBytes(embeddedEntry)).toBe(0);
});

test('a runtime that does not load is told as such', async () => {
  restore = workersStartWith(`
    const load = fetch;
    globalThis.fetch = async (url, init) => String(url).endsWith('.wasm') ? Response.error() : load(url, init);`);
  await expect(load()).rejects.toMatchObject({ code: 'no-plan-left', cause: { code: 'runtime-failed' } });
});

test('a worker script that breaks is told as such', async () => {
  restore = workersStartWith(`throw new Error('broken script');`);
  await expect(load()).rejects.toMatchObject({ code: 'no-plan-left', cause: { code: 'worker-died' } });
});

test('a model whose vectors are not the stored ones is rejected', async () => {
  const wrong = untrainedEntry.files!.filter(({ role }) => role === 'selfTest');
  const files = [...embeddedEntry.files!.filter(({ role }) => role !== 'selfTest'), ...wrong];
  const events: LoadEvent[] = [];
  const options = { device: 'wasm', onEvent: (event: LoadEvent) => events.push(event) } as const;
  await expect(loadEncoder({ ...embeddedEntry, files }, options)).rejects.toMatchObject({
    code: 'no-plan-left',
    detail: { last: 'self-test-failed' },
  });
  const [rejected] = events.filter((event) => event.kind === 'rejected');
  expect(rejected.error).toMatchObject({ detail: { device: 'wasm', kind: 'reference', count: 3 } });
  expect(rejected.error.detail.value).toBeLessThan(0.999);
});

test('earlier versions of the embedded model are forgotten once the new one runs', async () => {
  const old = { ...embeddedEntry, version: 'earlier' };
  const cache = await caches.open('diagonal-models-1');
  const key = new URL('/~models/site/earlier/config.json', location.origin);
  await cache.put(key, new Response('{}', { headers: { 'content-length': '2' } }));
  expect(await cachedBytes(old)).toBe(2);
  await load();
  await expect.poll(() => cachedBytes(old)).toBe(0);
});
