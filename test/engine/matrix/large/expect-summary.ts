import { expect } from 'vitest';
import type { MatrixSummary, TopNeighbours } from '../../../../src/engine/matrix/large/index.ts';

/** A difference of cosines that float32 can make: which of two is larger is open below it. */
const rounding = 1e-6;

/** Every figure of a summary is within 1e-5 of the oracle's; counts are the same. */
export function expectSummary(actual: MatrixSummary, oracle: MatrixSummary): void {
  expect([actual.n, actual.logitScale]).toEqual([oracle.n, oracle.logitScale]);
  const numbers = ({ range, matched, unmatched, loss, rowLoss, columnLoss }: MatrixSummary) => [
    ...[...range, matched, unmatched, loss, rowLoss, columnLoss],
  ];
  expectNear(numbers(actual), numbers(oracle));
  for (const name of ['diagonal', 'rowLogSumExp', 'columnLogSumExp'] as const)
    expectNear(actual[name], oracle[name]);
  for (const name of ['rowRanks', 'columnRanks'] as const) expect(actual[name]).toEqual(oracle[name]);
  for (const name of ['rowRecall', 'columnRecall'] as const) expect(actual[name]).toEqual(oracle[name]);
  for (const name of ['rowNeighbours', 'columnNeighbours'] as const)
    expectNeighbours(actual[name], oracle[name]);
  expectHistogram(actual, oracle);
}

export function expectNear(actual: ArrayLike<number>, oracle: ArrayLike<number>): void {
  expect(actual.length).toBe(oracle.length);
  for (let i = 0; i < oracle.length; i++) {
    // A figure that has no value has none in both.
    const isEqual = Object.is(actual[i], oracle[i]);
    if (!isEqual)
      expect(Math.abs(actual[i] - oracle[i])).toBeLessThan(1e-5 * Math.max(1, Math.abs(oracle[i])));
  }
}

/** The same neighbours in the same order, save that those closer than rounding may have changed places. */
export function expectNeighbours(actual: TopNeighbours, oracle: TopNeighbours): void {
  expect(actual.k).toBe(oracle.k);
  expectNear(actual.cosines, oracle.cosines);
  actual.indices.forEach((index, at) => {
    const isTie = [at - 1, at + 1].some(
      (other) => Math.abs(oracle.cosines[other] - oracle.cosines[at]) < rounding,
    );
    if (!isTie) expect(index).toBe(oracle.indices[at]);
  });
}

function expectHistogram(actual: MatrixSummary, oracle: MatrixSummary): void {
  const total = (counts: Iterable<number>) => [...counts].reduce((sum, count) => sum + count, 0);
  const { diagonal, offDiagonal, domain } = actual.histogram;
  expect([total(diagonal), total(offDiagonal)]).toEqual([actual.n, actual.n ** 2 - actual.n]);
  expect(offDiagonal.every((count) => count >= 0)).toBe(true);
  expect(domain[0]).toBeLessThanOrEqual(actual.range[0] + rounding);
  expect(domain[1]).toBeGreaterThanOrEqual(actual.range[1] - rounding);
  expectNear(domain, oracle.histogram.domain);
  // A cosine on the edge of two bins falls to either side: no count is off by more than a few.
  const moved = (left: ArrayLike<number>, right: ArrayLike<number>) =>
    Array.from(left).reduce((sum, count, bin) => sum + Math.abs(count - right[bin]), 0);
  expect(moved(offDiagonal, oracle.histogram.offDiagonal)).toBeLessThanOrEqual(actual.n ** 2 / 5000);
  expect(moved(diagonal, oracle.histogram.diagonal)).toBeLessThanOrEqual(actual.n / 100);
}
