import type { TrainingConfig } from '../trainer/training-config.ts';

/** Pairs after which the learning rate is what the config says. */
const warmUpPairs = 4000;

/**
 * The learning rate of the batch that begins after `pairs` pairs: it rises in a straight line over the first 4000, and
 * then stays. Adam's first steps rest on few gradients; kept small, they do not spoil what the random start is good for.
 */
export function learningRateAt(
  { learningRate, batchSize }: Pick<TrainingConfig, 'learningRate' | 'batchSize'>,
  pairs: number,
): number {
  return learningRate * Math.min(1, (pairs + batchSize) / warmUpPairs);
}
