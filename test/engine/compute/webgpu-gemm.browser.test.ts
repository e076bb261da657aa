import { expect, test } from 'vitest';
import { createWebgpuGemm } from '../../../src/engine/compute/index.ts';
import { codeOf, describeGemm, randomNumbers, relativeError } from './describe-gemm.ts';

describeGemm('webgpu', createWebgpuGemm);

async function adapterDevice(): Promise<GPUDevice> {
  const adapter = await navigator.gpu.requestAdapter();
  return adapter!.requestDevice();
}

test.each(['NT', 'NN', 'TN'] as const)(
  'a product in many small blocks is the same product (%s)',
  async (layout) => {
    const gemm = await createWebgpuGemm({ blockBytes: 4 * 500 });
    const options = { m: 40, n: 70, k: 30, layout };
    const [a, b] = [randomNumbers(40 * 30, 1), randomNumbers(70 * 30, 2)];
    expect(relativeError(await gemm.gemm(a, b, options), a, b, options)).toBeLessThan(1e-6);
    gemm.dispose();
  },
);

test(
  'a matrix larger than one storage binding is cut, whatever block size was asked for',
  { timeout: 120_000 },
  async () => {
    const device = await adapterDevice();
    const n = Math.ceil(Math.sqrt(device.limits.maxStorageBufferBindingSize / 4)) + 7;
    expect(4 * n * n).toBeGreaterThan(device.limits.maxStorageBufferBindingSize);
    const gemm = await createWebgpuGemm({ device, blockBytes: Infinity });
    const [a, b] = [randomNumbers(n, 1), randomNumbers(n, 2)];
    const c = await gemm.gemm(a, b, { m: n, n, k: 1 });
    for (const [i, j] of [
      [0, 0],
      [0, n - 1],
      [n - 1, 0],
      [n - 1, n - 1],
      [n >> 1, n >> 1],
    ]) {
      expect(c[i * n + j]).toBeCloseTo(a[i] * b[j], 6);
    }
    device.destroy();
  },
);

test('a row that no buffer can hold is too large', async () => {
  const gemm = await createWebgpuGemm({ blockBytes: 64 });
  const long = new Float32Array(17);
  expect(await codeOf(gemm.gemm(long, long, { m: 1, n: 1, k: 17 }))).toBe('too-large');
  gemm.dispose();
});

test('losing the device rejects the product under way and each later one, with the reason', async () => {
  const device = await adapterDevice();
  const gemm = await createWebgpuGemm({ device });
  const long = randomNumbers(512 * 512, 3);
  const running = gemm.gemm(long, long, { m: 512, n: 512, k: 512 });
  device.destroy();
  expect(await codeOf(running)).toBe('device-lost');
  await device.lost;
  const one = Float32Array.of(1);
  await expect(gemm.gemm(one, one, { m: 1, n: 1, k: 1 })).rejects.toMatchObject({
    code: 'device-lost',
    detail: { reason: 'destroyed' },
  });
});

test('a device that the caller gave is still alive after dispose', async () => {
  const device = await adapterDevice();
  (await createWebgpuGemm({ device })).dispose();
  const gemm = await createWebgpuGemm({ device });
  expect([...(await gemm.gemm(Float32Array.of(3), Float32Array.of(4), { m: 1, n: 1, k: 1 }))]).toEqual([12]);
  device.destroy();
});
