import type { TrainingConfig } from './training-config.ts';

/** Moments between the first batch and the end of the budget; the first few fall together. */
const moments = 80;

/**
 * Whether the step that brought the run from `before` to `after` pairs is one whose probe is recorded: moments lie at equal
 * distances in log pairs, from the first batch to the budget that the run began with, and go on beyond it at the same
 * distances. About sixty steps of an ordinary run.
 */
export function isProbeDue(
  { batchSize, pairs }: Pick<TrainingConfig, 'batchSize' | 'pairs'>,
  before: number,
  after: number,
): boolean {
  if (before === 0) return true;
  const distance = Math.max(1e-3, Math.log(pairs / batchSize) / moments);
  const momentOf = (seen: number) => Math.floor(Math.log(seen / batchSize) / distance + 1e-9);
  return momentOf(after) > momentOf(before);
}
