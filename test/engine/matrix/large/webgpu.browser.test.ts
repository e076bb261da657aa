import { describe, expect, test, vi } from 'vitest';
import { cosineMatrix } from '../../../../src/engine/contrastive/index.ts';
import { matrixViews, maxPool, viewMatrix } from '../../../../src/engine/matrix/index.ts';
import { openStore } from '../../../../src/engine/matrix/large/stores/open-store.ts';
import { WebgpuStore } from '../../../../src/engine/matrix/large/stores/webgpu-store.ts';
import { expectNear, expectSummary } from './expect-summary.ts';
import { ended, openInThread, randomPairs } from './support.ts';

// On a software adapter: what is right there is right on a GPU, only sooner.

describe.each([1, 2, 3, 37, 128, 512])('of %i pairs', (n) => {
  test('every figure of WebGPU is the reference’s to 1e-5, and so after another temperature', async () => {
    const vectors = randomPairs(n, 48);
    const [webgpu, reference] = (['webgpu', 'reference'] as const).map((backend) =>
      openInThread(vectors, { logitScale: 30, backend }),
    );
    await Promise.all([ended(webgpu), ended(reference)]);
    expect([webgpu.state, webgpu.backend, webgpu.notice]).toEqual([{ status: 'complete' }, 'webgpu', null]);
    expectSummary(webgpu.summary!, reference.summary!);
    await Promise.all([webgpu.rescale(100), reference.rescale(100)]);
    expectSummary(webgpu.summary!, reference.summary!);
    webgpu.dispose();
  });
});

test('vectors that are all alike tie on every band, the last and shorter one too', async () => {
  const n = 540;
  const same = Float32Array.from({ length: n * 200 }, (_, at) => Math.sin(at % 200) / 10.02);
  const matrix = await ended(
    openInThread({ images: same, texts: same, dim: 200 }, { logitScale: 20, backend: 'webgpu' }),
  );
  expect(matrix.summary!.rowRanks).toEqual(new Uint32Array(n).fill(n));
  expect(matrix.summary!.columnRanks).toEqual(new Uint32Array(n).fill(n));
  expect([...matrix.summary!.rowNeighbours.indices.slice(0, 3)]).toEqual([0, 1, 2]);
});

test('tiles are exact and pooled, in any order, and empty beyond the edge', async () => {
  const n = 75;
  const vectors = randomPairs(n, 20);
  const cosines = cosineMatrix(vectors.images, vectors.texts, vectors.dim);
  const matrix = await ended(openInThread(vectors, { logitScale: 20, backend: 'webgpu' }));
  const whole = { left: 0, top: 0, right: n, bottom: n };
  expectNear((await matrix.tile(whole, n, n)).values, cosines);
  expectNear((await matrix.tile(whole, 20, 31)).values, maxPool(cosines, [n, n], [31, 20]));
  const order = Uint32Array.from({ length: n }, (_, place) => (place * 8) % n);
  await matrix.reorder(order);
  const ordered = cosines.map((_, at) => cosines[order[Math.floor(at / n)] * n + order[at % n]]);
  expectNear((await matrix.tile(whole, 13, 9)).values, maxPool(ordered, [n, n], [9, 13]));
  for (const view of matrixViews) {
    const shown = viewMatrix(cosines, n, 20, view);
    const cells = shown.map((_, at) => shown[order[Math.floor(at / n)] * n + order[at % n]]);
    expectNear((await matrix.tile(whole, n, n, view)).values, cells);
    expectNear((await matrix.tile(whole, 13, 9, view)).values, maxPool(cells, [n, n], [9, 13]));
  }
  expect(matrix.bytes).toBe(4 * n * n);
  const beyond = await matrix.tile({ left: n - 1, top: 0, right: n + 1, bottom: 1 }, 2, 1);
  expect(beyond.values[1]).toBeNaN();
});

async function adapterDevice(): Promise<GPUDevice> {
  return (await navigator.gpu.requestAdapter())!.requestDevice();
}

describe('a device that is lost', () => {
  const vectors = randomPairs(1100, 64);

  /** A host whose WebGPU store computes on this device. */
  const on = (device: GPUDevice) => ({
    openStore: (...[request, choice]: Parameters<typeof openStore>) =>
      choice === 'webgpu' ? WebgpuStore.open(request, device) : openStore(request, choice),
    now: counter(),
  });

  test('in the middle of the pass gives way to SIMD, and a notice says so', async () => {
    const device = await adapterDevice();
    const matrix = openInThread(vectors, { logitScale: 20, backend: 'webgpu' }, on(device));
    while (matrix.state.status === 'computing' && matrix.state.rows === 0)
      await new Promise((resolve) => matrix.addEventListener('change', resolve, { once: true }));
    device.destroy();
    await ended(matrix);
    expect([matrix.state, matrix.backend]).toEqual([{ status: 'complete' }, 'simd']);
    expect(matrix.notice).toMatchObject({ code: 'matrix-left-gpu', detail: { reason: 'destroyed' } });
    const simd = await ended(openInThread(vectors, { logitScale: 20, backend: 'simd' }));
    expectSummary(matrix.summary!, simd.summary!);
  });

  test('while tiles are read gives way once, and each tile is answered', async () => {
    const device = await adapterDevice();
    const matrix = openInThread(vectors, { logitScale: 20, backend: 'webgpu' }, on(device));
    const whole = { left: 0, top: 0, right: 1100, bottom: 1100 };
    for (let count = 0; matrix.state.status === 'computing'; count++) {
      if (count === 1) device.destroy();
      expect((await matrix.tile(whole, 20, 20)).values).toHaveLength(400);
    }
    expect([matrix.state, matrix.backend]).toEqual([{ status: 'complete' }, 'simd']);
    expect((await matrix.tile(whole, 20, 20)).values.every(Number.isFinite)).toBe(true);
  });

  test('afterwards computes again, and the call that met it is answered', async () => {
    const device = await adapterDevice();
    const matrix = await ended(openInThread(vectors, { logitScale: 20, backend: 'webgpu' }, on(device)));
    device.destroy();
    await matrix.rescale(50);
    expect([matrix.backend, matrix.summary!.logitScale]).toEqual(['simd', 50]);
    expect(matrix.notice).toMatchObject({ code: 'matrix-left-gpu' });
  });
});

test('more cells than a buffer of the device takes are too large for WebGPU', async () => {
  const device = await adapterDevice();
  const limits = { maxStorageBufferBindingSize: 4 * 30 ** 2, maxBufferSize: 2 ** 28 };
  const limited = vi.spyOn(device, 'limits', 'get').mockReturnValue(limits as GPUSupportedLimits);
  const request = { ...randomPairs(31, 8), logitScale: 20, neighbours: 3 };
  await expect(WebgpuStore.open(request, device)).rejects.toMatchObject({
    code: 'too-large',
    detail: { m: 31, n: 31 },
  });
  limited.mockRestore();
  device.destroy();
});

function counter(): () => number {
  let time = 0;
  return () => (time += 1000);
}
