import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cosineMatrix, lossFloor } from '../../../../src/engine/contrastive/index.ts';
import {
  pairsAtAngles,
  randomPairs,
  trainPairs,
  type PairStep,
  type PairTrainingSettings,
} from '../../../../src/engine/training/pairs/index.ts';

interface PyTorchRun {
  dim: number;
  settings: PairTrainingSettings;
  start: { images: number[]; texts: number[] };
  steps: { step: number; loss: number; images: number[]; texts: number[]; logScale: number; bias: number }[];
}

/** What PyTorch's autograd and SGD made of the same starts: test/fixtures/pytorch/make_pairs.py. */
const recorded = JSON.parse(
  readFileSync(new URL('../../../fixtures/pytorch/pairs.json', import.meta.url), 'utf8'),
) as PyTorchRun[];

const largestDifference = (actual: ArrayLike<number>, expected: ArrayLike<number>): number =>
  Array.from(actual).reduce((max, value, k) => Math.max(max, Math.abs(value - expected[k])), 0);

describe('three pairs take the way that PyTorch takes, 200 steps to 1e-5', () => {
  test.each(
    recorded.map((run): [string, PyTorchRun] => [
      `${run.settings.loss}, τ ${run.settings.temperature}, ${run.dim}-D`,
      run,
    ]),
  )('%s', (_, { dim, settings, start, steps }) => {
    const run = trainPairs(
      { images: Float64Array.from(start.images), texts: Float64Array.from(start.texts) },
      dim,
      settings,
    );
    expect(steps.at(-1)!.step).toBe(200);
    for (const expected of steps) {
      const actual = run[expected.step];
      expect(Math.abs(actual.loss - expected.loss)).toBeLessThan(1e-5);
      expect(largestDifference(actual.images, expected.images)).toBeLessThan(1e-5);
      expect(largestDifference(actual.texts, expected.texts)).toBeLessThan(1e-5);
      expect(Math.abs(actual.logScale - expected.logScale)).toBeLessThan(1e-5);
      if (settings.loss === 'sigmoid') expect(Math.abs(actual.bias - expected.bias)).toBeLessThan(1e-5);
    }
  });
});

const train = (settings: Partial<PairTrainingSettings>, seed = 1, dim = 2): readonly PairStep[] =>
  trainPairs(randomPairs(3, dim, seed), dim, {
    ...{ loss: 'softmax', temperature: 1, learningRate: 0.3, steps: 200 },
    ...settings,
  });

test('at τ = 1 the loss stops at 0.369, with the pairs 120° apart', () => {
  const last = train({ steps: 400 }).at(-1)!;
  expect(last.loss).toBeCloseTo(lossFloor(3, 1), 4);
  expect(last.loss).toBeCloseTo(0.369, 3);
  const cosines = cosineMatrix(last.images, last.texts, 2);
  for (const [ij, cosine] of cosines.entries()) expect(cosine).toBeCloseTo(ij % 4 === 0 ? 1 : -0.5, 1);
});

test('at τ = 0.07 it does not stop there: it comes to 0.001', () => {
  expect(train({ temperature: 0.07, learningRate: 0.1 }, 2).at(-1)!.loss).toBeLessThan(2e-3);
});

test('on the circle a start can be stuck, for no vector can pass another; in 16 dimensions it has a way around', () => {
  const settings = { temperature: 0.07, learningRate: 0.1, steps: 2000 } as const;
  expect(train(settings, 1).at(-1)!.loss).toBeGreaterThan(0.4);
  for (let seed = 1; seed <= 8; seed++) expect(train(settings, seed, 16).at(-1)!.loss).toBeLessThan(1e-3);
});

test('every vector keeps the length 1, and every gradient is at right angles to its vector', () => {
  for (const { images, gradients } of train({ temperature: 'learned' }, 3, 16).slice(0, 50)) {
    for (let i = 0; i < 3; i++) {
      const row = (x: Float64Array) => x.subarray(i * 16, (i + 1) * 16);
      const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, k) => sum + value * b[k], 0);
      expect(dot(row(images), row(images))).toBeCloseTo(1, 12);
      expect(dot(row(images), row(gradients.images))).toBeCloseTo(0, 12);
    }
  }
});

test('a learned scale starts where its paper starts it, and never passes 100', () => {
  expect(Math.exp(train({ temperature: 'learned' })[0].logScale)).toBeCloseTo(1 / 0.07, 10);
  const run = train({ loss: 'sigmoid', temperature: 'learned', learningRate: 1 }, 5);
  expect(Math.exp(run[0].logScale)).toBeCloseTo(10, 10);
  expect(run[0].bias).toBe(-10);
  expect(Math.max(...run.map(({ logScale }) => logScale))).toBe(Math.log(100));
});

test('the 1/0 table is met in 16 dimensions, and cannot be in 2', () => {
  const targets = { loss: 'targets', learningRate: 1, steps: 2000 } as const;
  expect(train(targets, 1, 16).at(-1)!.loss).toBeLessThan(1e-4);
  expect(train(targets, 1, 2).at(-1)!.loss).toBeGreaterThan(0.1);
});

test('the same seed gives the same start, another one another', () => {
  expect(randomPairs(3, 2, 7)).toEqual(randomPairs(3, 2, 7));
  expect(randomPairs(3, 2, 8)).not.toEqual(randomPairs(3, 2, 7));
});

test('angles become vectors on the unit circle, the images first', () => {
  const { images, texts } = pairsAtAngles([0, Math.PI / 2, Math.PI, 0, 0, 0]);
  expect(largestDifference(images, [1, 0, 0, 1, -1, 0])).toBeLessThan(1e-15);
  expect(largestDifference(texts, [1, 0, 1, 0, 1, 0])).toBeLessThan(1e-15);
});
