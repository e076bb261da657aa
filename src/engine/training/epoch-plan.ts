import { chanceLoss, negativeCount, positiveCount } from '../contrastive/index.ts';

/** How one pass over a data set is cut into batches, and what the loss compares in each. */
export interface EpochPlan {
  readonly pairs: number;
  readonly batchSize: number;
  /** Batches in one epoch, the last one included however few pairs are left for it. */
  readonly steps: number;
  /** Pairs in the last batch. */
  readonly lastBatch: number;
  /** In a full batch. */
  readonly positives: number;
  readonly negatives: number;
  /** ln N, nats: the loss of a model that cannot tell the pairs of a full batch apart. */
  readonly chanceLoss: number;
}

/**
 * @param pairs in the data set, at least 1
 * @param batchSize N, at least 1
 */
export function epochPlan(pairs: number, batchSize: number): EpochPlan {
  const n = Math.min(batchSize, pairs);
  const steps = Math.ceil(pairs / n);
  return {
    pairs,
    batchSize: n,
    steps,
    lastBatch: pairs - (steps - 1) * n,
    positives: positiveCount(n),
    negatives: negativeCount(n),
    chanceLoss: chanceLoss(n),
  };
}
