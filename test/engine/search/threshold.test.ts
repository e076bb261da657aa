import { describe, expect, it } from 'vitest';
import { automaticThreshold, cosineDomain, isKept } from '../../../src/engine/search/threshold.ts';

describe('automaticThreshold', () => {
  it('keeps exactly what has at least a twentieth of the softmax probability of the best', () => {
    const cosines = [0.62, 0.61, 0.58, 0.55, 0.3];
    const logitScale = 20;
    const threshold = automaticThreshold(cosines, logitScale);
    const odds = cosines.map((cosine) => Math.exp(logitScale * (cosine - cosines[0])));
    expect(cosines.map((cosine) => isKept(cosine, threshold))).toEqual(odds.map((share) => share >= 1 / 20));
  });

  it('keeps all when all are equal, and the only one when there is one', () => {
    expect([0.3, 0.3, 0.3].every((cosine) => isKept(cosine, automaticThreshold([0.3, 0.3, 0.3], 100)))).toBe(
      true,
    );
    expect(isKept(-0.2, automaticThreshold([-0.2], 14.3))).toBe(true);
  });

  it('does not let a missing cosine count', () => {
    expect(automaticThreshold([NaN, 0.5], 10)).toBe(automaticThreshold([0.5], 10));
    expect(isKept(NaN, -1)).toBe(false);
  });
});

describe('cosineDomain', () => {
  it('holds every cosine and zero', () => {
    expect(cosineDomain([-0.117, 0.649])).toEqual([-0.15, 0.65]);
    expect(cosineDomain([0.21, 0.33])[0]).toBe(0);
    expect(cosineDomain([-0.3, -0.1])[1]).toBe(0);
  });

  it('is never empty', () => {
    expect(cosineDomain([0, 0])).toEqual([0, 1]);
  });
});
