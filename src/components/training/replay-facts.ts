import { chanceLoss } from '../../engine/contrastive/index.ts';
import { probeSize, type Replay } from '../../engine/training/index.ts';
import type { Fact, FactUnit } from '../facts/facts.ts';
import type { Provenance } from '../frame/figure-content.ts';
import type { Lang } from '../i18n/locale.ts';
import { scoresIn } from './replay-data.ts';

/** The numbers of the recording that the prose may name. */
export function replayFacts(replay: Replay, language: Lang, provenance: Provenance): Record<string, Fact> {
  const fact = (value: number, unit: FactUnit): Fact => ({ value, unit, provenance });
  const [first, last] = [replay.steps[0], replay.steps.at(-1)!].map((step) => scoresIn(step, language));
  return {
    'replay-probe': fact(probeSize(replay), 'count'),
    'replay-chance': fact(chanceLoss(probeSize(replay)), 'nats'),
    'replay-first-loss': fact(first.loss, 'nats'),
    'replay-last-loss': fact(last.loss, 'nats'),
    'replay-accuracy': fact(last.rowAccuracy, 'percent'),
    'replay-pairs': fact(replay.steps.at(-1)!.pairs, 'count'),
  };
}
