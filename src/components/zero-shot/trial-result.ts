import { cosine } from '../../engine/contrastive/index.ts';
import { classify, packRows, type Classification } from '../../engine/zero-shot/index.ts';
import type { Trial, TrialSide } from './trials.ts';

/** What came of a trial. */
export interface TrialResult {
  readonly trial: Trial;
  readonly before: Classification;
  readonly after: Classification;
  /** with a blank sheet in place of the one with the word; only where a word was written */
  readonly blank?: Classification;
  /** the labels that came first */
  readonly first: readonly [before: string, after: string];
  /** the cosine between the right label's sentence and that of the first added label; NaN where nothing was added */
  readonly addedCosine: number;
}

/**
 * @param vectorOf a label's vector [dim]
 * @param images [dim] before and after, and with a blank sheet where a word was written
 */
export function trialResult(
  trial: Trial,
  vectorOf: (label: string) => Float32Array,
  [before, after, blank]: readonly Float32Array[],
  logitScale: number,
): TrialResult {
  const run = ({ labels }: TrialSide, image: Float32Array): Classification =>
    classify(image, packRows(labels.map(vectorOf), image.length), logitScale);
  const [classified, changed] = [run(trial.before, before), run(trial.after, after)];
  const [added] = trial.added;
  return {
    trial,
    before: classified,
    after: changed,
    blank: blank && run(trial.after, blank),
    first: [trial.before.labels[classified.order[0]], trial.after.labels[changed.order[0]]],
    addedCosine: added === undefined ? NaN : cosine(vectorOf(trial.right[0]), vectorOf(added)),
  };
}

/** The share of a label; 0 where it is not in the list. */
export function shareOf({ probabilities }: Classification, { labels }: TrialSide, label: string): number {
  const at = labels.indexOf(label);
  return at < 0 ? 0 : probabilities[at];
}
