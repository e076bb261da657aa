import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createReferenceKernels } from '../../../src/engine/compute/kernels/index.ts';
import {
  createDualEncoder,
  createOptimizerState,
  parameterPlaces,
  type NetworkShape,
} from '../../../src/engine/network/index.ts';
import { expectClose } from '../contrastive/support.ts';
import { picturesOf, waveParameters } from './support.ts';

interface PyTorchRun {
  temperature: number | 'learned';
  steps: { rowLoss: number; columnLoss: number; gradientNorm: number; scale: number }[];
  end: Record<string, { norm: number; every16th: number[] }>;
}

/** What PyTorch's layers, autograd and Adam made of the same start: test/fixtures/pytorch/make_network.py. */
const { shape, learningRate, texts, runs } = JSON.parse(
  readFileSync(new URL('../../fixtures/pytorch/network.json', import.meta.url), 'utf8'),
) as { shape: NetworkShape; learningRate: number; texts: number[][]; runs: PyTorchRun[] };

test.each(runs.map((run): [string, PyTorchRun] => [String(run.temperature), run]))(
  'five steps go where PyTorch goes, τ %s',
  async (_, { temperature, steps, end }) => {
    const kernels = createReferenceKernels();
    const encoder = createDualEncoder(kernels, shape);
    const state = createOptimizerState(kernels, shape, { parameters: waveParameters(shape) });
    const batch = { pictures: picturesOf(shape, texts.length), texts };
    for (const [i, expected] of steps.entries()) {
      const scores = await encoder.gradientStep(state, batch, { learningRate, temperature, step: i + 1 });
      for (const key of ['rowLoss', 'columnLoss', 'gradientNorm', 'scale'] as const) {
        expectClose([scores[key]], [expected[key]], 1e-5);
      }
    }
    expect(steps).toHaveLength(5);
    for (const { name, start, length } of parameterPlaces(shape)) {
      const values = state.parameters.subarray(start, start + length);
      expectClose(
        values.filter((__, i) => i % 16 === 0),
        end[name].every16th,
        1e-5,
      );
      expectClose([Math.hypot(...values)], [end[name].norm], 1e-5);
    }
  },
);
