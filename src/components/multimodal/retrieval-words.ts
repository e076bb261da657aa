import { decimal } from '../i18n/number.ts';
import type { Message } from '../i18n/locale.ts';
import { ranked, type RankedItem } from '../ranking/ranked-item.ts';
import { messages } from './retrieval.messages.ts';

type Msg = <T>(message: Message<T>) => T;

const described: Message<(heading: string, best: string, verdict: string) => string> = {
  zh: (heading, list, verdict) => `${heading}。${verdict}前几名：${list}。`,
  en: (heading, list, verdict) => `${heading}. ${verdict} The first: ${list}.`,
};
const waiting: Message<(heading: string) => string> = {
  zh: (heading) => `${heading}。向量还没有算出，所以还没有名次。`,
  en: (heading) => `${heading}. The vectors are not there yet, and so there is no ranking.`,
};
const header: Message<readonly string[]> = {
  zh: ['名次', '句子或文件名', '画面', '余弦', '原配'],
  en: ['rank', 'sentence or file name', 'what it shows', 'cosine', 'belongs to it'],
};
const yesNo: Message<readonly [string, string]> = { zh: ['是', '否'], en: ['yes', 'no'] };
const comma: Message = { zh: '；', en: '; ' };

/** The outcome in a line or two: the first place, its lead, and where what belongs to the query stands. */
export function verdictOf(items: readonly RankedItem[], msg: Msg): string {
  const known = ranked(items).filter(({ cosine }) => !Number.isNaN(cosine));
  const [first, second] = known;
  if (!first || !second) return '';
  const match = known.findIndex(({ match }) => match);
  const lines = [
    msg(messages.verdict)(nameOf(first, msg), decimal(first.cosine), decimal(first.cosine - second.cosine)),
    match < 0 ? '' : msg(messages.ownPlace)(match + 1, known.length),
  ];
  return lines.filter(Boolean).join(' ');
}

/** The ranking in words. */
export function describeRetrieval(heading: string, items: readonly RankedItem[], msg: Msg): string {
  const known = ranked(items).filter(({ cosine }) => !Number.isNaN(cosine));
  if (known.length === 0) return msg(waiting)(heading);
  const list = known.slice(0, 5).map((item) => `${nameOf(item, msg)} ${decimal(item.cosine)}`);
  return msg(described)(heading, list.join(msg(comma)), `${verdictOf(items, msg)} `);
}

/** One row an item, the best first; an unknown cosine is left empty. */
export function retrievalTable(items: readonly RankedItem[], msg: Msg): (string | number)[][] {
  const [yes, no] = msg(yesNo);
  const rows = ranked(items).map(({ label, alt, cosine, match }, place) => {
    const known = !Number.isNaN(cosine);
    return [known ? place + 1 : '', label, alt, known ? cosine : '', match ? yes : no];
  });
  return [[...msg(header)], ...rows];
}

const pictureWords: Message<(name: string, alt: string) => string> = {
  zh: (name, alt) => `${name}（${alt.replace(/。$/, '')}）`,
  en: (name, alt) => `${name} (${alt.replace(/\.$/, '')})`,
};
const quoted: Message<(sentence: string) => string> = {
  zh: (sentence) => `“${sentence}”`,
  en: (sentence) => `“${sentence}”`,
};

function nameOf({ label, alt, url }: RankedItem, msg: Msg): string {
  if (!url) return msg(quoted)(label);
  return alt ? msg(pictureWords)(label, alt) : label;
}
