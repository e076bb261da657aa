import { expect, test } from 'vitest';
import { openLargeMatrix } from '../../../../src/engine/matrix/large/index.ts';
import { expectSummary } from './expect-summary.ts';
import { ended, openInThread, randomPairs } from './support.ts';

const vectors = randomPairs(300, 40);

test('a worker computes what the thread computes; `auto` is SIMD where the GPU is the CPU', async () => {
  const matrix = openLargeMatrix(vectors, { logitScale: 20 });
  expect(matrix.state).toEqual({ status: 'computing', rows: 0 });
  await ended(matrix);
  expect([matrix.state, matrix.backend]).toEqual([{ status: 'complete' }, 'simd']);
  expectSummary(
    matrix.summary!,
    (await ended(openInThread(vectors, { logitScale: 20, backend: 'simd' }))).summary!,
  );
  const tile = await matrix.tile({ left: 0, top: 0, right: 300, bottom: 300 }, 10, 10);
  expect(tile.values.every(Number.isFinite)).toBe(true);
  await matrix.rescale(3);
  expect(matrix.summary!.logitScale).toBe(3);
  matrix.dispose();
});

test('a worker computes on WebGPU', async () => {
  const matrix = await ended(openLargeMatrix(vectors, { logitScale: 20, backend: 'webgpu' }));
  expect([matrix.state, matrix.backend]).toEqual([{ status: 'complete' }, 'webgpu']);
  const reference = await ended(openLargeMatrix(vectors, { logitScale: 20, backend: 'reference' }));
  expectSummary(matrix.summary!, reference.summary!);
  matrix.dispose();
  reference.dispose();
});

test('a worker that cannot start fails the matrix', async () => {
  const broken = URL.createObjectURL(new Blob(['throw new Error("gone")'], { type: 'text/javascript' }));
  const matrix = openLargeMatrix(vectors, { logitScale: 20 }, { createWorker: () => new Worker(broken) });
  await ended(matrix);
  expect(matrix.state).toMatchObject({ status: 'failed', error: { code: 'matrix-worker-died' } });
});

test('8,192 pairs: 67 million cells, in a worker', async () => {
  const matrix = await ended(openLargeMatrix(randomPairs(8192, 16), { logitScale: 20 }));
  expect(matrix.state).toEqual({ status: 'complete' });
  const { offDiagonal } = matrix.summary!.histogram;
  expect(offDiagonal.reduce((sum, count) => sum + count)).toBe(8192 ** 2 - 8192);
  const corner = await matrix.tile({ left: 8190, top: 8190, right: 8192, bottom: 8192 }, 2, 2);
  expect([corner.values[0], corner.values[3]]).toEqual([...matrix.summary!.diagonal.slice(8190)]);
  matrix.dispose();
});

test('the page is not held up while 2,048 pairs are computed', async () => {
  const matrix = openLargeMatrix(randomPairs(2048, 256), { logitScale: 20 });
  let longest = 0;
  for (let last = performance.now(); matrix.state.status === 'computing';) {
    await new Promise((resolve) => setTimeout(resolve));
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }
  expect(matrix.state).toEqual({ status: 'complete' });
  expect(longest).toBeLessThan(200);
  matrix.dispose();
});
