import type { BuiltInPicture, Language } from '../../engine/pictures/built-in.ts';
import { pictureURL } from '../embeddings/assets.ts';
import type { Message } from '../i18n/locale.ts';
import type { MatrixHeader } from '../matrix/matrix-data.ts';
import type { BatchData } from './batch-data.ts';
import { messages } from './batch.messages.ts';
import { integer, nats, percent } from '../i18n/number.ts';
import { temperatureText } from './temperature-slider.ts';

/** The pictures of a batch at the beginning of the rows. */
export const pictureHeaders = (pairs: readonly BuiltInPicture[], language: Language): MatrixHeader[] =>
  pairs.map(({ alt, file }, i) => {
    return {
      symbol: `I${subscript(i + 1)}`,
      label: alt[language],
      picture: pictureURL(file),
      modality: 'image',
    };
  });

/** Their captions above the columns. */
export const captionHeaders = (pairs: readonly BuiltInPicture[], language: Language): MatrixHeader[] =>
  pairs.map(({ caption }, j) => {
    return { symbol: `T${subscript(j + 1)}`, label: caption[language], modality: 'text' };
  });

/** The batch in words. */
export function describeBatch(data: BatchData, msg: <T>(message: Message<T>) => T): string {
  return msg(messages.described)({
    n: data.n,
    negatives: integer(data.negatives),
    falseCount: data.falseNegatives.length,
    loss: nats(data.loss),
    chance: nats(data.chanceLoss),
    row: percent(data.rowAccuracy),
    column: percent(data.columnAccuracy),
    temperature: temperatureText(1 / data.logitScale),
  });
}

/** The matrix as rows of a table: the picture, then a number for each caption. */
export const batchRows = ({ n, shown }: BatchData, pairs: readonly BuiltInPicture[]): (string | number)[][] =>
  pairs.map(({ id }, i) => [id, ...shown.subarray(i * n, (i + 1) * n)]);

const subscript = (n: number): string => [...String(n)].map((digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]).join('');
