import { chanceLoss } from '../../engine/contrastive/index.ts';
import type { MatrixView } from '../../engine/matrix/index.ts';
import type { LargeMatrix, MatrixSummary } from '../../engine/matrix/large/large-matrix.ts';
import type { Message } from '../i18n/locale.ts';
import { decimal, integer, nats, percent } from '../i18n/number.ts';
import type { PairSet } from '../lab/pair-set.ts';
import { scaleText } from '../matrix/cell-text.ts';
import { viewQuantities } from '../matrix/matrix-view.messages.ts';
import type { OrderName } from './large-matrix-controller.ts';
import { messages } from './large-matrix.messages.ts';

type Pick = <T>(message: Message<T>) => T;

/** The figure in words, from its numbers. */
export function describeMatrix(
  matrix: LargeMatrix | null,
  pairs: PairSet | null,
  { order, view }: { order: OrderName; view: MatrixView },
  msg: Pick,
): string {
  if (!matrix || !pairs) return msg(messages.noPairs);
  const { summary } = matrix;
  if (!summary) return msg(messages.unfinished)(integer(pairs.n));
  return msg(messages.description)({
    n: integer(summary.n),
    model: pairs.model,
    least: decimal(summary.range[0]),
    most: decimal(summary.range[1]),
    matched: decimal(summary.matched),
    unmatched: decimal(summary.unmatched),
    loss: nats(summary.loss),
    chance: decimal(chanceLoss(summary.n)),
    rows: percent(summary.rowRecall[1], 1),
    columns: percent(summary.columnRecall[1], 1),
    order: order && msg(messages[order]),
    view: view === 'cosine' ? '' : msg(viewQuantities[view])(scaleText(summary.logitScale)),
  });
}

/** A row for each pair: what it scores, where it ranks, and what lies nearest to its picture and to its caption. */
export function matrixTable(
  summary: MatrixSummary | null,
  pairs: PairSet | null,
  msg: Pick,
): readonly (readonly (string | number)[])[] {
  const head = msg(messages.columns);
  if (!summary || !pairs) return [head];
  const { diagonal, logitScale, rowLogSumExp, columnLogSumExp, rowRanks, columnRanks } = summary;
  const { rowNeighbours: row, columnNeighbours: column } = summary;
  return [
    head,
    ...pairs.captions.map((caption, i) => [
      i + 1,
      caption,
      diagonal[i],
      Math.exp(logitScale * diagonal[i] - rowLogSumExp[i]),
      Math.exp(logitScale * diagonal[i] - columnLogSumExp[i]),
      rowRanks[i],
      columnRanks[i],
      row.indices[i * row.k] + 1,
      row.cosines[i * row.k],
      column.indices[i * column.k] + 1,
      column.cosines[i * column.k],
    ]),
  ];
}
