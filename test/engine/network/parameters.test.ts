import { expect, test } from 'vitest';
import {
  initialParameters,
  networkShape,
  parameterLength,
  parameterPlaces,
} from '../../../src/engine/network/index.ts';
import { smallShape } from './support.ts';

const shape = networkShape({ pictureSize: 32, width: 8, language: 'en' });

test('a config decides the shape; the joint space has at least 64 dimensions', () => {
  expect(shape).toMatchObject({ pictureSize: 32, width: 8, contextLength: 24, dim: 64 });
  expect(networkShape({ pictureSize: 48, width: 32, language: 'zh' }).dim).toBe(128);
});

test('the parameters lie one after the other at multiples of 64', () => {
  let end = 0;
  for (const { start, length, shape: size } of parameterPlaces(shape)) {
    expect(start % 64).toBe(0);
    expect(start).toBeGreaterThanOrEqual(end);
    expect(start - end).toBeLessThan(64);
    expect(size.reduce((product, n) => product * n, 1)).toBe(length);
    end = start + length;
  }
  expect(parameterLength(shape)).toBe(Math.ceil(end / 64) * 64);
});

test('the untrained network follows from its seed', () => {
  expect(initialParameters(shape, 5)).toEqual(initialParameters(shape, 5));
  expect(initialParameters(shape, 6)).not.toEqual(initialParameters(shape, 5));
});

test('a parameter starts the same whatever the others are', () => {
  const other = networkShape({ pictureSize: 64, width: 8, language: 'zh' });
  const first = (of: typeof shape) => initialParameters(of, 5).subarray(0, 8 * 27);
  expect(first(other)).toEqual(first(shape));
});

test('weights have the spread that keeps signals alive, biases are 0, τ is 0.07', () => {
  const parameters = initialParameters(shape, 1);
  for (const { name, start, length, shape: size } of parameterPlaces(shape)) {
    const values = parameters.subarray(start, start + length);
    const rms = Math.hypot(...Array.from({ length: 100 }, (_, i) => values[i % length])) / 10;
    const fanIn = length / size[0];
    if (name.endsWith('bias')) expect(rms).toBe(0);
    else if (name === 'logScale') expect(Math.exp(values[0])).toBeCloseTo(1 / 0.07, 4);
    else if (name.endsWith('projection')) expect(rms * Math.sqrt(fanIn)).toBeCloseTo(1, 0);
    else if (name !== 'text.tokens') expect(rms * Math.sqrt(fanIn / 2)).toBeCloseTo(1, 0);
  }
  const between = Array.from(parameters);
  for (const { start, length } of parameterPlaces(shape)) between.fill(0, start, start + length);
  expect(between.every((value) => value === 0)).toBe(true);
});

test('a seed can be any 32-bit number', () => {
  expect(initialParameters(smallShape, 2 ** 32 - 1).every(Number.isFinite)).toBe(true);
});
