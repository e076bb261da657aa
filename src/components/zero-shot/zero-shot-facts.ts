import type { Fact } from '../facts/facts.ts';
import type { Provenance } from '../frame/figure-content.ts';
import type { Pipeline } from './pipeline.ts';

/** What the prose says of the pipeline as it stands. */
export function zeroShotFacts(
  { result, labels, templates, logitScale }: Pipeline,
  provenance: Provenance,
): Record<string, Fact | undefined> {
  const fact = (value: number | undefined, unit: Fact['unit']): Fact | undefined =>
    value === undefined ? undefined : { value, unit, provenance };
  const [first, second] = result?.order ?? [];
  return {
    labels: fact(labels.length, 'count'),
    templates: fact(templates.length, 'count'),
    scale: fact(logitScale, 'number'),
    'first-share': fact(result?.probabilities[first], 'percent'),
    'first-cosine': fact(result?.cosines[first], 'cosine'),
    'second-cosine': fact(second === undefined ? undefined : result?.cosines[second], 'cosine'),
  };
}
