import { describe, expect, test } from 'vitest';
import { EngineError } from '../../../../src/engine/errors.ts';
import { openLargeMatrix, type LargeMatrix } from '../../../../src/engine/matrix/large/index.ts';
import { assertRoom } from '../../../../src/engine/matrix/large/assert-room.ts';
import { expectSummary } from './expect-summary.ts';
import { ended, inThreadWorker, openInThread, randomPairs } from './support.ts';

const window = { left: 0, top: 0, right: 20, bottom: 20 };
const abort = { name: 'AbortError' };

function codeOf({ state }: LargeMatrix): string {
  return state.status === 'failed' && state.error instanceof EngineError ? state.error.code : state.status;
}

describe('what cannot be computed fails with its reason, and never with numbers', () => {
  const { images, texts, dim } = randomPairs(20, 8);
  const spoiled = (value: number) => texts.map((number, at) => (at === 57 ? value : number));

  test.each([
    ['not-finite', { images, texts: spoiled(NaN), dim }, 20],
    ['not-finite', { images: spoiled(Infinity), texts, dim }, 20],
    ['zero-vector', { images, texts: texts.map((number, at) => (at < dim ? 0 : number)), dim }, 20],
    ['bad-shape', { images, texts: texts.slice(dim), dim }, 20],
    ['bad-shape', { images: images.slice(1), texts, dim }, 20],
    ['bad-shape', { images: new Float32Array(), texts: new Float32Array(), dim }, 20],
    ['bad-scale', { images, texts, dim }, 0],
  ])('%s', async (code, vectors, logitScale) => {
    for (const backend of ['simd', 'reference'] as const) {
      const matrix = await ended(openInThread(vectors, { logitScale, backend }));
      expect(codeOf(matrix)).toBe(code);
      expect(matrix.summary).toBeNull();
      await expect(matrix.tile(window, 2, 2)).rejects.toMatchObject(abort);
    }
  });

  test('finite vectors whose products are not', async () => {
    const long = images.map((number) => number * 1e25);
    const matrix = await ended(
      openInThread({ images: long, texts: long, dim }, { logitScale: 20, backend: 'simd' }),
    );
    expect(codeOf(matrix)).toBe('not-finite');
  });

  test('a NaN is told with its row', async () => {
    const { state } = await ended(openInThread({ images, texts: spoiled(NaN), dim }, { logitScale: 1 }));
    expect(state).toMatchObject({ error: { detail: { row: 7 } } });
  });
});

describe('memory', () => {
  test('is asked for before it is taken', () => {
    expect(() => assertRoom(8192, 0.5)).toThrow(
      expect.objectContaining({ code: 'out-of-memory', detail: { n: 8192 } }),
    );
    assertRoom(8192, 1);
    assertRoom(8192, undefined);
  });

  test.each([
    new EngineError('out-of-memory', { bytes: 1e9 }),
    new RangeError('Array buffer allocation failed'),
  ])('that is refused fails the matrix with its size', async (error) => {
    const openNone = () => Promise.reject(error);
    const matrix = await ended(openInThread(randomPairs(20, 8), { logitScale: 20 }, { openStore: openNone }));
    expect(matrix.state).toMatchObject({ error: { code: 'out-of-memory', detail: { n: 20 } } });
  });
});

describe('a pass that is cancelled', () => {
  test.each(['cancel', 'signal'] as const)('by %s ends, and what has come stays', async (way) => {
    const controller = new AbortController();
    const matrix = openInThread(randomPairs(3000, 128), { logitScale: 20, signal: controller.signal });
    while (matrix.state.status === 'computing' && matrix.state.rows === 0)
      await new Promise((resolve) => matrix.addEventListener('change', resolve, { once: true }));
    if (way === 'cancel') matrix.cancel();
    else controller.abort();
    await ended(matrix);
    expect(matrix.state).toEqual({ status: 'cancelled' });
    expect(matrix.summary).toBeNull();
    const { values } = await matrix.tile({ left: 0, top: 0, right: 1, bottom: 3000 }, 1, 3000);
    expect(values[0]).not.toBeNaN();
    expect(values[2999]).toBeNaN();
    await expect(matrix.rescale(3)).rejects.toMatchObject(abort);
  });

  test('before it began has nothing', async () => {
    const matrix = await ended(
      openInThread(randomPairs(20, 8), { logitScale: 20, signal: AbortSignal.abort() }),
    );
    expect(matrix.state).toEqual({ status: 'cancelled' });
  });

  test('when it is complete stays complete', async () => {
    const matrix = await ended(openInThread(randomPairs(20, 8), { logitScale: 20 }));
    matrix.cancel();
    await matrix.tile(window, 2, 2);
    expect(matrix.state).toEqual({ status: 'complete' });
  });
});

