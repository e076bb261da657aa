import { describe, expect, test } from 'vitest';
import {
  convolutionSize,
  createReferenceKernels,
  type ConvolutionShape,
} from '../../../../src/engine/compute/kernels/index.ts';
import {
  columnAccuracy,
  cosineMatrixGradient,
  infoNCE,
  l2Norm,
  l2Normalize,
  rowAccuracy,
} from '../../../../src/engine/contrastive/index.ts';
import { randomNumbers } from '../describe-gemm.ts';

const kernels = createReferenceKernels();
const random = (length: number, seed: number) => Float64Array.from(randomNumbers(length, seed));
const empty = (length: number) => new Float64Array(length);

function expectClose(actual: Float64Array, expected: ArrayLike<number>, within: number): void {
  expect(actual).toHaveLength(expected.length);
  for (let i = 0; i < actual.length; i++)
    expect(Math.abs(actual[i] - expected[i]), `number ${i}`).toBeLessThan(within);
}

/** (L(x + h) − L(x − h)) / 2h in each number of x, where L = Σ weight · f(x). */
function centralDifferences(
  x: Float64Array,
  f: (x: Float64Array) => Float64Array,
  weight: Float64Array,
): Float64Array {
  const h = 1e-6;
  const at = (i: number, step: number) => {
    const moved = x.slice();
    moved[i] += step;
    return f(moved).reduce((sum, value, j) => sum + value * weight[j], 0);
  };
  return x.map((_, i) => (at(i, h) - at(i, -h)) / (2 * h));
}

/** A result that a call fills. */
function filled(length: number, call: (result: Float64Array) => void): Float64Array {
  const result = empty(length);
  call(result);
  return result;
}

describe('the loss is that of src/engine/contrastive', () => {
  test.each([
    [1, 10],
    [2, 3],
    [7, 1 / 0.07],
    [40, 100],
  ])('%i pairs, scale %f', (n, scale) => {
    const cosines = random(n * n, n);
    const [dCosines, dLogScale, scores] = [empty(n * n), empty(1), empty(4)];
    kernels.contrastiveLoss(cosines, Float64Array.of(Math.log(scale)), dCosines, dLogScale, scores, n);
    const expected = infoNCE(cosines, n, scale);
    expectClose(dCosines, expected.cosineGradient, 1e-12);
    expectClose(dLogScale, [expected.logScaleGradient], 1e-11);
    const { rowLoss, columnLoss } = expected;
    const accuracies = [rowAccuracy(cosines, n), columnAccuracy(cosines, n)];
    expectClose(scores, [rowLoss, columnLoss, ...accuracies], 1e-11);
  });
});

test('normalize is l2Normalize, and a row of zeros stays one', () => {
  const x = random(12, 1).fill(0, 4, 8);
  const [y, norms] = [empty(12), empty(3)];
  kernels.normalize(x, y, norms, 3, 4);
  expectClose(y.subarray(0, 4), l2Normalize(x.subarray(0, 4), 4), 1e-15);
  expectClose(y.subarray(4, 8), [0, 0, 0, 0], 1e-300);
  expectClose(norms, [l2Norm(x.subarray(0, 4)), 1e-12, l2Norm(x.subarray(8))], 1e-15);
});

test('products, normalize and their gradients together are the chain rule of cosineMatrixGradient', () => {
  const [n, dim] = [5, 3];
  const [images, texts, dCosines] = [random(n * dim, 1), random(n * dim, 2), random(n * n, 3)];
  const [unitImages, unitTexts, norms, dUnit, dImages] = [15, 15, 5, 15, 15].map(empty);
  kernels.normalize(texts, unitTexts, norms, n, dim);
  kernels.normalize(images, unitImages, norms, n, dim);
  kernels.product(dCosines, unitTexts, dUnit, { m: n, n: dim, k: n, layout: 'NN' });
  kernels.normalizeBackward(dUnit, unitImages, norms, dImages, n, dim);
  expectClose(dImages, cosineMatrixGradient(images, texts, dim, dCosines).images, 1e-12);
});

