import { afterEach, expect, test, vi } from 'vitest';
import { embeddedEntry } from '../../../src/engine/encoders/catalogue.ts';
import type { LoadEvent } from '../../../src/engine/encoders/encoder.ts';
import { loadEncoder } from '../../../src/engine/encoders/load.ts';
import { probeAdapter, probeMachine } from '../../../src/engine/encoders/probe.ts';
import { reference, worstCosine } from './reference.ts';

const NativeWorker = globalThis.Worker;

afterEach(() => {
  globalThis.Worker = NativeWorker;
  vi.restoreAllMocks();
});

/** Starts the encoder's worker through a module that first takes its GPU away. */
function refuseWebGPU(code: string) {
  globalThis.Worker = class extends NativeWorker {
    constructor(url: string | URL, options?: WorkerOptions) {
      const script = `${code}\nconst early = [];
        const keep = (event) => { event.stopImmediatePropagation(); early.push(event); };
        self.addEventListener('message', keep);
        await import(${JSON.stringify(new URL(url, location.href).href)});
        self.removeEventListener('message', keep);
        for (const { data } of early) self.dispatchEvent(new MessageEvent('message', { data }));`;
      super(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })), options);
    }
  };
}

test('the probe knows the test browser’s adapter for a software one', async () => {
  const probe = await probeMachine();
  expect(probe.webgpu).toMatchObject({ software: true });
  expect(probe.isolated).toBe(true);
  expect(await probeAdapter(undefined)).toBeNull();
});

test('on WebGPU the vectors agree with PyTorch and with WASM', { timeout: 240_000 }, async () => {
  const gpu = await loadEncoder(embeddedEntry, { device: 'webgpu' });
  expect(gpu.runtime).toMatchObject({ device: 'webgpu', dtype: 'q8' });
  expect(gpu.runtime.adapter).toMatch(/swiftshader/i);
  expect(gpu.selfTest).toMatchObject({ kind: 'reference', passed: true });
  const two = reference.pictures.slice(1, 3);
  const [texts, images] = [await gpu.embedTexts(reference.texts), await gpu.embedImages(two)];
  gpu.dispose();
  expect(worstCosine(texts, reference.text)).toBeGreaterThan(0.999);
  expect(worstCosine(images, reference.image.slice(1, 3))).toBeGreaterThan(0.999);
  const wasm = await loadEncoder(embeddedEntry, { device: 'wasm' });
  const expected = [...(await wasm.embedTexts(reference.texts)), ...(await wasm.embedImages(two))];
  wasm.dispose();
  [...texts, ...images].forEach((value, i) => expect(Math.abs(value - expected[i])).toBeLessThan(1e-4));
});

test.for([
  [
    'no adapter',
    `Object.defineProperty(navigator.gpu, 'requestAdapter', { value: async () => null });`,
    'webgpu-unavailable',
  ],
  [
    'an adapter that throws',
    `Object.defineProperty(navigator.gpu, 'requestAdapter', { value: async () => { throw new Error('blocked'); } });`,
    'webgpu-unavailable',
  ],
  [
    'a device that is refused',
    `GPUAdapter.prototype.requestDevice = async () => { throw new Error('refused'); };`,
    'model-failed',
  ],
] as const)('with %s the model runs on WASM, and the reason is told', async ([, code, reason]) => {
  refuseWebGPU(code);
  const events: LoadEvent[] = [];
  const encoder = await loadEncoder(embeddedEntry, {
    device: 'webgpu',
    onEvent: (event) => events.push(event),
  });
  expect(encoder.runtime.device).toBe('wasm');
  expect(events.filter(({ kind }) => kind === 'rejected')).toMatchObject([
    { plan: { device: 'webgpu' }, error: { code: reason } },
  ]);
  expect(worstCosine(await encoder.embedTexts(reference.texts), reference.text)).toBeGreaterThan(0.999);
  encoder.dispose();
});
