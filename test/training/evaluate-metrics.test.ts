import { describe, expect, it } from 'vitest';
import { recallAtK } from '../../src/engine/contrastive/index.ts';
import { answerRanks } from '../../training/evaluate/metrics/answer-ranks.ts';
import { choiceAccuracy } from '../../training/evaluate/metrics/choice-accuracy.ts';
import { matrixMeans } from '../../training/evaluate/metrics/matrix-means.ts';
import { topChance, topScores } from '../../training/evaluate/metrics/perfect-top.ts';

const scores = (...rows: number[][]) => Float64Array.from(rows.flat());
const broken = scores([0.5, NaN, 0.1]);

describe('the rank of a right answer', () => {
  const three = scores([0.9, 0.2, 0.1], [0.9, 0.2, 0.1], [0.3, 0.2, 0.25]);

  it('is 1 for the highest score of the row and grows by each that is higher', () => {
    expect([...answerRanks(three, 3, [0, 1, 2])]).toEqual([1, 2, 2]);
  });

  it('makes top-1 and top-k', () => {
    const ranks = answerRanks(three, 3, [0, 1, 1]);
    expect([1, 2, 3].map((k) => recallAtK(ranks, k))).toEqual([1 / 3, 2 / 3, 1]);
  });

  it('counts ties against the answer, so that a model that says the same of everything is never right', () => {
    expect([...answerRanks(scores([0.5, 0.5, 0.5, 0.5]), 4, [0])]).toEqual([4]);
  });

  it('needs one answer a row, among the columns, and numbers', () => {
    expect(() => answerRanks(three, 3, [0, 1])).toThrow('bad-shape');
    expect(() => answerRanks(three, 3, [0, 1, 3])).toThrow('bad-shape');
    expect(() => answerRanks(broken, 3, [0])).toThrow('not-finite');
  });
});

describe('choices between two', () => {
  it('are right where the right answer scores higher; a tie is wrong', () => {
    expect(choiceAccuracy(scores([0.9, 0.2, 0.5, 0.7]), scores([0.1, 0.3, 0.5, 0.6]))).toBe(0.5);
  });

  it('need as many wrong answers as right ones, and numbers', () => {
    expect(() => choiceAccuracy(scores([1, 2]), scores([1]))).toThrow('bad-shape');
    expect(() => choiceAccuracy(scores([]), scores([]))).toThrow('bad-shape');
    expect(() => choiceAccuracy(broken, scores([0, 0, 0]))).toThrow('not-finite');
  });
});

describe('searches with several right pictures', () => {
  it('are perfect when each right one comes before every other', () => {
    const rows = scores([0.9, 0.8, 0.2, 0.1], [0.9, 0.3, 0.4, 0.1], [0.5, 0.5, 0.6, 0.1]);
    expect(topScores(rows, 4, 2)).toEqual({ perfect: 1 / 3, first: 2 / 3 });
  });

  it('are not perfect on a tie at the border', () => {
    expect(topScores(scores([0.9, 0.4, 0.4]), 3, 2).perfect).toBe(0);
  });

  it('are perfect by chance once in C(10, 3) = 120', () => {
    expect(topChance(10, 3)).toEqual({ perfect: 1 / 120, first: 0.3 });
    expect(topChance(3, 1)).toEqual({ perfect: 1 / 3, first: 1 / 3 });
  });

  it('need a row, some right pictures and some others', () => {
    expect(() => topScores(scores([]), 3, 1)).toThrow('bad-shape');
    expect(() => topScores(scores([1, 2, 3]), 3, 3)).toThrow('bad-shape');
    expect(() => topScores(broken, 3, 1)).toThrow('not-finite');
  });
});

describe('the means of a matrix', () => {
  it('tell its diagonal from the rest', () => {
    const matrix = scores([0.6, 0.1, 0.2], [0.3, 0.9, 0], [0, 0, 0.3]);
    const means = matrixMeans(matrix, 3);
    expect(means.diagonal).toBeCloseTo(0.6, 12);
    expect(means.others).toBeCloseTo(0.1, 12);
  });
});
