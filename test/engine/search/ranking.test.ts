import { describe, expect, it } from 'vitest';
import { rangeOf, rank } from '../../../src/engine/search/ranking.ts';

describe('rank', () => {
  it('puts the largest cosine first and tells each picture its place', () => {
    const { order, rankOf } = rank([0.2, 0.9, -0.4, 0.5]);
    expect(order).toEqual([1, 3, 0, 2]);
    expect(rankOf).toEqual([2, 0, 3, 1]);
  });

  it('keeps the order of equal cosines', () => {
    expect(rank(new Float64Array(10).fill(0.3)).order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('puts missing cosines last, whatever stands before and after them', () => {
    expect(rank([NaN, -0.9, NaN, 0.1]).order).toEqual([3, 1, 0, 2]);
  });
});

describe('rangeOf', () => {
  it('leaves missing values out', () => {
    expect(rangeOf([NaN, 0.2, -0.1, NaN])).toEqual([-0.1, 0.2]);
  });

  it('is [0, 0] when nothing is known', () => {
    expect(rangeOf([NaN])).toEqual([0, 0]);
  });
});
