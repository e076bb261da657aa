import type { Message } from '../i18n/locale.ts';

const pass: Message<
  (facts: Readonly<Record<'n' | 'cells' | 'seconds' | 'how' | 'memory', string>>) => string
> = {
  zh: ({ n, cells, seconds, how, memory }) =>
    `N = ${n}，共 ${cells} 格，用 ${how} 算了 ${seconds} 秒，占内存 ${memory}。`,
  en: ({ n, cells, seconds, how, memory }) =>
    `N = ${n}: ${cells} cells in ${seconds} s, with ${how}, in ${memory} of memory.`,
};
const histogram: Message<(matched: string, unmatched: string) => string> = {
  zh: (matched, unmatched) => `余弦的分布：成对的平均 ${matched}，其余的平均 ${unmatched}`,
  en: (matched, unmatched) =>
    `The distribution of cosines: pairs have a mean of ${matched}, the rest a mean of ${unmatched}`,
};

const names = {
  loss: { zh: '损失', en: 'loss' },
  chance: { zh: '瞎猜时的损失，ln N', en: 'guessing scores ln N' },
  rowLoss: { zh: '按行：图找文', en: 'rows: image to text' },
  columnLoss: { zh: '按列：文找图', en: 'columns: text to image' },
  matched: { zh: '成对的余弦，平均', en: 'cosine of pairs, mean' },
  unmatched: { zh: '其余的余弦，平均', en: 'of the rest, mean' },
  imageToText: { zh: '图找文', en: 'image to text' },
  textToImage: { zh: '文找图', en: 'text to image' },
  guessing: { zh: '瞎猜', en: 'guessing' },
} satisfies Record<string, Message>;

export type MessageName = keyof typeof names;

export const messages = {
  ...names,
  pass,
  histogram,
  recall: { zh: '答案在前 k 名里', en: 'Answer among the first k' },
  reference: { zh: '普通循环', en: 'plain loops' },
  pairs: { zh: '成对的', en: 'pairs' },
  rest: { zh: '其余', en: 'the rest' },
  cosine: { zh: '余弦', en: 'cosine' },
} satisfies Record<string, Message<unknown>>;
