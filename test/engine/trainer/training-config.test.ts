import { describe, expect, test } from 'vitest';
import { configAt, readConfigPatch, withChange } from '../../../src/engine/trainer/config-at.ts';
import {
  defaultTrainingConfig,
  readTrainingConfig,
  trainingLimits,
} from '../../../src/engine/trainer/read-training-config.ts';
import {
  readTrainingConfigText,
  writeTrainingConfig,
} from '../../../src/engine/trainer/training-config-text.ts';

describe('readTrainingConfig', () => {
  test('without anything gives the defaults, which are within the limits', () => {
    expect(readTrainingConfig()).toEqual(defaultTrainingConfig);
    expect(readTrainingConfig(defaultTrainingConfig)).toEqual(defaultTrainingConfig);
  });

  test.each([
    ['batchSize', 7, 8],
    ['batchSize', 5000, 1024],
    ['batchSize', 100.4, 100],
    ['width', 30, 32],
    ['width', 1000, 64],
    ['pictureSize', 50, 48],
    ['pictureSize', 512, 64],
    ['concepts', 1, 4],
    ['concepts', 9999, trainingLimits.concepts[1]],
    ['learningRate', 3, 0.1],
    ['temperature', 0, 0.01],
    ['temperature', 0.07, 0.07],
    ['seed', -4, 0],
    ['pairs', 1, 128],
  ] as const)('%s %d becomes %d', (name, given, read) => {
    expect(readTrainingConfig({ [name]: given })[name]).toBe(read);
  });

  test.each([NaN, Infinity, '128', null, {}, undefined])(
    'what is no number takes the default: %s',
    (value) => {
      expect(readTrainingConfig({ batchSize: value, learningRate: value, seed: value })).toEqual(
        defaultTrainingConfig,
      );
    },
  );

  test('a set of scenes holds a batch', () => {
    expect(readTrainingConfig({ scenes: 300, batchSize: 1024 }).scenes).toBe(1024);
  });
});

describe('a config as text', () => {
  test('is empty for the default', () => {
    expect(writeTrainingConfig(defaultTrainingConfig)).toBe('');
    expect(readTrainingConfigText('')).toEqual(defaultTrainingConfig);
  });

  test('comes back whole, in characters that an address leaves as they are', () => {
    const config = readTrainingConfig({
      seed: 4_000_000_001, language: 'zh', concepts: 12, pictureSize: 64, scenes: 1024, width: 16,
      batchSize: 256, learningRate: 0.00015, temperature: 0.07, pairs: 123_456,
    }); // prettier-ignore
    const text = writeTrainingConfig(config);
    expect(readTrainingConfigText(text)).toEqual(config);
    expect(new URLSearchParams({ text }).toString()).toBe(`text=${text}`);
    for (const [name, value] of Object.entries(config)) {
      const one = readTrainingConfig({ [name]: value as unknown });
      expect(readTrainingConfigText(writeTrainingConfig(one))).toEqual(one);
    }
  });

  test.each(['n', 'n_', 'nabc', 'x9', 'constructor', '___', 'lfr', 'tNaN', 'n1e999'])(
    '%s, typed by hand, is a config all the same',
    (text) => {
      const config = readTrainingConfigText(text);
      expect(readTrainingConfig(config)).toEqual(config);
    },
  );

  test('numbers from a link are moved into their limits', () => {
    expect(readTrainingConfigText('n99999_t0.00001')).toMatchObject({ batchSize: 1024, temperature: 0.01 });
  });
});

describe('changes', () => {
  const { batchSize, learningRate } = defaultTrainingConfig;
  const changes = [
    { step: 3, batchSize: 16 },
    { step: 5, learningRate: 0.01 },
  ];

  test.each([
    [1, batchSize, learningRate],
    [3, batchSize, learningRate],
    [4, 16, learningRate],
    [6, 16, 0.01],
    [Infinity, 16, 0.01],
  ])('hold from the step after theirs on: step %d', (step, size, rate) => {
    const config = configAt(defaultTrainingConfig, changes, step);
    expect(config).toEqual({ ...defaultTrainingConfig, batchSize: size, learningRate: rate });
  });

  test('a patch that changes nothing is none', () => {
    expect(readConfigPatch(defaultTrainingConfig, { batchSize })).toBeNull();
    expect(readConfigPatch(defaultTrainingConfig, { batchSize: NaN })).toBeNull();
  });

  test('a batch stays within the set, for the scenes stay', () => {
    const current = readTrainingConfig({ scenes: 300 });
    expect(readConfigPatch(current, { batchSize: 1024 })).toEqual({ batchSize: 300 });
  });

  test('a new one replaces those that a run that went back has yet to do', () => {
    expect(withChange(changes, { step: 4, pairs: 9 })).toEqual([changes[0], { step: 4, pairs: 9 }]);
  });
});