describe('each backward kernel is the gradient of its forward one', () => {
  const shapes: ConvolutionShape[] = [
    {
      pictures: 2,
      height: 5,
      width: 4,
      channels: 3,
      filters: 2,
      kernelHeight: 3,
      kernelWidth: 3,
      stride: 2,
      padHeight: 1,
      padWidth: 1,
    },
    {
      pictures: 2,
      height: 1,
      width: 6,
      channels: 2,
      filters: 3,
      kernelHeight: 1,
      kernelWidth: 3,
      stride: 1,
      padHeight: 0,
      padWidth: 1,
    },
  ];
  test.each(shapes)('convolve, kernel $kernelHeight × $kernelWidth, stride $stride', (shape) => {
    const size = convolutionSize(shape);
    const [x, w, dy] = [random(size.x, 1), random(size.w, 2), random(size.y, 3)];
    const forward = (x: Float64Array, w: Float64Array) =>
      filled(size.y, (y) => kernels.convolve(x, w, y, shape));
    expectClose(
      filled(size.x, (dx) => kernels.convolveInput(dy, w, dx, shape)),
      centralDifferences(x, (x) => forward(x, w), dy),
      1e-8,
    );
    expectClose(
      filled(size.w, (dw) => kernels.convolveWeights(x, dy, dw, shape)),
      centralDifferences(w, (w) => forward(x, w), dy),
      1e-8,
    );
  });

  test('normalize', () => {
    const [x, dy, norms] = [random(12, 1), random(12, 2), empty(3)];
    const forward = (x: Float64Array) => filled(12, (y) => kernels.normalize(x, y, norms, 3, 4));
    const expected = centralDifferences(x, forward, dy);
    const y = forward(x);
    expectClose(
      filled(12, (dx) => kernels.normalizeBackward(dy, y, norms, dx, 3, 4)),
      expected,
      1e-8,
    );
  });

  test('groupMeans', () => {
    const [x, dy, counts] = [random(24, 1), random(6, 2), Float64Array.of(1, 4, 0)];
    const forward = (x: Float64Array) => filled(6, (y) => kernels.groupMeans(x, counts, y, 3, 4, 2));
    expectClose(
      filled(24, (dx) => kernels.groupMeansBackward(dy, counts, dx, 3, 4, 2)),
      centralDifferences(x, forward, dy),
      1e-8,
    );
  });

  test('lookUp', () => {
    const [table, dy, ids] = [random(8, 1), random(10, 2), Float64Array.of(3, -1, 0, 3, 1)];
    const forward = (table: Float64Array) => filled(10, (y) => kernels.lookUp(table, ids, y, 5, 2));
    expectClose(
      filled(8, (dtable) => kernels.lookUpBackward(dy, ids, dtable, 5, 2)),
      centralDifferences(table, forward, dy),
      1e-8,
    );
  });

  test('addBias and ReLU', () => {
    const [x, bias, dy] = [random(12, 1), random(4, 2), random(12, 3)];
    const forward = (x: Float64Array, bias: Float64Array) =>
      filled(12, (y) => {
        y.set(x);
        kernels.addBias(y, bias, 3, 4, true);
      });
    const dx = dy.slice();
    kernels.reluBackward(forward(x, bias), dx);
    expectClose(
      dx,
      centralDifferences(x, (x) => forward(x, bias), dy),
      1e-8,
    );
    expectClose(
      filled(4, (dBias) => kernels.columnSums(dx, dBias, 3, 4)),
      centralDifferences(bias, (bias) => forward(x, bias), dy),
      1e-8,
    );
  });
});

test('the first step of Adam is as long as the learning rate, whatever the size of the gradient', () => {
  const parameters = Float64Array.of(1, 1, 1);
  const [m, v] = [empty(3), empty(3)];
  const step = { learningRate: 0.1, beta1: 0.9, beta2: 0.98, epsilon: 0, step: 1 };
  kernels.adam(parameters, Float64Array.of(5, -0.01, 1e-8), m, v, step);
  expectClose(parameters, [0.9, 1.1, 0.9], 1e-12);
});

test('Adam is the recurrence of the paper', () => {
  const [beta1, beta2, learningRate, epsilon] = [0.9, 0.98, 0.01, 1e-8];
  const [parameters, m, v] = [Float64Array.of(0.3), empty(1), empty(1)];
  const gradients = [0.5, -0.2, 0.1];
  gradients.forEach((g, index) =>
    kernels.adam(parameters, Float64Array.of(g), m, v, {
      learningRate,
      beta1,
      beta2,
      epsilon,
      step: index + 1,
    }),
  );
  // The running means written out as weighted sums.
  let expected = 0.3;
  for (let t = 1; t <= gradients.length; t++) {
    const seen = gradients.slice(0, t);
    const mean = (beta: number, power: number) =>
      seen.reduce((sum, g, i) => sum + (1 - beta) * beta ** (t - 1 - i) * g ** power, 0) / (1 - beta ** t);
    expected -= (learningRate * mean(beta1, 1)) / (Math.sqrt(mean(beta2, 2)) + epsilon);
  }
  expectClose(parameters, [expected], 1e-15);
});
