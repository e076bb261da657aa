import targetsSource from '../../engine/contrastive/independent-targets.ts?raw';
import infoNCESource from '../../engine/contrastive/info-nce.ts?raw';
import sigmoidSource from '../../engine/contrastive/sigmoid-loss.ts?raw';
import { logitsOf, softmaxColumns, softmaxRows } from '../../engine/contrastive/index.ts';
import type { PairLoss, PairStep } from '../../engine/training/pairs/index.ts';
import { decimal, nats } from '../i18n/number.ts';
import { pairCount } from './pairs-run.ts';

/** The text of the files that compute the losses: the very ones that run. */
export const lossSources: Readonly<Record<PairLoss, { readonly file: string; readonly code: string }>> = {
  softmax: { file: 'src/engine/contrastive/info-nce.ts', code: infoNCESource },
  targets: { file: 'src/engine/contrastive/independent-targets.ts', code: targetsSource },
  sigmoid: { file: 'src/engine/contrastive/sigmoid-loss.ts', code: sigmoidSource },
};

/** Which of so many lines is at work at the time t: between one step and the next they take their turn. */
export const lineAt = (t: number, lines: number): number =>
  Math.min(lines - 1, Math.floor((t - Math.floor(t + 1e-6)) * lines + 0.5));

/** The time at which a line of the step is at work. */
export const timeOfLine = (step: number, line: number, lines: number): number =>
  step + Number((line / lines).toFixed(2));

/** What the names of those files stand for at one step. */
export function codeValues(step: PairStep, loss: PairLoss): Record<string, string> {
  const n = pairCount;
  const matrix = (values: Float64Array, digits = 2): string =>
    Array.from({ length: n }, (_, i) =>
      [...values.subarray(i * n, (i + 1) * n)].map((value) => decimal(value, digits)).join(' '),
    ).join(' | ');
  const cosineGradient = matrix(step.cosineGradient, 3);
  if (loss === 'targets') return { cosineGradient };
  const logits = logitsOf(step.cosines, Math.exp(step.logScale));
  if (loss === 'sigmoid') return { cosineGradient, scaled: matrix(logits) };
  return {
    cosineGradient,
    logits: matrix(logits),
    rowLoss: nats(step.rowLoss!),
    columnLoss: nats(step.columnLoss!),
    imageToText: matrix(softmaxRows(logits, n)),
    textToImage: matrix(softmaxColumns(logits, n)),
  };
}
