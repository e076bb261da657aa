import { chanceLoss } from '../../engine/contrastive/index.ts';
import { probeSize, type RunRecord } from '../../engine/training/index.ts';
import { locale } from '../i18n/locale.ts';
import { cardNumbers } from './card-numbers.ts';
import { words } from './training-words.messages.ts';

/** The chart of the runs' probe losses in words, made from the recorded steps. @param runs of one probe set, at least one */
export function describeRuns(runs: readonly RunRecord[]): readonly string[] {
  const numbers = cardNumbers(locale.lang);
  const n = probeSize(runs[0]);
  const chance = chanceLoss(n);
  const setting = locale.pick(words.setting)({ n: numbers.count(n), chance: numbers.loss(chance) });
  return [setting, ...runs.map((run) => describeRun(run, chance))];
}

function describeRun({ batchSize, steps }: RunRecord, chance: number): string {
  const numbers = cardNumbers(locale.lang);
  const [first, last] = [steps[0], steps.at(-1)!];
  const course = locale.pick(words.course)({
    batch: numbers.count(batchSize),
    first: numbers.loss(first.loss),
    last: numbers.loss(last.loss),
    pairs: numbers.large(last.pairs),
    accuracy: numbers.percent(last.rowAccuracy),
  });
  const half = steps.find(({ loss }) => loss < chance / 2);
  if (!half) return course;
  const halved = locale.pick(words.halved)({ pairs: numbers.large(half.pairs) });
  return locale.lang === 'zh' ? course + halved : `${course} ${halved}`;
}
