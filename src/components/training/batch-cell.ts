import type { Cell } from '../../engine/contrastive/index.ts';
import type { Language } from '../../engine/pictures/built-in.ts';
import { decimal, nats } from '../i18n/number.ts';
import type { BatchData } from './batch-data.ts';
import type { PairCellData } from './pair-cell.ts';

/** A cell of the batch with its picture, its caption and its numbers, from sums that are there: for every move of the pointer. */
export function batchCell(data: BatchData, { row, column }: Cell, language: Language): PairCellData {
  const { n, cosines, logitScale, pairs } = data;
  const index = row * n + column;
  const logit = logitScale * cosines[index];
  return {
    row,
    column,
    picture: pairs[row].thumbnail(),
    alt: pairs[row].alt[language],
    caption: pairs[column].caption[language],
    kind: row === column ? 'pair' : data.falseCells.has(index) ? 'falseNegative' : 'negative',
    cosine: decimal(cosines[index], 3),
    inRow: nats(Math.exp(logit - data.rowLogSums[row])),
    inColumn: nats(Math.exp(logit - data.columnLogSums[column])),
  };
}
