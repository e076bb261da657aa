import type { TrainingConfig } from '../trainer/training-config.ts';

/** Pairs after which the learning rate is what the config says. */
const warmUpPairs = 4000;

/**
 * The learning rate of the batch that begins after `seen` pairs: it rises over the first 4000, and falls in a straight line
 * to 0 at the end of the budget.
 *
 *     rate = learningRate · min(1, (seen + batchSize) / 4000) · (1 − seen / pairs)
 *
 * Adam's first steps rest on few gradients; kept small, they do not spoil what the random start is good for. Small late
 * steps let the noise of single batches average out. A budget that is changed while a run goes on changes the line from
 * there on.
 */
export function learningRateAt(
  { learningRate, batchSize, pairs }: Pick<TrainingConfig, 'learningRate' | 'batchSize' | 'pairs'>,
  seen: number,
): number {
  return learningRate * Math.min(1, (seen + batchSize) / warmUpPairs) * Math.max(0, 1 - seen / pairs);
}
