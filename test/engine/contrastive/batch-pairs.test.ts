import { describe, expect, test } from 'vitest';
import {
  cosineMatrix,
  falseNegatives,
  hardestNegatives,
  infoNCE,
  lossFloor,
  negativeCount,
  positiveCount,
} from '../../../src/engine/contrastive/index.ts';
import { epochPlan } from '../../../src/engine/training/index.ts';
import { diagonalMatrix, expectCode, randomNormal } from './support.ts';

test('a batch of 3 has 3 positives and 6 negatives, one of 128 has 16,256 negatives', () => {
  expect([positiveCount(3), negativeCount(3), negativeCount(128)]).toEqual([3, 6, 16_256]);
});

describe('false negatives', () => {
  const dog = { concept: 'dog', caption: 'a dog' };

  test('are the cells off the diagonal of two pairs with one object, in both directions', () => {
    const pairs = [dog, { concept: 'cat', caption: 'a cat' }, { concept: 'dog', caption: 'a dog on grass' }];
    expect(falseNegatives(pairs)).toEqual([
      { row: 0, column: 2 },
      { row: 2, column: 0 },
    ]);
  });

  test('also of two pairs with one caption', () => {
    const pairs = [dog, { concept: 'puppy', caption: 'a dog' }];
    expect(falseNegatives(pairs)).toHaveLength(2);
  });

  test('are not two empty places: they show no object', () => {
    expect(falseNegatives([{ caption: 'an empty meadow' }, { caption: 'an empty beach' }])).toEqual([]);
  });

  test('are none where all pairs differ; the diagonal is never one', () => {
    expect(falseNegatives([dog])).toEqual([]);
    expect(falseNegatives([dog, { concept: 'cat', caption: 'a cat' }])).toEqual([]);
  });
});

describe('the hardest negatives', () => {
  test('are the largest cosines off the diagonal, the largest first', () => {
    const cosines = Float64Array.of(0.9, 0.2, 0.5, 0.1, 0.8, 0.7, 0.3, 0.4, 0.95);
    expect(hardestNegatives(cosines, 3, 3)).toEqual([
      { row: 1, column: 2 },
      { row: 0, column: 2 },
      { row: 2, column: 1 },
    ]);
  });

  test('are at most all of them', () => {
    expect(hardestNegatives(diagonalMatrix(2, 1, 0), 2, 10)).toHaveLength(2);
    expect(hardestNegatives(Float64Array.of(1), 1, 10)).toEqual([]);
    expectCode(() => hardestNegatives(Float64Array.of(1, 2), 2, 1), 'bad-shape');
  });
});

describe('the floor of the loss', () => {
  test('is 0.369 for three pairs at τ = 1 and next to nothing at τ = 0.07', () => {
    expect(lossFloor(3, 1)).toBeCloseTo(0.369, 3);
    expect(lossFloor(3, 1 / 0.07)).toBeLessThan(2e-9);
    expect(lossFloor(1, 1)).toBe(0);
  });

  test.each([2, 3, 4, 16])('is the loss of %i pairs that stand as far apart as they can', (n) => {
    expect(infoNCE(diagonalMatrix(n, 1, -1 / (n - 1)), n, 5).loss).toBeCloseTo(lossFloor(n, 5), 12);
  });

  test('is not undercut by any vectors', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const images = randomNormal(8, seed);
      const texts = images.map((value, k) => value + 0.1 * randomNormal(8, seed + 1000)[k]);
      expect(infoNCE(cosineMatrix(images, texts, 2), 4, 3).loss).toBeGreaterThan(lossFloor(4, 3));
    }
  });

  test('needs a scale that is one', () => expectCode(() => lossFloor(3, 0), 'bad-scale'));
});

describe('an epoch', () => {
  test('of the article, 100,000 pairs in batches of 128, takes 782 steps, the last with 32 pairs', () => {
    const plan = epochPlan(100_000, 128);
    expect(plan).toMatchObject({ steps: 782, lastBatch: 32, positives: 128, negatives: 16_256 });
    expect(plan.chanceLoss).toBeCloseTo(4.852, 3);
  });

  test('of CLIP, 400 million pairs in batches of 32,768, takes 12,208 steps', () => {
    const plan = epochPlan(400_000_000, 32_768);
    expect(plan.steps).toBe(12_208);
    expect(plan.chanceLoss).toBeCloseTo(10.397, 3);
  });

  test('that divides evenly has no smaller last batch; a batch is never larger than the data set', () => {
    expect(epochPlan(1024, 128)).toMatchObject({ steps: 8, lastBatch: 128 });
    expect(epochPlan(10, 128)).toMatchObject({ steps: 1, batchSize: 10, lastBatch: 10 });
  });
});
