import { expect, test } from 'vitest';
import { learningRateAt } from '../../../src/engine/network/index.ts';

test('the learning rate rises over the first 4000 pairs, the batch itself counted, and then stays', () => {
  const config = { learningRate: 0.002, batchSize: 100 };
  expect(learningRateAt(config, 0)).toBeCloseTo(0.002 / 40, 12);
  expect(learningRateAt(config, 1900)).toBeCloseTo(0.001, 12);
  expect(learningRateAt(config, 3900)).toBe(0.002);
  expect(learningRateAt(config, 1e6)).toBe(0.002);
});
