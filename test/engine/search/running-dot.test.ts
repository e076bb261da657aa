import { expect, it } from 'vitest';
import { dot } from '../../../src/engine/contrastive/index.ts';
import { runningAt, runningDot } from '../../../src/engine/search/running-dot.ts';

const a = Float32Array.from({ length: 96 }, (_, j) => Math.sin(j + 1));
const b = Float32Array.from({ length: 96 }, (_, j) => Math.cos(3 * j));

it('ends at the dot product and starts at zero', () => {
  const sums = runningDot(a, b);
  expect(sums[0]).toBe(0);
  expect(sums[96]).toBeCloseTo(dot(a, b), 12);
});

it('has summed the first half of the components at one half', () => {
  const sums = runningDot(a, b);
  expect(runningAt(sums, 0.5)).toBeCloseTo(dot(a.subarray(0, 48), b.subarray(0, 48)), 12);
  expect(runningAt(sums, 1)).toBe(sums[96]);
  expect(runningAt(sums, 7)).toBe(sums[96]);
});
