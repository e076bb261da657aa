import type { Language } from '../../engine/pictures/built-in.ts';
import type { Message } from '../i18n/locale.ts';
import { integer, nats, percent } from '../i18n/number.ts';
import type { MatrixHeader } from '../matrix/matrix-data.ts';
import type { BatchData } from './batch-data.ts';
import type { BatchPair } from './batch-pairs.ts';
import { messages } from './batch.messages.ts';
import { temperatureText } from './temperature-slider.ts';

/** The pictures of a batch at the beginning of the rows. Where there are scenes among them there is no room for any. */
export const pictureHeaders = (pairs: readonly BatchPair[], language: Language): MatrixHeader[] => {
  const asPictures = pairs.every(({ file }) => file);
  return pairs.map(({ alt, file }, i) => {
    return {
      symbol: `I${subscript(i + 1)}`,
      label: alt[language],
      ...(asPictures && { picture: file }),
      modality: 'image',
    };
  });
};

/** Their captions above the columns. */
export const captionHeaders = (pairs: readonly BatchPair[], language: Language): MatrixHeader[] =>
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

/** The matrix as a table: the captions, then a row for each picture with a number for each caption. */
export const batchTable = (
  { n, shown, pairs }: BatchData,
  corner: string,
  language: Language,
): (string | number)[][] => [
  [corner, ...pairs.map(({ caption }) => caption[language])],
  ...pairs.map(({ id }, i) => [id, ...shown.subarray(i * n, (i + 1) * n)]),
];

const subscript = (n: number): string => [...String(n)].map((digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]).join('');
