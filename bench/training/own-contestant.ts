import { createDualEncoder, createOptimizerState, type PairBatch } from '../../src/engine/network/index.ts';
import { openKernels } from '../../src/engine/trainer/worker/open-kernels.ts';
import type { TrainingDevice } from '../../src/engine/trainer/training-config.ts';
import { adam, shape, startParameters, type Contestant } from './task.ts';

/** The notebook's own network on one of its backends. */
export async function ownContestant(
  backend: TrainingDevice['backend'],
  batch: PairBatch,
): Promise<Contestant> {
  const { kernels } = await openKernels(backend);
  const encoder = createDualEncoder(kernels, shape);
  const state = createOptimizerState(kernels, shape, { parameters: startParameters });
  let step = 0;
  return {
    async step() {
      step += 1;
      const options = { learningRate: adam.learningRate, temperature: 'learned', step } as const;
      return (await encoder.gradientStep(state, batch, options)).loss;
    },
    dispose() {
      encoder.dispose();
      kernels.dispose();
    },
  };
}
