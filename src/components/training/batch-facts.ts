import type { Fact, FactUnit } from '../facts/facts.ts';
import type { Provenance } from '../frame/figure-content.ts';
import type { BatchData } from './batch-data.ts';

/** The numbers of the batch that the prose may name. */
export function batchFacts(data: BatchData, provenance: Provenance): Record<string, Fact> {
  const fact = (value: number, unit: FactUnit): Fact => ({ value, unit, provenance });
  return {
    'batch-size': fact(data.n, 'count'),
    'batch-negatives': fact(data.negatives, 'count'),
    'batch-false': fact(data.falseNegatives.length, 'count'),
    'batch-loss': fact(data.loss, 'nats'),
    'batch-chance': fact(data.chanceLoss, 'nats'),
    'batch-share': fact(data.loss / data.chanceLoss, 'number'),
    'batch-row-accuracy': fact(data.rowAccuracy, 'percent'),
    'batch-matched': fact(data.matched, 'cosine'),
    'batch-unmatched': fact(data.unmatched, 'cosine'),
  };
}
