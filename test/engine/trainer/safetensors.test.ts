import { describe, expect, test } from 'vitest';
import { initialParameters, networkShape, parameterPlaces } from '../../../src/engine/network/index.ts';
import { readTrainingConfig } from '../../../src/engine/trainer/read-training-config.ts';
import { readSafetensors, writeSafetensors } from '../../../src/engine/trainer/weights/safetensors.ts';
import { readWeights, writeWeights } from '../../../src/engine/trainer/weights/weights-file.ts';
import type { TrainingRun } from '../../../src/engine/trainer/training-run.ts';

const tensors = [
  { name: 'a', shape: [2, 3], values: Float32Array.of(1, -2, 3.5, 4, 5, 1e-30) },
  { name: 'scalar', shape: [], values: Float32Array.of(7) },
];
const file = writeSafetensors({ metadata: { format: 'test', 名: '对角线' }, tensors });

describe('safetensors', () => {
  test('come back as they were', () => {
    expect(readSafetensors(file)).toEqual({ metadata: { format: 'test', 名: '对角线' }, tensors });
  });

  test('lie as the format says: length, header, numbers from a multiple of 8 on', () => {
    const length = Number(new DataView(file.buffer).getBigUint64(0, true));
    expect(length % 8).toBe(0);
    const header = JSON.parse(new TextDecoder().decode(file.subarray(8, 8 + length))) as object;
    expect(header).toMatchObject({
      a: { dtype: 'F32', shape: [2, 3], data_offsets: [0, 24] },
      scalar: { dtype: 'F32', shape: [], data_offsets: [24, 28] },
    });
    expect(file).toHaveLength(8 + length + 28);
  });

  test('are read from the middle of a larger array', () => {
    const larger = new Uint8Array(file.length + 3);
    larger.set(file, 3);
    expect(readSafetensors(larger.subarray(3))).toEqual(readSafetensors(file));
  });

  const changed = (from: string, to: string) => {
    const text = new TextDecoder('latin1').decode(file);
    return Uint8Array.from(text.replace(from, to), (character) => character.charCodeAt(0));
  };
  test.each([
    ['empty', new Uint8Array()],
    ['short', file.subarray(0, 20)],
    ['cut off', file.subarray(0, -1)],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0)],
    ['with a header that is no JSON', changed('{', '?')],
    ['with a shape that does not fit', changed('[2,3]', '[2,4]')],
    ['with negative offsets', changed('[0,24]', '[-,24]')],
  ])('%s is told', (_, bytes) => {
    expect(() => readSafetensors(bytes)).toThrow(
      expect.objectContaining({ code: 'weights-damaged' }) as Error,
    );
  });

  test('of another type of number are told', () => {
    expect(() => readSafetensors(changed('F32', 'F16'))).toThrow(
      expect.objectContaining({ code: 'weights-foreign' }) as Error,
    );
  });
});

describe('a network as a file', () => {
  const config = readTrainingConfig({ width: 8, seed: 3, language: 'zh' });
  const shape = networkShape(config);
  const parameters = initialParameters(shape, 3);
  const vectors = Float32Array.from({ length: 2 * shape.dim }, (_, i) => (i % shape.dim === 1 ? 1 : 0));
  const scores = { loss: 1, rowLoss: 1, columnLoss: 1, rowAccuracy: 0, columnAccuracy: 0 };
  const probe = { ...scores, step: 5, pairs: 640, scale: 14, pictures: vectors, captions: vectors };
  const run = { config, changes: [{ step: 2, batchSize: 16 }], device: { backend: 'simd' }, started: 9 };
  const adam = {
    m: parameters.map((value) => value / 2),
    v: parameters.map((value) => value * value),
    adamStart: 2,
  };
  const checkpoint = { step: 5, pairs: 640, parameters, probe, ...adam };
  const bytes = writeWeights(run as unknown as TrainingRun, checkpoint);

  test('holds every parameter by its name, the words and the config', () => {
    const { metadata, tensors: held } = readSafetensors(bytes);
    for (const { name, shape: sizes } of parameterPlaces(shape))
      expect(held.find((tensor) => tensor.name === name)?.shape).toEqual(sizes);
    expect(JSON.parse(metadata.words)).toHaveLength(shape.vocabulary);
  });

  test('comes back whole', () => {
    expect(readWeights(bytes)).toEqual({
      ...run, shape, step: 5, pairs: 640, scale: 14, parameters, probe: { pictures: vectors, captions: vectors }, adam,
    }); // prettier-ignore
  });

  test('of a version without Adam’s means is read without them', () => {
    const { metadata, tensors: held } = readSafetensors(bytes);
    const { adamStart: _, ...facts } = JSON.parse(metadata.run) as Record<string, unknown>;
    const tensors = held.filter(({ name }) => !name.startsWith('adam.'));
    const old = writeSafetensors({ metadata: { ...metadata, run: JSON.stringify(facts) }, tensors });
    expect(readWeights(old)).toEqual({ ...readWeights(bytes), adam: null });
  });

  test.each([
    [
      'another format',
      (metadata: Record<string, string>) => ({ ...metadata, format: 'pt' }),
      'weights-foreign',
    ],
    ['no facts', (metadata: Record<string, string>) => ({ ...metadata, run: 'null' }), 'weights-damaged'],
    [
      'other words',
      (metadata: Record<string, string>) => ({ ...metadata, words: '["狗"]' }),
      'weights-foreign',
    ],
    ['no metadata', () => ({}), 'weights-foreign'],
  ])('with %s is told', (_, edit, code) => {
    const { metadata, tensors: held } = readSafetensors(bytes);
    const edited = writeSafetensors({ metadata: edit({ ...metadata }), tensors: held });
    expect(() => readWeights(edited)).toThrow(expect.objectContaining({ code }) as Error);
  });

  test('with a number that is none, or a tensor missing, is told', () => {
    const { metadata, tensors: held } = readSafetensors(bytes);
    expect(() => readWeights(writeSafetensors({ metadata, tensors: held.slice(1) }))).toThrow(
      'weights-foreign',
    );
    held[0].values[3] = NaN;
    expect(() => readWeights(writeSafetensors({ metadata, tensors: held }))).toThrow('weights-damaged');
  });
});
