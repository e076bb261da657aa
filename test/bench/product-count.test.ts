import { expect, test } from 'vitest';
import { productFlops } from '../../bench/training/product-count.ts';
import {
  convolutionSize,
  createReferenceKernels,
  type ConvolutionShape,
  type Kernels,
} from '../../src/engine/compute/kernels/index.ts';
import { createDualEncoder, createOptimizerState } from '../../src/engine/network/index.ts';
import { middleStep, smallBatch, smallShape, waveParameters } from '../engine/network/support.ts';

test('the products that the benchmark counts are those that a step asks the kernels for', async () => {
  let flops = 0;
  const kernels = createReferenceKernels();
  const convolution = (shape: ConvolutionShape): number => {
    const { w, y } = convolutionSize(shape);
    return (2 * y * w) / shape.filters;
  };
  const counting: Kernels<Float64Array> = {
    ...kernels,
    product(a, b, c, shape) {
      flops += 2 * shape.m * shape.n * shape.k;
      kernels.product(a, b, c, shape);
    },
    convolve(x, w, y, shape) {
      flops += convolution(shape);
      kernels.convolve(x, w, y, shape);
    },
    convolveWeights(x, dy, dw, shape) {
      flops += convolution(shape);
      kernels.convolveWeights(x, dy, dw, shape);
    },
    convolveInput(dy, w, dx, shape) {
      flops += convolution(shape);
      kernels.convolveInput(dy, w, dx, shape);
    },
  };
  const state = createOptimizerState(counting, smallShape, { parameters: waveParameters(smallShape) });
  await createDualEncoder(counting, smallShape).gradientStep(state, smallBatch, middleStep);
  expect(flops).toBe(productFlops(smallShape, smallBatch.texts.length));
});
