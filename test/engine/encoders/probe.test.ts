import { expect, test } from 'vitest';
import { describeAdapter, probeAdapter, probeMachine } from '../../../src/engine/encoders/probe.ts';

const adapter = (info: Partial<GPUAdapterInfo>, features: string[] = []) =>
  ({
    info: { vendor: '', architecture: '', device: '', description: '', isFallbackAdapter: false, ...info },
    features: new Set(features),
  }) as unknown as GPUAdapter;

test.for([
  [{ vendor: 'google', architecture: 'swiftshader' }, true],
  [{ vendor: 'mesa', description: 'llvmpipe (LLVM 19.1)' }, true],
  [{ vendor: 'microsoft', device: 'Microsoft Basic Render Driver' }, true],
  [{ vendor: 'microsoft', architecture: 'warp' }, true],
  [{ vendor: 'unknown', isFallbackAdapter: true }, true],
  [{ vendor: 'nvidia', architecture: 'ampere' }, false],
  [{ vendor: 'apple', architecture: 'metal-3' }, false],
  [{}, false],
] as const)('%j is drawn by the CPU: %s', ([info, software]) => {
  expect(describeAdapter(adapter(info)).software).toBe(software);
});

test('half precision is a feature of the adapter', () => {
  expect(describeAdapter(adapter({}, ['shader-f16'])).shaderF16).toBe(true);
  expect(describeAdapter(adapter({})).shaderF16).toBe(false);
});

test('a GPU that is refused, or throws, or is not there, is no GPU', async () => {
  expect(await probeAdapter(undefined)).toBeNull();
  expect(await probeAdapter({ requestAdapter: () => Promise.resolve(null) } as unknown as GPU)).toBeNull();
  expect(
    await probeAdapter({ requestAdapter: () => Promise.reject(new Error('blocked')) } as unknown as GPU),
  ).toBeNull();
});

test('a browser that tells little is taken for a small machine', async () => {
  const scope = { navigator: {}, WebAssembly: {} } as unknown as typeof globalThis;
  expect(await probeMachine(scope)).toEqual({
    webgpu: null,
    jspi: false,
    isolated: false,
    cores: 1,
    memory: null,
  });
});
