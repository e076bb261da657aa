import { expect, test } from 'vitest';
import { createReferenceKernels } from '../../../src/engine/compute/kernels/index.ts';
import {
  createDualEncoder,
  createOptimizerState,
  parameterPlaces,
} from '../../../src/engine/network/index.ts';
import { expectClose } from '../contrastive/support.ts';
import { gradientOnReference, smallBatch, smallShape, waveParameters } from './support.ts';

// With these numbers no ReLU changes sides within h of any parameter; where one does, the two gradients differ by design.
test('the gradient of the whole network is that of central differences', { timeout: 120_000 }, async () => {
  const kernels = createReferenceKernels();
  const encoder = createDualEncoder(kernels, smallShape);
  const parameters = waveParameters(smallShape);
  const state = createOptimizerState(kernels, smallShape, { parameters });
  const still = { learningRate: 0, temperature: 'learned', step: 1 } as const;
  const lossAt = async (index: number, value: number) => {
    state.parameters[index] = value;
    const { loss } = await encoder.gradientStep(state, smallBatch, still);
    state.parameters[index] = parameters[index];
    return loss;
  };
  const h = 1e-5;
  const { gradient } = await gradientOnReference(smallShape, smallBatch);
  for (const { start, length } of parameterPlaces(smallShape)) {
    // At most 150 numbers of each, spread over all of it.
    const spacing = Math.ceil(length / 150);
    const chosen = Array.from({ length: Math.ceil(length / spacing) }, (_, i) => start + i * spacing);
    const differences: number[] = [];
    for (const index of chosen) {
      const value = parameters[index];
      differences.push(((await lossAt(index, value + h)) - (await lossAt(index, value - h))) / (2 * h));
    }
    expectClose(
      chosen.map((index) => gradient[index]),
      differences,
      1e-6,
    );
  }
});

test('the numbers between the parameters have no gradient', async () => {
  const { gradient } = await gradientOnReference(smallShape, smallBatch);
  const between = Array.from(gradient);
  for (const { start, length } of parameterPlaces(smallShape)) between.fill(0, start, start + length);
  expect(between.every((value) => value === 0)).toBe(true);
});
