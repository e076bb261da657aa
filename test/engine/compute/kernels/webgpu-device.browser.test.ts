import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  createWebgpuKernels,
  type WebgpuKernels,
} from '../../../../src/engine/compute/kernels/webgpu/index.ts';
import { codeOf, randomNumbers } from '../describe-gemm.ts';

async function adapterDevice(): Promise<GPUDevice> {
  const adapter = await navigator.gpu.requestAdapter();
  return adapter!.requestDevice();
}

let device: GPUDevice;
let kernels: WebgpuKernels;
beforeAll(async () => {
  device = await adapterDevice();
  kernels = await createWebgpuKernels({ device });
});
afterAll(() => device.destroy());

test('views lie at multiples of 256 bytes, an empty one at the end too', async () => {
  const whole = kernels.tensor(128);
  kernels.write(kernels.view(whole, 64, 64), randomNumbers(64, 1));
  const part = kernels.view(kernels.view(whole, 64, 64), 0, 3);
  expect(await kernels.read(part)).toEqual(randomNumbers(64, 1).slice(0, 3));
  kernels.clamp(kernels.view(whole, 128, 0), 5, 5);
  expect(await kernels.read(kernels.view(whole, 128, 0))).toHaveLength(0);
  const expected = new Float32Array(128);
  expected.set(randomNumbers(64, 1), 64);
  expect(await kernels.read(whole)).toEqual(expected);
  expect(await codeOf(Promise.resolve().then(() => kernels.view(whole, 32, 1)))).toBe('bad-shape');
});

test('parts of one tensor may be read and written by the same call', async () => {
  const whole = kernels.tensor(192);
  const [a, b, c] = [0, 64, 128].map((start) => kernels.view(whole, start, 4));
  kernels.write(a, [1, 2, 3, 4]);
  kernels.write(b, [5, 6, 7, 8]);
  kernels.product(a, b, c, { m: 2, n: 2, k: 2, layout: 'NT' });
  expect(await kernels.read(c)).toEqual(Float32Array.of(17, 23, 39, 53));
  kernels.product(a, a, a, { m: 2, n: 2, k: 2, layout: 'NN' });
  expect(await kernels.read(a)).toEqual(Float32Array.of(7, 10, 15, 22));
});

test('more calls than one batch holds are carried out in their order, without a read in between', async () => {
  const [y, one, doubled] = [kernels.tensor(1), kernels.tensor(1), kernels.tensor(1)];
  kernels.write(one, [1]);
  for (let i = 0; i < 200; i++) kernels.addBias(y, one, 1, 1, false);
  kernels.columnSums(y, doubled, 1, 1);
  for (let i = 0; i < 5; i++) {
    kernels.addBias(y, doubled, 1, 1, false);
    kernels.columnSums(y, doubled, 1, 1);
  }
  expect(await kernels.read(doubled)).toEqual(Float32Array.of(200 * 2 ** 5));
});

test('where a device takes few workgroups in a row, they are laid out in two dimensions', async () => {
  const [m, n, k] = [130, 70, 300];
  const [a, b] = [kernels.tensor(m * k), kernels.tensor(n * k)];
  kernels.write(a, randomNumbers(m * k, 1));
  kernels.write(b, randomNumbers(n * k, 2));
  const run = async () => {
    const [c, unit, norms, sums] = [m * n, m * n, m, n].map((length) => kernels.tensor(length));
    kernels.product(a, b, c, { m, n, k, layout: 'NT' });
    kernels.normalize(c, unit, norms, m, n);
    kernels.addBias(unit, kernels.view(c, 0, n), m, n, true);
    kernels.columnSums(unit, sums, m, n);
    return Promise.all([c, unit, norms, sums].map((tensor) => kernels.read(tensor)));
  };
  const expected = await run();
  const { limits } = device;
  const few = vi
    .spyOn(device, 'limits', 'get')
    .mockReturnValue(withLimit(limits, 'maxComputeWorkgroupsPerDimension', 7));
  expect(await run()).toEqual(expected);
  expect(few).toHaveBeenCalled();
  few.mockRestore();
});

test('what is over the limit of a binding is too large', async () => {
  const length = device.limits.maxStorageBufferBindingSize / 4 + 1;
  expect(await codeOf(Promise.resolve().then(() => kernels.tensor(length)))).toBe('too-large');
});

test('where a buffer finds no memory the next read says so, and so does the next tensor', async () => {
  const full = await createWebgpuKernels({ device });
  const before = full.tensor(1);
  const scopes = vi.spyOn(device, 'popErrorScope').mockResolvedValue(new GPUOutOfMemoryError('full'));
  full.tensor(1);
  scopes.mockRestore();
  for (let scope = 0; scope < 3; scope++) await device.popErrorScope();
  expect(await codeOf(full.read(before))).toBe('out-of-memory');
  expect(await codeOf(Promise.resolve().then(() => full.tensor(1)))).toBe('out-of-memory');
  full.dispose();
});

test('a buffer that was freed is refused by the device, and reads say so', async () => {
  const careless = await createWebgpuKernels({ device });
  const [x, out] = [careless.tensor(4), careless.tensor(1)];
  careless.free(x);
  careless.squaredNorm(x, out);
  expect(await codeOf(careless.read(out))).toBe('gpu-error');
  careless.dispose();
  expect(await kernels.read(kernels.tensor(1))).toEqual(Float32Array.of(0));
});

test('a driver that cannot make the pipelines is known at once', async () => {
  const failing = vi
    .spyOn(device, 'createComputePipelineAsync')
    .mockRejectedValue(new Error('no such instruction'));
  await expect(createWebgpuKernels({ device, prepare: true })).rejects.toMatchObject({
    code: 'gpu-error',
    detail: { message: 'Error: no such instruction' },
  });
  failing.mockRestore();
});

test('losing the device rejects the read under way and each later one, with the reason', async () => {
  const lost = await adapterDevice();
  const short = await createWebgpuKernels({ device: lost });
  const x = short.tensor(4);
  short.clamp(x, 1, 2);
  const running = short.read(x);
  lost.destroy();
  expect(await codeOf(running)).toBe('device-lost');
  await lost.lost;
  short.clamp(x, 1, 2);
  await expect(short.read(x)).rejects.toMatchObject({ code: 'device-lost', detail: { reason: 'destroyed' } });
});

test('a read under way when the kernels are disposed of says so; a device that was given lives on', async () => {
  const short = await createWebgpuKernels({ device });
  const reading = short.read(short.tensor(4));
  short.dispose();
  expect(await codeOf(reading)).toBe('disposed');
  expect(await kernels.read(kernels.tensor(2))).toEqual(new Float32Array(2));
});

function withLimit(limits: GPUSupportedLimits, name: keyof GPUSupportedLimits, value: number) {
  return new Proxy(limits, {
    get: (target, key) => (key === name ? value : (Reflect.get(target, key, target) as unknown)),
  });
}
