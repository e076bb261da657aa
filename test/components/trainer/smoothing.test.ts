import { describe, expect, it } from 'vitest';
import { smoothed, smoothedSteps, thinned } from '../../../src/components/trainer/smoothing.ts';

const points = (count: number) => Array.from({ length: count }, (_, x) => ({ x, y: x % 7 }));

describe('smoothing', () => {
  it('takes the mean of a step and those before it', () => {
    const all = points(60);
    const curve = smoothed(all);
    expect(curve).toHaveLength(60);
    const mean = (from: number, to: number) =>
      all.slice(from, to).reduce((sum, { y }) => sum + y, 0) / (to - from);
    expect(curve[3].y).toBeCloseTo(mean(0, 4), 12);
    expect(curve[45].y).toBeCloseTo(mean(46 - smoothedSteps, 46), 12);
  });

  it('keeps few enough points to draw, the last one among them', () => {
    const few = thinned(points(5001));
    expect(few.length).toBeLessThanOrEqual(400);
    expect(few.at(-1)!.x).toBe(5000);
    expect(thinned([])).toEqual([]);
  });
});
