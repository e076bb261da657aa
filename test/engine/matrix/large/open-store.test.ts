import { afterEach, expect, test, vi } from 'vitest';
import { fewestForGpu, openStore } from '../../../../src/engine/matrix/large/stores/open-store.ts';
import { randomPairs } from './support.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const requestOf = (n: number) => ({ ...randomPairs(n, 2), logitScale: 20, neighbours: 2 });

test('plain loops are what is left where WebAssembly has no SIMD, unless SIMD is asked for', async () => {
  vi.spyOn(WebAssembly, 'instantiate').mockRejectedValue(new WebAssembly.CompileError());
  expect((await openStore(requestOf(4), 'auto')).backend).toBe('reference');
  await expect(openStore(requestOf(4), 'simd')).rejects.toMatchObject({ code: 'simd-unavailable' });
});

test('without a GPU `auto` is SIMD, and WebGPU cannot be had', async () => {
  expect((await openStore(requestOf(fewestForGpu), 'auto')).backend).toBe('simd');
  await expect(openStore(requestOf(4), 'webgpu')).rejects.toMatchObject({ code: 'webgpu-unavailable' });
});

/** A GPU of which the adapter can be asked for, and no device. */
function stubAdapter(info: Partial<GPUAdapterInfo>) {
  const requestDevice = vi.fn(() => Promise.reject(new Error('none left')));
  const adapter = { info, limits: {}, features: new Set(), requestDevice };
  const requestAdapter = vi.fn(() => Promise.resolve(adapter));
  vi.stubGlobal('navigator', { gpu: { requestAdapter } });
  return { requestAdapter, requestDevice };
}

test('`auto` asks for no GPU where SIMD is sooner through', async () => {
  const { requestAdapter } = stubAdapter({ description: 'a real one' });
  expect((await openStore(requestOf(fewestForGpu - 1), 'auto')).backend).toBe('simd');
  expect(requestAdapter).not.toHaveBeenCalled();
});

test('`auto` takes no GPU that the CPU imitates', async () => {
  const { requestDevice } = stubAdapter({ description: 'SwiftShader Device' });
  expect((await openStore(requestOf(fewestForGpu), 'auto')).backend).toBe('simd');
  expect(requestDevice).not.toHaveBeenCalled();
});

test('`auto` tries a real GPU, and goes on with SIMD where it gives no device', async () => {
  const { requestDevice } = stubAdapter({ description: 'a real one' });
  expect((await openStore(requestOf(fewestForGpu), 'auto')).backend).toBe('simd');
  expect(requestDevice).toHaveBeenCalledOnce();
});
