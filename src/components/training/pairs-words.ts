import { logitsOf, softmaxRows } from '../../engine/contrastive/index.ts';
import type { PairStep } from '../../engine/training/pairs/index.ts';
import type { Message } from '../i18n/locale.ts';
import { decimal, nats } from '../i18n/number.ts';
import { runName } from './pairs-chart.ts';
import { pairCount, type PairsRun } from './pairs-run.ts';
import { messages } from './pairs.messages.ts';

/** One step of the training in words. */
export function describePairs(run: PairsRun, step: PairStep, msg: <T>(message: Message<T>) => T): string {
  const { cosines, logScale, loss } = step;
  const isDiagonal = (ij: number): boolean => ij % (pairCount + 1) === 0;
  const onDiagonal = (values: Float64Array): string =>
    [...values.filter((_, ij) => isDiagonal(ij))].map((value) => decimal(value, 2)).join(', ');
  const rest = cosines.filter((_, ij) => !isDiagonal(ij));
  return msg(messages.described)({
    name: runName(run, msg),
    step: step.step,
    loss: nats(loss),
    diagonal: onDiagonal(cosines),
    rest: decimal(rest.reduce((sum, value) => sum + value, 0) / rest.length, 2),
    sure: onDiagonal(softmaxRows(logitsOf(cosines, Math.exp(logScale)), pairCount)),
  });
}

/** The whole run: one row a step. */
export function pairsTable({ steps }: PairsRun): (string | number)[][] {
  return [
    ['step', 'loss', 'τ', ...cellNames.map((name) => `cosine ${name}`)],
    ...steps.map(({ step, loss, logScale, cosines }) => [step, loss, Math.exp(-logScale), ...cosines]),
  ];
}

const cellNames = Array.from(
  { length: pairCount ** 2 },
  (_, ij) => `I${Math.floor(ij / pairCount) + 1} T${(ij % pairCount) + 1}`,
);
