import { expect, test } from 'vitest';
import {
  chanceAccuracy,
  chanceLoss,
  chanceRecall,
  columnAccuracy,
  diagonalRanks,
  recallAtK,
  rowAccuracy,
} from '../../../src/engine/contrastive/index.ts';
import { diagonalMatrix, expectCode, randomNormal } from './support.ts';

// prettier-ignore
const scores = Float64Array.of(
  0.9, 0.1, 0.2,
  0.5, 0.4, 0.6,
  0.7, 0.3, 0.8,
);

test('the rank of the diagonal is its place in the sorted row, and in the sorted column', () => {
  const { imageToText, textToImage } = diagonalRanks(scores, 3);
  expect([...imageToText]).toEqual([1, 3, 1]);
  expect([...textToImage]).toEqual([1, 1, 1]);
});

test('R@k and accuracy are shares of those ranks', () => {
  const { imageToText } = diagonalRanks(scores, 3);
  expect([1, 2, 3].map((k) => recallAtK(imageToText, k))).toEqual([2 / 3, 2 / 3, 1]);
  expect(rowAccuracy(scores, 3)).toBe(2 / 3);
  expect(columnAccuracy(scores, 3)).toBe(1);
});

test('ties count against the pair: a matrix of one value is right nowhere', () => {
  expect([...diagonalRanks(diagonalMatrix(4, 0.5, 0.5), 4).imageToText]).toEqual([4, 4, 4, 4]);
  expect(rowAccuracy(diagonalMatrix(4, 0.5, 0.5), 4)).toBe(0);
  expect([...diagonalRanks(Float64Array.of(0.5, 0.5, 0.1, 0.9), 2).imageToText]).toEqual([2, 1]);
});

test('random scores reach chance: accuracy about 1/N, R@k about k/N', () => {
  const n = 400;
  const { imageToText, textToImage } = diagonalRanks(randomNormal(n * n, 9), n);
  for (const ranks of [imageToText, textToImage]) {
    expect(Math.abs(recallAtK(ranks, 40) - chanceRecall(n, 40))).toBeLessThan(0.05);
    expect(recallAtK(ranks, 1)).toBeLessThan(4 * chanceAccuracy(n));
  }
});

test('chance is ln N, 1/N and k/N, which stops at 1', () => {
  expect(chanceLoss(3)).toBeCloseTo(1.0986, 4);
  expect(chanceLoss(32768)).toBeCloseTo(10.397, 3);
  expect(chanceAccuracy(128)).toBe(1 / 128);
  expect([chanceRecall(10, 5), chanceRecall(10, 20)]).toEqual([0.5, 1]);
});

test('a matrix that is not square or holds a NaN has no ranks', () => {
  expectCode(() => diagonalRanks(new Float64Array(6), 2), 'bad-shape');
  expectCode(() => rowAccuracy(Float64Array.of(1, NaN, 0, 1), 2), 'not-finite');
});
