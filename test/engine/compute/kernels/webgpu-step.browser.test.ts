import { expect, test } from 'vitest';
import {
  createReferenceKernels,
  type Kernels,
  type Tensor,
} from '../../../../src/engine/compute/kernels/index.ts';
import { createWebgpuKernels } from '../../../../src/engine/compute/kernels/webgpu/index.ts';
import { createDualEncoder, type PairBatch } from '../../../../src/engine/network/dual-encoder.ts';
import { initialParameters } from '../../../../src/engine/network/initial-parameters.ts';
import type { NetworkShape } from '../../../../src/engine/network/network-shape.ts';
import { createOptimizerState } from '../../../../src/engine/network/optimizer-state.ts';
import { randomNumbers } from '../describe-gemm.ts';

const shape: NetworkShape = { pictureSize: 16, width: 8, vocabulary: 40, contextLength: 24, dim: 64 };
const n = 6;
const batch: PairBatch = {
  pictures: Uint8Array.from(randomNumbers(n * 16 * 16 * 3, 1), (value) => 127.5 * (value + 1)),
  texts: Array.from({ length: n }, (_, i) => Array.from({ length: 3 + i }, (_, j) => (7 * i + 3 * j) % 40)),
};

/** One step, and what came of it. */
async function step<T extends Tensor>(kernels: Kernels<T>) {
  const encoder = createDualEncoder(kernels, shape);
  const state = createOptimizerState(kernels, shape, { parameters: initialParameters(shape, 5) });
  const options = { learningRate: 1e-3, temperature: 'learned', step: 1 } as const;
  const scores = await encoder.gradientStep(state, batch, options);
  const gradient = await kernels.read(encoder.gradient);
  const next = await encoder.gradientStep(state, batch, { ...options, step: 2 });
  return { scores, gradient, next };
}

test('a step of the whole network is that of the reference', async () => {
  const kernels = await createWebgpuKernels({ prepare: true });
  const [actual, expected] = [await step(kernels), await step(createReferenceKernels())];
  const values = Array.from(expected.gradient);
  const largest = Math.max(...values.map(Math.abs));
  const errors = values.map((value, i) => Math.abs(actual.gradient[i] - value));
  expect(largest).toBeGreaterThan(0);
  // A NaN is never less.
  expect(Math.max(...errors) / largest).toBeLessThan(1e-5);
  for (const key of ['loss', 'rowLoss', 'columnLoss', 'scale', 'gradientNorm'] as const) {
    expect(actual.scores[key] / expected.scores[key] - 1, key).toBeCloseTo(0, 5);
    expect(actual.next[key] / expected.next[key] - 1, `${key} after a step`).toBeCloseTo(0, 3);
  }
  expect(actual.scores.rowAccuracy).toBe(expected.scores.rowAccuracy);
  expect(expected.next.loss).toBeLessThan(expected.scores.loss);
  kernels.dispose();
});
