import { expect, test } from 'vitest';
import {
  independentTargets,
  initialSigmoid,
  sigmoid,
  sigmoidLoss,
} from '../../../src/engine/contrastive/index.ts';
import { diagonalMatrix } from './support.ts';

test('the independent targets cost nothing exactly when the table is met', () => {
  const { loss, cosineGradient } = independentTargets(diagonalMatrix(3, 1, 0), 3);
  expect(loss).toBe(0);
  expect(cosineGradient.every((value) => value === 0)).toBe(true);
});

test('the independent targets count each cell alike: real cosines, 0.30 and 0.20, cost (3·0.7² + 6·0.2²)/9', () => {
  expect(independentTargets(diagonalMatrix(3, 0.3, 0.2), 3).loss).toBeCloseTo((3 * 0.49 + 6 * 0.04) / 9, 14);
});

test('a cell of the independent targets does not know of the others, a cell of the softmax loss does', () => {
  const [matrix, changed] = [diagonalMatrix(3, 0.5, 0), diagonalMatrix(3, 0.5, 0)];
  changed[1] = 0.4;
  const difference = (lossOf: typeof independentTargets) =>
    lossOf(matrix, 3).cosineGradient.map((value, index) => lossOf(changed, 3).cosineGradient[index] - value);
  expect(Array.from(difference(independentTargets), Math.abs).filter((value) => value > 0)).toHaveLength(1);
  expect(
    Array.from(
      difference((cosines, n) => sigmoidLoss(cosines, n, 10, -10)),
      Math.abs,
    ).filter((value) => value > 0),
  ).toHaveLength(1);
});

test('SigLIP starts at s = 10, b = −10: a perfect pair is even odds, a cosine of 0 is almost surely a mismatch', () => {
  const scale = Math.exp(initialSigmoid.logScale);
  expect(sigmoid(scale * 1 + initialSigmoid.bias)).toBeCloseTo(0.5, 12);
  expect(sigmoid(scale * 0 + initialSigmoid.bias)).toBeCloseTo(4.54e-5, 7);
  const { loss } = sigmoidLoss(diagonalMatrix(3, 1, 0), 3, scale, initialSigmoid.bias);
  expect(loss).toBeCloseTo(Math.log(2) + 2 * Math.log1p(Math.exp(-10)), 12);
});

test('the sigmoid loss stays finite where e to the logit would overflow', () => {
  expect(sigmoidLoss(diagonalMatrix(2, -1, 1), 2, 1e4, 0).loss).toBeCloseTo(2e4, 6);
});
