import { describe, expect, test } from 'vitest';
import {
  createPlainKernels,
  createReferenceKernels,
  type Kernels,
  type Tensor,
} from '../../../src/engine/compute/kernels/index.ts';
import { createSimdKernels } from '../../../src/engine/compute/kernels/simd-kernels.ts';
import { expectClose } from '../contrastive/support.ts';
import { middleStep, smallBatch, stepOn } from './support.ts';

const backends: [string, () => Promise<Kernels<Tensor>>][] = [
  ['plain', () => Promise.resolve(createPlainKernels())],
  ['simd', createSimdKernels],
];

describe.each(backends)('a step on %s is a step of the reference to 1e-5', (_, create) => {
  test.each([['learned'], [0.05]] as const)('τ %s', async (temperature) => {
    const options = { ...middleStep, temperature };
    const kernels = await create();
    const expected = await stepOn(createReferenceKernels(), smallBatch, options);
    const { scores, ...tensors } = await stepOn(kernels, smallBatch, options);
    for (const key of ['gradient', 'parameters', 'm', 'v', 'images', 'texts'] as const) {
      expectClose(tensors[key], expected[key], 1e-5);
    }
    for (const key of ['loss', 'rowLoss', 'columnLoss', 'scale', 'gradientNorm'] as const) {
      expectClose([scores[key]], [expected.scores[key]], 1e-5);
    }
    expect(scores.rowAccuracy).toBeCloseTo(expected.scores.rowAccuracy, 6);
    expect(scores.columnAccuracy).toBeCloseTo(expected.scores.columnAccuracy, 6);
    kernels.dispose();
  });

  test('the same step again gives the same bits', async () => {
    const [first, second] = [
      await stepOn(await create(), smallBatch),
      await stepOn(await create(), smallBatch),
    ];
    expect(second).toEqual(first);
  });
});
