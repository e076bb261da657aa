import { expect, test } from 'vitest';
import { deviceReason } from '../../../src/components/model-picker/device-reason.ts';
import {
  languageList,
  licenceText,
  modelName,
  modelPurpose,
  variantName,
  variantSize,
} from '../../../src/components/model-picker/entry.messages.ts';
import { selfTestText } from '../../../src/components/model-picker/encoder.messages.ts';
import { modelChoice } from '../../../src/components/model-picker/model-choice.ts';
import { catalogue, embeddedEntry, findEntry, hubEntry } from '../../../src/engine/encoders/catalogue.ts';
import { hubModel, noGpu, realGpu, softwareGpu } from './fake-session.ts';

test.each(catalogue.map((entry) => [modelName(entry).en, entry] as const))(
  '%s has a sentence of its own',
  (_, entry) => {
    const purposes = catalogue.map((other) => modelPurpose(other).en);
    const purpose = modelPurpose(entry);
    expect(purpose).not.toBe(modelPurpose(hubEntry('someone/something')));
    expect(purpose.zh).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(purpose.en).toMatch(/\.$/);
    expect(purposes.filter((other) => other === purpose.en)).toHaveLength(1);
  },
);

test('the untrained network is told apart from the trained one by name', () => {
  expect(new Set(catalogue.map((entry) => modelName(entry).en)).size).toBe(catalogue.length);
});

test('sizes that are rounded say so, and unknown ones too', () => {
  expect(variantSize({ bytes: 154_190_000, approximate: true }).en).toBe('≈154 MB');
  expect(variantSize({ bytes: 27_925_629, approximate: false }).en).toBe('28 MB');
  expect(variantSize({ bytes: null, approximate: true }).en).toBe('size unknown');
});

test('a variant with two data types names both', () => {
  const mixed = findEntry('Xenova/mobileclip_s0')!.variants.find(({ dtype }) => dtype === 'q8')!;
  expect(variantName(mixed).en).toBe('text q8, image fp32');
});

test('what the hub does not tell is called unknown', () => {
  const stranger = hubEntry('someone/something');
  expect(licenceText(stranger).en).toBe('licence unknown');
  expect(languageList(stranger.languages).zh).toBe('语言不详');
  expect(modelPurpose(stranger).en).toContain('Nothing is known about it here.');
});

test.each([
  ['no adapter', noGpu, undefined, 'Will run on WASM: this browser offers no WebGPU adapter; 3 threads.'],
  [
    'a software adapter',
    softwareGpu,
    undefined,
    'Will run on WASM: WebGPU is emulated by the processor here, far slower than WASM; 3 threads.',
  ],
  ['a real GPU', realGpu, undefined, 'Will run on WebGPU: this machine has a GPU (nvidia ampere).'],
  ['the reader’s choice', realGpu, 'wasm', 'Will run on WASM: the device you asked for.'],
  [
    'a wish that cannot be met',
    noGpu,
    'webgpu',
    'Will try WebGPU, as you asked, although this browser offers no adapter.',
  ],
] as const)('the device and why: %s', (_, probe, device, sentence) => {
  const { plan } = modelChoice(hubModel, probe, { device })!;
  expect(deviceReason(hubModel, plan, probe, device).en).toBe(sentence);
});

test('q8 of a hub model stays on WASM even with a GPU, and the reason is given', () => {
  const { plan, fallbacks } = modelChoice(hubModel, realGpu, { dtype: 'q8' })!;
  expect(plan.device).toBe('wasm');
  expect(fallbacks).toEqual([]);
  expect(deviceReason(hubModel, plan, realGpu).en).toContain('come out wrong on WebGPU');
});

test('the choice names what other plans would download in addition', () => {
  const { variant, fallbacks } = modelChoice(hubModel, realGpu)!;
  expect(variant.dtype).toBe('fp16');
  expect(fallbacks.map(({ dtype }) => dtype)).toEqual(['fp32', 'q8']);
  expect(modelChoice(embeddedEntry, realGpu)!.fallbacks).toEqual([]);
});

test('the self-test in words', () => {
  expect(selfTestText({ kind: 'reference', passed: true, value: 0.999978, count: 8 }).en).toBe(
    'smallest cosine to 8 stored vectors 0.99998: passed',
  );
  expect(selfTestText({ kind: 'sanity', passed: false, value: 0.25, count: 8 }).zh).toContain('25%');
});
