import { describe, expect, test } from 'vitest';
import {
  columnAccuracy,
  infoNCE,
  logitsOf,
  rowAccuracy,
  softmaxColumns,
  softmaxRows,
  symmetricLoss,
} from '../../../src/engine/contrastive/index.ts';
import { expectCode, randomNormal } from './support.ts';

describe('the symmetric loss', () => {
  test.each([
    [1, 1],
    [2, 100],
    [7, 14.3],
    [64, 56.9],
  ])('of %i pairs at the scale %f is infoNCE’s, and the accuracies are those of the ranks', (n, scale) => {
    const cosines = randomNormal(n * n, n);
    const { loss, rowLoss, columnLoss } = infoNCE(cosines, n, scale);
    const result = symmetricLoss(cosines, n, scale);
    expect(result.loss).toBeCloseTo(loss, 10);
    expect(result.rowLoss).toBeCloseTo(rowLoss, 10);
    expect(result.columnLoss).toBeCloseTo(columnLoss, 10);
    expect(result.rowAccuracy).toBe(rowAccuracy(cosines, n));
    expect(result.columnAccuracy).toBe(columnAccuracy(cosines, n));
  });

  test('leaves the sums from which each probability of a row and of a column follows at once', () => {
    const [n, scale] = [9, 14.3];
    const cosines = randomNormal(n * n, 5);
    const { rowLogSums, columnLogSums } = symmetricLoss(cosines, n, scale);
    const logits = logitsOf(cosines, scale);
    const [rows, columns] = [softmaxRows(logits, n), softmaxColumns(logits, n)];
    logits.forEach((logit, ij) => {
      expect(Math.exp(logit - rowLogSums[Math.floor(ij / n)])).toBeCloseTo(rows[ij], 12);
      expect(Math.exp(logit - columnLogSums[ij % n])).toBeCloseTo(columns[ij], 12);
    });
  });

  test('counts a tie as wrong, and is ln n where all cells are alike', () => {
    const result = symmetricLoss(new Float32Array(25).fill(0.3), 5, 100);
    expect(result).toMatchObject({ rowAccuracy: 0, columnAccuracy: 0 });
    expect(result.loss).toBeCloseTo(Math.log(5), 12);
  });

  test('stays finite where the exponentials alone would not', () => {
    expect(symmetricLoss(Float64Array.of(-1000, 0, 0, -1000), 2, 100).loss).toBeCloseTo(100_000, 6);
  });

  test('refuses what it can not read', () => {
    expectCode(() => symmetricLoss(Float64Array.of(1, 2), 2, 1), 'bad-shape');
    expectCode(() => symmetricLoss(Float64Array.of(NaN), 1, 1), 'not-finite');
    expectCode(() => symmetricLoss(Float64Array.of(1), 1, 0), 'bad-scale');
  });
});
