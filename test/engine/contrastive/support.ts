import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { EngineError } from '../../../src/engine/errors.ts';

/** Standard normal numbers that are the same in each run. */
export function randomNormal(length: number, seed: number): Float64Array {
  let state = seed;
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  return Float64Array.from(
    { length },
    () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()),
  );
}

/** ∂f/∂x by central differences: (f(x + h) − f(x − h)) / 2h in each component. */
export function centralDifferences(f: (x: Float64Array) => number, x: Float64Array, h = 1e-6): Float64Array {
  return x.map((_, k) => {
    const at = (value: number) => f(x.map((other, index) => (index === k ? value : other)));
    return (at(x[k] + h) - at(x[k] - h)) / (2 * h);
  });
}

/** Every number within `relative` of the largest expected magnitude. */
export function expectClose(actual: ArrayLike<number>, expected: ArrayLike<number>, relative: number): void {
  expect(actual.length).toBe(expected.length);
  const size = Array.from(expected).reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  const error = Array.from(actual).reduce((max, value, k) => Math.max(max, Math.abs(value - expected[k])), 0);
  expect(size).toBeGreaterThan(0);
  expect(error / size).toBeLessThan(relative);
}

/** Runs f, which must throw an EngineError of that code. */
export function expectCode(f: () => unknown, code: string): void {
  let thrown: unknown;
  try {
    f();
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(EngineError);
  expect((thrown as EngineError).code).toBe(code);
}

interface Evaluation {
  loss: number;
  rowLoss: number;
  columnLoss: number;
  cosineGradient: number[];
  imageGradient: number[];
  textGradient: number[];
  logScaleGradient: number;
  biasGradient: number;
}

interface PyTorchCase {
  n: number;
  dim: number;
  logScale: number;
  bias: number;
  images: number[];
  texts: number[];
  normalizedImages: number[];
  cosines: number[];
  rowSoftmax: number[];
  columnSoftmax: number[];
  modalityGap: number;
  infoNCE: Evaluation;
  independentTargets: Evaluation;
  sigmoidLoss: Evaluation;
}

/** What PyTorch computed in float64: test/fixtures/pytorch/make.py. */
export const pytorchCases = JSON.parse(
  readFileSync(new URL('../../fixtures/pytorch/contrastive.json', import.meta.url), 'utf8'),
) as PyTorchCase[];

/** An [n, n] matrix with one value on the diagonal and another off it. */
export function diagonalMatrix(n: number, on: number, off: number): Float64Array {
  return Float64Array.from({ length: n * n }, (_, index) => (index % (n + 1) === 0 ? on : off));
}
