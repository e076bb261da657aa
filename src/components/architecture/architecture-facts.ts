import type { Fact, FactUnit, Facts } from '../facts/facts.ts';
import type { ArchitectureData } from './architecture-data.ts';

/** Tells the prose what the figure has measured: of the pairs as they stand now. */
export function publishFacts(facts: Facts, { statistics, joint, embeddings }: ArchitectureData): void {
  const { provenance, logitScale, dim } = embeddings;
  const fact = (value: number | undefined, unit: FactUnit): Fact | undefined =>
    value === undefined || Number.isNaN(value) ? undefined : { value, unit, provenance };
  facts.publish({
    n: fact(statistics.n, 'count'),
    matched: fact(statistics.matched, 'cosine'),
    unmatched: fact(statistics.unmatched, 'cosine'),
    loss: fact(statistics.loss, 'nats'),
    chance: fact(statistics.chanceLoss, 'nats'),
    'rows-right': fact(statistics.rowAccuracy, 'percent'),
    'columns-right': fact(statistics.columnAccuracy, 'percent'),
    'image-image': fact(joint.imageImage, 'cosine'),
    'text-text': fact(joint.textText, 'cosine'),
    gap: fact(joint.gap, 'number'),
    scale: fact(logitScale, 'number'),
    dim: fact(dim, 'count'),
    // How often likelier a lead of 0.03 makes an answer, at this scale.
    lead: fact(Math.exp(0.03 * logitScale), 'ratio'),
  });
}
