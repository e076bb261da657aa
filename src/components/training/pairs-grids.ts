import { logitsOf, sigmoid, softmaxColumns, softmaxRows } from '../../engine/contrastive/index.ts';
import type { PairLoss, PairStep } from '../../engine/training/pairs/index.ts';
import type { Message } from '../i18n/locale.ts';
import { decimal } from '../i18n/number.ts';
import { words } from './loss-words.messages.ts';
import type { DrawnGrid } from './paint-grids.ts';
import { pairCount } from './pairs-run.ts';
import { targetTable } from './targets-data.ts';

/** The 3×3 matrices of one step, from the cosines to what the loss compares with the targets. */
export function pairsGrids(step: PairStep, loss: PairLoss, msg: (message: Message) => string): DrawnGrid[] {
  const n = pairCount;
  const { cosines, bias } = step;
  const scale = Math.exp(step.logScale);
  const grid = (
    name: keyof typeof words,
    values: Float64Array,
    domain: readonly [number, number],
    digits = 2,
  ): DrawnGrid => ({ heading: msg(words[name]), values, domain, write: (value) => decimal(value, digits) });
  const shown = [grid('cosines', cosines, [-1, 1])];
  if (loss === 'targets') {
    const errors = targetTable(n).map((target, ij) => (cosines[ij] - target) ** 2);
    shown.push(grid('squaredErrors', errors, [0, Math.max(1, ...errors)]));
  } else {
    const logits = logitsOf(cosines, scale).map((logit) => logit + (loss === 'sigmoid' ? bias : 0));
    const limit = scale + (loss === 'sigmoid' ? Math.abs(bias) : 0);
    shown.push(grid('logits', logits, [-limit, limit], limit < 10 ? 2 : 1));
    if (loss === 'sigmoid') shown.push(grid('sigmoids', logits.map(sigmoid), [0, 1]));
    else
      shown.push(
        grid('rowSoftmax', softmaxRows(logits, n), [0, 1]),
        grid('columnSoftmax', softmaxColumns(logits, n), [0, 1]),
      );
  }
  return [...shown, grid('targets', targetTable(n), [0, 1], 0)];
}
