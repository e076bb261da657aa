import { expect, test } from 'vitest';
import {
  clampLogScale,
  diagonalCrossEntropy,
  initialLogScale,
  logitsOf,
  logSumExp,
  maxLogitScale,
  softmax,
  softmaxColumns,
  softmaxRows,
  transpose,
} from '../../../src/engine/contrastive/index.ts';
import { expectClose, expectCode, pytorchCases, randomNormal } from './support.ts';

test.each(pytorchCases)(
  'row and column softmax are what PyTorch computes (n = $n)',
  ({ n, cosines, logScale, ...expected }) => {
    const logits = logitsOf(Float64Array.from(cosines), Math.exp(logScale));
    expectClose(softmaxRows(logits, n), expected.rowSoftmax, 1e-12);
    expectClose(softmaxColumns(logits, n), expected.columnSoftmax, 1e-12);
  },
);

test('each row of a row softmax and each column of a column softmax sums to 1', () => {
  const [n, m] = [4, 7];
  const logits = randomNormal(n * m, 1).map((value) => 20 * value);
  const rows = softmaxRows(logits, m);
  const columns = transpose(softmaxColumns(logits, m), m);
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  for (let i = 0; i < n; i++) expect(sum(rows.subarray(i * m, (i + 1) * m))).toBeCloseTo(1, 13);
  for (let j = 0; j < m; j++) expect(sum(columns.subarray(j * n, (j + 1) * n))).toBeCloseTo(1, 13);
});

test('adding the same number to every logit changes nothing, even where exp would overflow', () => {
  const logits = Float64Array.of(1, 2, 4);
  expectClose(softmax(logits.map((value) => value + 1e4)), softmax(logits), 1e-11);
  expect(logSumExp(Float64Array.of(1000, 1000))).toBeCloseTo(1000 + Math.LN2, 12);
});

test('a lead of 0.03 in cosine is about 20 : 1 at scale 100, a lead of 0.05 about 148 : 1', () => {
  const odds = (lead: number) => {
    const [first, second] = softmax(logitsOf(Float64Array.of(0.25 + lead, 0.25), 100));
    return first / second;
  };
  expect(odds(0.03)).toBeCloseTo(Math.exp(3), 10);
  expect(odds(0.05)).toBeCloseTo(Math.exp(5), 9);
});

test('the temperature starts at 0.07 and the scale stops at 100', () => {
  expect(initialLogScale).toBeCloseTo(2.6593, 4);
  expect(Math.exp(clampLogScale(5))).toBeCloseTo(maxLogitScale, 10);
  expect(clampLogScale(initialLogScale)).toBe(initialLogScale);
});

test('the cross-entropy of a sure and right answer is 0, of an even choice among three ln 3', () => {
  expect(diagonalCrossEntropy(Float64Array.of(1000, 0, 0, 1000), 2)).toBe(0);
  expect(diagonalCrossEntropy(new Float64Array(9), 3)).toBeCloseTo(Math.log(3), 14);
});

test('NaN, infinities, ragged shapes and impossible scales are named', () => {
  expectCode(() => softmax(Float64Array.of(1, NaN)), 'not-finite');
  expectCode(() => softmaxRows(Float64Array.of(1, Infinity), 2), 'not-finite');
  expectCode(() => softmaxColumns(new Float64Array(5), 2), 'bad-shape');
  expectCode(() => diagonalCrossEntropy(new Float64Array(6), 2), 'bad-shape');
  expectCode(() => diagonalCrossEntropy(Float64Array.of(NaN), 1), 'not-finite');
  for (const scale of [0, -1, NaN, Infinity])
    expectCode(() => logitsOf(Float64Array.of(0.3), scale), 'bad-scale');
});
