import { describe, expect, it } from 'vitest';
import { isRight, type NumberQuestion, type Order } from '../../../src/components/predict/question.ts';

const nothing = () => ({ zh: '', en: '' });
const number: NumberQuestion = {
  kind: 'number',
  range: { min: 0, max: 1, step: 0.05, unit: 'cosine' },
  near: 0.1,
  answer: () => 0.5,
  explain: nothing,
};
const order: Order = { kind: 'order', options: { zh: [], en: [] }, answer: () => [], explain: nothing };

describe('a guess is right', () => {
  it('when a number is as near as the question asks', () => {
    expect(isRight(number, 0.6, 0.5)).toBe(true);
    expect(isRight(number, 0.65, 0.5)).toBe(false);
  });

  it('when an order is the same from first to last', () => {
    expect(isRight(order, [2, 0, 1], [2, 0, 1])).toBe(true);
    expect(isRight(order, [2, 1, 0], [2, 0, 1])).toBe(false);
  });
});