describe('calls', () => {
  test('of tile that a later one has replaced reject with AbortError; the last is answered', async () => {
    const matrix = await ended(openInThread(randomPairs(20, 8), { logitScale: 20 }));
    const sizes = [1, 2, 3, 4];
    const results = await Promise.allSettled(sizes.map((size) => matrix.tile(window, size, size)));
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'fulfilled']);
    expect(results[0]).toMatchObject({ reason: abort });
    expect(results[3]).toMatchObject({ value: { width: 4 } });
  });

  test('of rescale while the pass is under way wait for its end', async () => {
    const vectors = randomPairs(600, 64);
    const matrix = openInThread(vectors, { logitScale: 20 });
    await matrix.rescale(5);
    expect(matrix.state.status).toBe('complete');
    const expected = await ended(openInThread(vectors, { logitScale: 5 }));
    expectSummary(matrix.summary!, expected.summary!);
  });

  test('with a scale that is none reject, and the summary stays', async () => {
    const matrix = await ended(openInThread(randomPairs(20, 8), { logitScale: 20 }));
    await expect(matrix.rescale(-1)).rejects.toMatchObject({ code: 'bad-scale' });
    expect(matrix.summary!.logitScale).toBe(20);
  });

  test('after dispose reject, and those under way too', async () => {
    const matrix = await ended(openInThread(randomPairs(20, 8), { logitScale: 20 }));
    const running = matrix.tile(window, 2, 2);
    matrix.dispose();
    await expect(running).rejects.toMatchObject(abort);
    await expect(matrix.tile(window, 2, 2)).rejects.toMatchObject(abort);
    await expect(matrix.rescale(2)).rejects.toMatchObject(abort);
  });
});

test('a worker that dies fails the matrix and all calls under way', async () => {
  const worker = inThreadWorker();
  const matrix = openLargeMatrix(randomPairs(20, 8), { logitScale: 20 }, { createWorker: () => worker });
  const running = matrix.tile(window, 2, 2);
  worker.fail('out of memory');
  expect(codeOf(matrix)).toBe('matrix-worker-died');
  expect(matrix.state).toMatchObject({ error: { detail: { reason: 'out of memory' } } });
  await expect(running).rejects.toMatchObject(abort);
});

test('what nobody thought of fails with its message', async () => {
  const openNone = () => Promise.reject(new TypeError('no such thing'));
  const matrix = await ended(openInThread(randomPairs(20, 8), { logitScale: 20 }, { openStore: openNone }));
  expect(matrix.state).toMatchObject({
    error: { code: 'matrix-failed', detail: { reason: 'no such thing' } },
  });
});

test('the rows are announced as they come, each change with more', async () => {
  const matrix = openInThread(randomPairs(2000, 64), { logitScale: 20 }, { now: counter() });
  const rows: number[] = [];
  matrix.addEventListener('change', () => {
    if (matrix.state.status === 'computing') rows.push(matrix.state.rows);
  });
  await ended(matrix);
  expect(rows[0]).toBe(0);
  expect(rows.length).toBeGreaterThan(3);
  expect(rows).toEqual(rows.toSorted((a, b) => a - b));
});

/** A clock that goes on by a second each time it is looked at. */
function counter(): () => number {
  let time = 0;
  return () => (time += 1000);
}
