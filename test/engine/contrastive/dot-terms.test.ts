import { expect, test } from 'vitest';
import { cosine, dotTerms, l2Normalize } from '../../../src/engine/contrastive/index.ts';
import { expectCode, randomNormal } from './support.ts';

const a = Float64Array.of(1, 2, -3, 0.5);
const b = Float64Array.of(1, 1, 2, -1);

test('the largest terms come first, for or against', () => {
  expect(dotTerms(a, b).map(({ index, product }) => [index, product])).toEqual([
    [2, -6],
    [1, 2],
    [0, 1],
    [3, -0.5],
  ]);
});

test('in signed order the most positive comes first and the most negative last', () => {
  expect(dotTerms(a, b, { order: 'signed' }).map(({ product }) => product)).toEqual([2, 1, -0.5, -6]);
});

test('each term shows its two factors and the sum so far', () => {
  expect(dotTerms(a, b)[1]).toEqual({ index: 1, a: 2, b: 1, product: 2, runningSum: -4 });
});

test('the last running sum of two unit vectors is their cosine, in both orders', () => {
  const [x, y] = [randomNormal(256, 1), randomNormal(256, 2)];
  for (const order of ['absolute', 'signed'] as const) {
    const terms = dotTerms(l2Normalize(x, 256), l2Normalize(y, 256), { order });
    expect(new Set(terms.map(({ index }) => index)).size).toBe(256);
    expect(terms.at(-1)!.runningSum).toBeCloseTo(cosine(x, y), 14);
  }
});

test('vectors of different length have no terms', () => {
  expectCode(() => dotTerms(a, b.subarray(1)), 'bad-shape');
});
