import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { embeddedEntry, hubEntry, untrainedEntry } from '../../../src/engine/encoders/catalogue.ts';
import { deleteFromCache } from '../../../src/engine/encoders/model-cache.ts';
import { EncoderSession, type SessionState } from '../../../src/engine/encoders/session.ts';

const split = hubEntry('diagonal/split');
const from = (mode: string) => ({ kind: 'hub' as const, host: `${inject('hub')}/${mode}` });

/** Every worker that the page starts, so that a test can kill one. */
const workers: Worker[] = [];
const NativeWorker = globalThis.Worker;

let session: EncoderSession;
let states: SessionState[];

beforeAll(() => {
  globalThis.Worker = class extends NativeWorker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      workers.push(this);
    }
  };
});
afterAll(() => {
  globalThis.Worker = NativeWorker;
});
beforeEach(async () => {
  await deleteFromCache(split);
  workers.length = 0;
  states = [];
  session = new EncoderSession({ device: 'wasm' });
  session.addEventListener('change', () => states.push(session.state));
});
afterEach(() => session.dispose());

const until = (condition: () => boolean) =>
  new Promise<void>((resolve) => {
    const check = () => {
      if (!condition()) return;
      session.removeEventListener('change', check);
      resolve();
    };
    session.addEventListener('change', check);
    check();
  });

test('goes from idle over loading to ready, and then embeds', async () => {
  expect(session.state).toEqual({ status: 'idle' });
  await session.select(embeddedEntry);
  expect(session.state).toMatchObject({ status: 'ready', entry: embeddedEntry, rejected: [] });
  const phases = states.flatMap((state) => (state.status === 'loading' ? [state.phase] : []));
  expect([...new Set(phases)]).toEqual(['start', 'download', 'runtime', 'warm-up', 'self-test']);
  expect(await session.encoder!.embedTexts(['a dog'])).toHaveLength(embeddedEntry.dim!);
});

test('of two choices in a row the last wins, and only one worker is left', async () => {
  const first = session.select(embeddedEntry);
  const second = session.select(untrainedEntry);
  await Promise.all([first, second]);
  expect(session.state).toMatchObject({ status: 'ready', entry: { id: untrainedEntry.id } });
  expect(session.encoder!.kind).toBe('untrained');
  expect(states.filter(({ status }) => status === 'ready')).toHaveLength(1);
});

test('the encoder before stays usable while the next loads, and after that was cancelled', async () => {
  await session.select(embeddedEntry);
  const before = session.encoder!;
  const next = session.select(split, from('slow'));
  await until(() => session.state.status === 'loading' && session.state.loaded > 0);
  expect(session.encoder).toBe(before);
  expect(await before.embedTexts(['a dog'])).toHaveLength(embeddedEntry.dim!);
  session.cancel();
  await next;
  expect(session.state).toMatchObject({ status: 'ready', entry: embeddedEntry });
  expect(await session.encoder!.embedTexts(['a dog'])).toHaveLength(embeddedEntry.dim!);
});

test('the encoder before stays usable after the next has failed, and retry does what is left', async () => {
  await session.select(embeddedEntry);
  await session.select(split, from(`cut-once-session-${Date.now()}`));
  expect(session.state).toMatchObject({ status: 'failed', entry: split, error: { code: 'cut-off' } });
  expect(await session.encoder!.embedTexts(['a dog'])).toHaveLength(embeddedEntry.dim!);
  expect(session.entry).toBe(embeddedEntry);
  await session.retry();
  expect(session.state).toMatchObject({ status: 'ready', entry: split });
});

test('cancelling the first load leaves the session idle, and it loads again', async () => {
  const load = session.select(embeddedEntry);
  await until(() => session.state.status === 'loading' && session.state.plan !== null);
  session.cancel();
  await load;
  expect(session.state).toEqual({ status: 'idle' });
  await session.retry();
  expect(session.state.status).toBe('ready');
});

test('a worker that is killed is started again once by itself', async () => {
  await session.select(embeddedEntry);
  const pending = session.encoder!.embedTexts(['a dog']);
  workers.at(-1)!.terminate();
  await expect(pending).rejects.toMatchObject({ code: 'worker-died' });
  await until(() => session.state.status === 'ready');
  expect(await session.encoder!.embedTexts(['a dog'])).toHaveLength(embeddedEntry.dim!);
});

test('a worker that is killed again is reported, and comes back when asked', async () => {
  await session.select(embeddedEntry);
  workers.at(-1)!.terminate();
  await until(() => session.state.status === 'loading');
  await until(() => session.state.status === 'ready');
  workers.at(-1)!.terminate();
  await until(() => session.state.status === 'lost');
  expect(session.state).toMatchObject({ entry: embeddedEntry, error: { code: 'worker-died' } });
  expect(session.encoder).toBeNull();
  await session.retry();
  expect(await session.encoder!.embedTexts(['a dog'])).toHaveLength(embeddedEntry.dim!);
});

test('a worker that is killed while it loads fails the load', async () => {
  const load = session.select(embeddedEntry);
  await until(() => session.state.status === 'loading' && session.state.phase === 'warm-up');
  workers.at(-1)!.terminate();
  await load;
  expect(session.state).toMatchObject({
    status: 'failed',
    error: { code: 'no-plan-left', detail: { last: 'worker-died' } },
    rejected: [{ plan: { device: 'wasm' }, error: { code: 'worker-died' } }],
  });
});

test('dispose ends the load and the encoder', async () => {
  await session.select(embeddedEntry);
  const { encoder } = session;
  const load = session.select(untrainedEntry);
  session.dispose();
  await load;
  expect(session.state).toEqual({ status: 'idle' });
  await expect(encoder!.embedTexts(['a dog'])).rejects.toMatchObject({ code: 'disposed' });
});
