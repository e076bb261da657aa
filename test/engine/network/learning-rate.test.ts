import { expect, test } from 'vitest';
import { learningRateAt } from '../../../src/engine/network/index.ts';

const config = { learningRate: 0.002, batchSize: 100, pairs: 100_000 };

test('the learning rate rises over the first 4000 pairs, the batch itself counted', () => {
  expect(learningRateAt(config, 0)).toBeCloseTo(0.002 / 40, 12);
  expect(learningRateAt(config, 1900)).toBeCloseTo(0.001 * 0.981, 12);
  expect(learningRateAt(config, 3900)).toBeCloseTo(0.002 * 0.961, 12);
});

test('and falls in a straight line to 0 at the end of the budget', () => {
  expect(learningRateAt(config, 50_000)).toBeCloseTo(0.001, 12);
  expect(learningRateAt(config, 75_000)).toBeCloseTo(0.0005, 12);
  expect(learningRateAt(config, 99_900)).toBeCloseTo(0.002 / 1000, 12);
  expect(learningRateAt(config, 100_000)).toBe(0);
});

test('a larger budget makes it fall more slowly', () => {
  expect(learningRateAt({ ...config, pairs: 200_000 }, 50_000)).toBeCloseTo(0.0015, 12);
});
