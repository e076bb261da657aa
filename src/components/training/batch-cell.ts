import { logitsOf, softmaxColumns, softmaxRows, type Cell } from '../../engine/contrastive/index.ts';
import type { BuiltInPicture, Language } from '../../engine/pictures/built-in.ts';
import { pictureURL } from '../embeddings/assets.ts';
import type { BatchData } from './batch-data.ts';
import { decimal, nats } from '../i18n/number.ts';
import type { PairCellData } from './pair-cell.ts';

/** A cell of the batch with its picture, its caption and its numbers. */
export function batchCell(
  data: BatchData,
  pairs: readonly BuiltInPicture[],
  { row, column }: Cell,
  language: Language,
): PairCellData {
  const { n, cosines, logitScale } = data;
  const logits = logitsOf(cosines, logitScale);
  const index = row * n + column;
  const isFalse = data.falseNegatives.some((cell) => cell.row === row && cell.column === column);
  return {
    row,
    column,
    picture: pictureURL(pairs[row].file),
    alt: pairs[row].alt[language],
    caption: pairs[column].caption[language],
    kind: row === column ? 'pair' : isFalse ? 'falseNegative' : 'negative',
    cosine: decimal(cosines[index], 3),
    inRow: nats(softmaxRows(logits, n)[index]),
    inColumn: nats(softmaxColumns(logits, n)[index]),
  };
}
