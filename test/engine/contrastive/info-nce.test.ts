import { describe, expect, test } from 'vitest';
import { chanceLoss, cosineMatrix, infoNCE } from '../../../src/engine/contrastive/index.ts';
import { diagonalMatrix, randomNormal } from './support.ts';

describe('the numbers of the lessons, N = 3', () => {
  const loss = (on: number, off: number, temperature: number) =>
    infoNCE(diagonalMatrix(3, on, off), 3, 1 / temperature).loss;

  test('the 1/0 table still costs ln(1 + 2/e) = 0.551 at τ = 1', () => {
    expect(loss(1, 0, 1)).toBeCloseTo(Math.log(1 + 2 / Math.E), 14);
    expect(loss(1, 0, 1)).toBeCloseTo(0.551, 3);
  });

  test('pushing the mismatches to −½, as far as three unit vectors allow, leaves 0.369', () => {
    const angles = [0, 1, 2].map((i) => (i * 2 * Math.PI) / 3);
    const vectors = Float64Array.from(angles.flatMap((angle) => [Math.cos(angle), Math.sin(angle)]));
    const { loss: floor, cosineGradient } = infoNCE(cosineMatrix(vectors, vectors, 2), 3, 1);
    expect(floor).toBeCloseTo(0.369, 3);
    expect(floor).toBeCloseTo(loss(1, -0.5, 1), 12);
    expect(cosineGradient[0]).toBeLessThan(0);
    expect(cosineGradient[1]).toBeGreaterThan(0);
  });

  test('the same 1/0 table costs 1.2e-6 at τ = 0.07', () => {
    expect(loss(1, 0, 0.07)).toBeCloseTo(1.2e-6, 7);
    expect(loss(1, 0, 0.07) / (2 * Math.exp(-1 / 0.07))).toBeCloseTo(1, 5);
  });

  test('diagonal 0.30 against 0.20 costs 1.033 at τ = 1, 0.392 at 0.07 and 9e-5 at 0.01', () => {
    expect(loss(0.3, 0.2, 1)).toBeCloseTo(1.033, 3);
    expect(loss(0.3, 0.2, 0.07)).toBeCloseTo(0.392, 3);
    expect(loss(0.3, 0.2, 0.01)).toBeCloseTo(9e-5, 5);
  });
});

test.each([1, 2, 3, 128])('vectors that are all the same cost ln N (N = %i)', (n) => {
  const vectors = Float32Array.from({ length: n * 3 }, (_, index) => [0.2, -1, 0.5][index % 3]);
  const { loss, rowLoss, columnLoss } = infoNCE(cosineMatrix(vectors, vectors, 3), n, 100);
  for (const value of [loss, rowLoss, columnLoss]) expect(value).toBeCloseTo(chanceLoss(n), 10);
});

test('a single pair has nothing to be told apart from: no loss and no gradient', () => {
  const { loss, cosineGradient, logScaleGradient } = infoNCE(Float64Array.of(-0.4), 1, 14);
  expect([loss, cosineGradient[0], logScaleGradient]).toEqual([0, 0, 0]);
});

test('rows and columns ask different questions: the same matrix costs them differently', () => {
  // Image 0 is close to both texts. Its own row is undecided; text 1's column prefers it.
  const { rowLoss, columnLoss, loss } = infoNCE(Float64Array.of(1, 1, 0, 0.5), 2, 10);
  expect(rowLoss).toBeCloseTo((Math.log(2) + Math.log1p(Math.exp(-5))) / 2, 12);
  expect(columnLoss).toBeCloseTo((Math.log1p(Math.exp(-10)) + Math.log1p(Math.exp(5))) / 2, 12);
  expect(loss).toBe((rowLoss + columnLoss) / 2);
});

test('swapping images and texts swaps the row loss and the column loss', () => {
  const [images, texts] = [randomNormal(5 * 4, 1), randomNormal(5 * 4, 2)];
  const there = infoNCE(cosineMatrix(images, texts, 4), 5, 14);
  const back = infoNCE(cosineMatrix(texts, images, 4), 5, 14);
  expect(back.rowLoss).toBeCloseTo(there.columnLoss, 12);
  expect(back.columnLoss).toBeCloseTo(there.rowLoss, 12);
  expect(there.rowLoss).not.toBeCloseTo(there.columnLoss, 2);
});

test('the gradient sums to zero over the matrix: raising every cosine alike changes nothing', () => {
  const { cosineGradient } = infoNCE(cosineMatrix(randomNormal(30, 3), randomNormal(30, 4), 5), 6, 14);
  expect(cosineGradient.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 12);
});

test('a scale of a million still gives a finite loss and gradient', () => {
  const { loss, cosineGradient } = infoNCE(diagonalMatrix(3, -1, 1), 3, 1e6);
  expect(loss).toBeCloseTo(2e6 + Math.log(2), 3);
  expect(cosineGradient.every(Number.isFinite)).toBe(true);
});
