import { afterEach, expect, test } from 'vitest';
import { embeddedEntry } from '../../../src/engine/encoders/catalogue.ts';
import type { Device, Encoder, LoadEvent } from '../../../src/engine/encoders/encoder.ts';
import { loadEncoder } from '../../../src/engine/encoders/load.ts';
import { probeAdapter, probeMachine } from '../../../src/engine/encoders/probe.ts';
import { classicCasePictures, loadBuiltInPictures } from '../../../src/engine/pictures/built-in.ts';
import { decodePicture } from '../../../src/engine/pictures/decode.ts';
import type { Picture } from '../../../src/engine/pictures/picture.ts';
import { loadStoredVectors } from '../../../src/engine/pictures/stored-vectors.ts';
import { workersStartWith } from './hostile-worker.ts';
import { cosine, largestCosineError, reference, worstCosine } from './reference.ts';

let restore = () => {};
afterEach(() => restore());

async function tenPictures(): Promise<Picture[]> {
  const ten = classicCasePictures(await loadBuiltInPictures('/pictures/pictures.json'));
  const decoded = ten.map(async ({ file }) => {
    const blob = await (await fetch(`/pictures/${file}`)).blob();
    return (await decodePicture(blob, file)).picture;
  });
  return Promise.all(decoded);
}

/** The cosines of one sentence with lesson 3's ten pictures. */
async function tenCosines(
  encoder: Encoder,
  sentence: string,
  pictures: readonly Picture[],
): Promise<number[]> {
  const text = await encoder.embedTexts([sentence]);
  const images = await encoder.embedImages(pictures);
  return pictures.map((_, i) => cosine(images.subarray(i * encoder.dim, (i + 1) * encoder.dim), text));
}

test('the probe knows the test browser’s adapter for a software one', async () => {
  const probe = await probeMachine();
  expect(probe.webgpu).toMatchObject({ software: true });
  expect(probe.isolated).toBe(true);
  expect(await probeAdapter(undefined)).toBeNull();
});

test(
  'WebGPU, WASM and PyTorch agree within 1e-3: the ten cosines of a sentence, and those of all reference pictures and texts',
  { timeout: 300_000 },
  async () => {
    const pictures = await tenPictures();
    const { cosines, pictureIds } = await loadStoredVectors(`/vectors/${embeddedEntry.id}.json`);
    const [sentence, all] = Object.entries(cosines)[0];
    const { classicCase } = await loadBuiltInPictures('/pictures/pictures.json');
    const stored = classicCase.map((id) => all[pictureIds.indexOf(id)]);
    const found: Partial<Record<Device, number[]>> = {};
    for (const device of ['wasm', 'webgpu'] as const) {
      const encoder = await loadEncoder(embeddedEntry, { device });
      expect(encoder.runtime).toMatchObject({ device, dtype: 'q8' });
      expect(encoder.selfTest).toMatchObject({ kind: 'reference', passed: true });
      if (device === 'webgpu') expect(encoder.runtime.adapter).toMatch(/swiftshader/i);
      found[device] = await tenCosines(encoder, sentence, pictures);
      const texts = await encoder.embedTexts(reference.texts);
      const images = await encoder.embedImages(reference.pictures);
      expect(worstCosine(texts, reference.text)).toBeGreaterThan(0.999);
      expect(worstCosine(images, reference.image)).toBeGreaterThan(0.999);
      expect(largestCosineError(images, texts, reference)).toBeLessThan(1e-3);
      encoder.dispose();
    }
    stored.forEach((value, i) => {
      expect(Math.abs(found.wasm![i] - value)).toBeLessThan(1e-3);
      expect(Math.abs(found.webgpu![i] - value)).toBeLessThan(1e-3);
      expect(Math.abs(found.webgpu![i] - found.wasm![i])).toBeLessThan(1e-3);
    });
  },
);

test.for([
  ['no adapter', `navigator.gpu.requestAdapter = async () => null;`, 'webgpu-unavailable'],
  [
    'an adapter that throws',
    `navigator.gpu.requestAdapter = async () => { throw new Error('blocked'); };`,
    'webgpu-unavailable',
  ],
  [
    'a device that is refused',
    `GPUAdapter.prototype.requestDevice = async () => { throw new Error('refused'); };`,
    'model-failed',
  ],
] as const)('with %s the model runs on WASM, and the reason is told', async ([, code, reason]) => {
  restore = workersStartWith(code);
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
