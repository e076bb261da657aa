import type { Message } from '../i18n/locale.ts';
import { decimal } from '../i18n/number.ts';
import { rangeOf, rank } from '../../engine/search/ranking.ts';
import { isKept } from '../../engine/search/threshold.ts';
import { messages } from './search.messages.ts';
import type { SearchResult } from './search-result.ts';

interface Facts {
  readonly sentence: string;
  readonly count: number;
  readonly dim: number;
  readonly best: string;
  readonly bestCosine: string;
  readonly lowest: string;
  readonly kept: string;
  readonly keptCount: number;
  readonly threshold: string;
}

const described: Message<(facts: Facts) => string> = {
  zh: ({ sentence, count, dim, best, bestCosine, lowest, kept, keptCount, threshold }) =>
    `句子“${sentence}”与 ${count} 张图片比较，句子和每张图片各是一个 ${dim} 维向量。` +
    `最接近的是${best}，余弦 ${bestCosine}；最低的余弦是 ${lowest}。` +
    `门槛 ${threshold} 留下 ${keptCount} 张${keptCount ? `：${kept}` : ''}。`,
  en: ({ sentence, count, dim, best, bestCosine, lowest, kept, keptCount, threshold }) =>
    `The sentence “${sentence}” is compared with ${count} ${count === 1 ? 'picture' : 'pictures'}; it and each of them is a vector of ${dim} components. ` +
    `The closest is ${best} with a cosine of ${bestCosine}; the lowest cosine is ${lowest}. ` +
    `The threshold ${threshold} keeps ${keptCount}${keptCount ? `: ${kept}` : ''}.`,
};
const waiting: Message<(sentence: string, count: number) => string> = {
  zh: (sentence, count) =>
    `句子“${sentence}”和 ${count} 张图片。句子的向量还没有算出，所以还没有余弦和排名。`,
  en: (sentence, count) =>
    `The sentence “${sentence}” and ${count} pictures. The sentence has no vector yet, so there are no cosines and no ranking.`,
};
const pictureWords: Message<(name: string, alt: string) => string> = {
  zh: (name, alt) => (alt ? `${name}（${alt.replace(/。$/, '')}）` : name),
  en: (name, alt) => (alt ? `${name} (${alt.replace(/\.$/, '')})` : name),
};

/** The search in words, made from its numbers. */
export function describeSearch(
  result: SearchResult,
  threshold: number,
  msg: <T>(message: Message<T>) => T,
): string {
  const { sentence, text, pictures, cosines } = result;
  const { order } = rank(cosines);
  const known = order.filter((i) => !Number.isNaN(cosines[i]));
  if (!text || known.length === 0) return msg(waiting)(sentence, pictures.length);
  const keptOnes = known.filter((i) => isKept(cosines[i], threshold));
  return msg(described)({
    sentence,
    count: known.length,
    dim: text.length,
    best: msg(pictureWords)(pictures[known[0]].name, pictures[known[0]].alt),
    bestCosine: decimal(cosines[known[0]]),
    lowest: decimal(rangeOf(cosines)[0]),
    kept: keptOnes.map((i) => pictures[i].name).join(msg(comma)),
    keptCount: keptOnes.length,
    threshold: decimal(threshold),
  });
}

/** The outcome in one line, for those who hear it. */
export function announceSearch(
  { cosines, pictures, text }: SearchResult,
  threshold: number,
  msg: <T>(message: Message<T>) => T,
): string {
  if (!text) return '';
  const { order } = rank(cosines);
  const kept = order.filter((i) => isKept(cosines[i], threshold));
  const names = kept.slice(0, announced).map((i) => pictures[i].name);
  return msg(messages.result)(kept.length, names.join(msg(comma)), pictures[order[0]].name);
}

/** More names than these would keep a listener from going on. */
const announced = 5;

const comma: Message = { zh: '、', en: ', ' };

const header: Message<readonly string[]> = {
  zh: ['名次', '编号', '文件名', '画面', '余弦', '是否留下'],
  en: ['rank', 'picture', 'file name', 'what it shows', 'cosine', 'kept'],
};
const yesNo: Message<readonly [string, string]> = { zh: ['是', '否'], en: ['yes', 'no'] };

/** The ranking as a table: one row a picture, the best first; an unknown cosine is left empty. */
export function searchTable(
  { pictures, cosines }: SearchResult,
  threshold: number,
  msg: <T>(message: Message<T>) => T,
): (string | number)[][] {
  const [yes, no] = msg(yesNo);
  const rows = rank(cosines).order.map((i, place) => {
    const cosine = cosines[i];
    const { name, alt } = pictures[i];
    if (Number.isNaN(cosine)) return ['', i + 1, name, alt, '', ''];
    return [place + 1, i + 1, name, alt, cosine, isKept(cosine, threshold) ? yes : no];
  });
  return [[...msg(header)], ...rows];
}
