import type { Message } from '../i18n/locale.ts';
import { percent } from '../i18n/number.ts';
import { outcomes } from './trial-outcome.messages.ts';
import type { TrialResult } from './trial-result.ts';
import type { TrialPanel } from './trial-stage.ts';
import { messages, trials } from './trial.messages.ts';

type Msg = <T>(message: Message<T>) => T;

/** The trial in words, made from its numbers. */
export function describeTrial(
  panels: readonly TrialPanel[],
  result: TrialResult | undefined,
  msg: Msg,
): string {
  const sides = panels.map(({ title, labels, result: classified }) => {
    const shares = classified?.order.map((i) => `${labels[i]} ${percent(classified.probabilities[i], 1)}`);
    return `${title}: ${shares?.join(msg(messages.comma)) ?? msg(messages.waits)}.`;
  });
  if (!result) return sides.join(' ');
  const { id } = result.trial;
  return [msg(trials[id].change), ...sides, msg(outcomes[id])(result)].join(' ');
}

/** One row a label and side. */
export function trialTable(panels: readonly TrialPanel[], msg: Msg): (string | number)[][] {
  const rows = panels.flatMap(({ title, labels, result }) =>
    labels.map((label, i) => [title, label, result?.cosines[i] ?? '', result?.probabilities[i] ?? '']),
  );
  return [[...msg(messages.header)], ...rows];
}
