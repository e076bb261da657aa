import { decimal, percent } from '../i18n/number.ts';
import type { Message } from '../i18n/locale.ts';
import type { MapData } from './clip-map-data.ts';
import { mapSize } from './clip-map-pairs.ts';
import { messages } from './clip-map.messages.ts';

type Msg = <T>(message: Message<T>) => T;

/** The mean of the true pairs and of the others. */
export function mapMeans(cosines: Float64Array): { readonly matched: number; readonly unmatched: number } {
  let [matched, unmatched] = [0, 0];
  cosines.forEach((value, at) => {
    if (Math.floor(at / mapSize) === at % mapSize) matched += value / mapSize;
    else unmatched += value / (mapSize * (mapSize - 1));
  });
  return { matched, unmatched };
}

export function answerOf({ pairs, prediction }: MapData, msg: Msg): string {
  if (!prediction) return msg(messages.waiting);
  const best = prediction.order[0];
  return msg(messages.answer)(pairs[best].label, percent(prediction.probabilities[best], 1), pairs.length);
}

/** What a cell holds, in a line. */
export function readingOf(data: MapData, row: number, column: number, msg: Msg): string {
  const value = data.cosines ? decimal(data.cosines[row * mapSize + column]) : msg(messages.pending);
  const { file } = data.pairs[row].picture;
  return msg(messages.reading)(data.pairs[column].caption, file, value, row === column);
}

export function describeMap(data: MapData, msg: Msg): string {
  const pairs = data.pairs.map(({ caption }) => caption).join(msg(comma));
  if (!data.cosines) return `${pairs}. ${msg(messages.pending)}`;
  const { matched, unmatched } = mapMeans(data.cosines);
  return msg(messages.described)(pairs, decimal(matched), decimal(unmatched), answerOf(data, msg));
}

/** The cells, then the prediction: two tables one below the other. */
export function mapTable(data: MapData, msg: Msg): (string | number)[][] {
  const { pairs, cosines, prediction, sentences } = data;
  const [yes, no] = msg(messages.yesNo);
  const cells = pairs.flatMap(({ picture }, row) =>
    pairs.map(({ caption }, column) => [
      picture.file,
      caption,
      cosines ? cosines[row * mapSize + column] : '',
      row === column ? yes : no,
    ]),
  );
  const shares = sentences.map((sentence, k) => [
    pairs[data.held].picture.file,
    sentence,
    prediction ? prediction.cosines[k] : '',
    prediction ? prediction.probabilities[k] : '',
  ]);
  return [[...msg(messages.header)], ...cells, [...msg(messages.predictionHeader)], ...shares];
}

const comma: Message = { zh: '；', en: '; ' };
