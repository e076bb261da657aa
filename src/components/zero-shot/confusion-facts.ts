import type { TemplateComparison } from '../../engine/zero-shot/index.ts';
import type { Fact } from '../facts/facts.ts';
import type { Provenance } from '../frame/figure-content.ts';
import type { Confusion } from './confusion.ts';

/** What the prose says of the whole set. */
export function confusionFacts(
  { cases, labels, top1, top5, chance1 }: Confusion,
  { ensemble, single: { length: templates } }: TemplateComparison,
  single: number,
  provenance: Provenance,
): Record<string, Fact> {
  const fact = (value: number, unit: Fact['unit']): Fact => ({ value, unit, provenance });
  return {
    cases: fact(cases, 'count'),
    classes: fact(labels.length, 'count'),
    top1: fact(top1, 'percent'),
    top5: fact(top5, 'percent'),
    chance: fact(chance1, 'percent'),
    'single-top1': fact(single, 'percent'),
    'ensemble-top1': fact(ensemble, 'percent'),
    'ensemble-size': fact(templates, 'count'),
  };
}
