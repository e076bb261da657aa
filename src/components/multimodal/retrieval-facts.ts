import type { Embeddings } from '../embeddings/embeddings.ts';
import type { Fact, Facts } from '../facts/facts.ts';
import { ranked, type RankedItem } from '../ranking/ranked-item.ts';
import type { PairScores } from './retrieval.ts';

/** Gives the prose its numbers: the first place now, and how often pairs find each other. */
export function publishRetrieval(
  facts: Facts,
  scores: PairScores | undefined,
  items: readonly RankedItem[],
  { provenance }: Embeddings,
): void {
  const fact = (value: number | undefined, unit: Fact['unit']): Fact | undefined =>
    value === undefined || Number.isNaN(value) ? undefined : { value, unit, provenance };
  const [first, second] = ranked(items);
  facts.publish({
    'first-cosine': fact(first?.cosine, 'cosine'),
    'second-cosine': fact(second?.cosine, 'cosine'),
    'pair-count': fact(scores?.count, 'count'),
    'caption-first': fact(scores?.imageToText, 'percent'),
    'picture-first': fact(scores?.textToImage, 'percent'),
    guessing: fact(scores && 1 / scores.count, 'percent'),
  });
}
