import type { Message } from '../i18n/locale.ts';

const cases: Message<(right: number, cases: number) => string> = {
  zh: (right, cases) => `${cases} 张里对了 ${right} 张`,
  en: (right, cases) => `${right} of ${cases} pictures`,
};
const chance: Message<(share: string, labels: number) => string> = {
  zh: (share, labels) => `瞎猜：${share}（${labels} 个标签）`,
  en: (share, labels) => `guessing: ${share} (${labels} labels)`,
};
const confusedCount: Message<(count: number) => string> = {
  zh: (count) => `认错的 ${count} 张，点一张放进第一幅图`,
  en: (count) =>
    `${count} ${count === 1 ? 'picture' : 'pictures'} got a wrong label. Choose one to open it in the first figure.`,
};
const pair: Message<(right: string, rightShare: string, chosen: string, chosenShare: string) => string> = {
  zh: (right, rightShare, chosen, chosenShare) =>
    `应是“${right}”（${rightShare}），选了“${chosen}”（${chosenShare}）`,
  en: (right, rightShare, chosen, chosenShare) =>
    `“${right}” (${rightShare}) taken for “${chosen}” (${chosenShare})`,
};
const cell: Message<(right: string, chosen: string, count: number) => string> = {
  zh: (right, chosen, count) =>
    `“${right}”被当作“${chosen}”：${count} 张${count > 0 ? '，点一下放进第一幅图' : ''}`,
  en: (right, chosen, count) =>
    `“${right}” taken for “${chosen}”: ${count} ${count === 1 ? 'picture' : 'pictures'}${count > 0 ? '; a click opens it in the first figure' : ''}`,
};
const allLabels: Message<(labels: number) => string> = {
  zh: (labels) => `全部 ${labels} 个标签`,
  en: (labels) => `All ${labels} labels`,
};
const averaged: Message<(templates: number) => string> = {
  zh: (templates) => `${templates} 个取平均`,
  en: (templates) => `all ${templates} averaged`,
};
interface Gain {
  readonly one: string;
  readonly oneShare: string;
  readonly templates: number;
  readonly ensembleShare: string;
  /** pictures that the ensemble has right, less those that the one template has */
  readonly pictures: number;
  readonly cases: number;
}
const gain: Message<(facts: Gain) => string> = {
  zh: ({ one, oneShare, templates, ensembleShare, pictures, cases }) =>
    `只用“${one}”：${oneShare}；${templates} 个模板取平均：${ensembleShare}。` +
    (pictures === 0
      ? `在这 ${cases} 张图上，取平均一张也没有多对。`
      : pictures > 0
        ? `取平均多对了 ${pictures} 张（共 ${cases} 张）。`
        : `取平均反而少对了 ${-pictures} 张（共 ${cases} 张）。`),
  en: ({ one, oneShare, templates, ensembleShare, pictures, cases }) =>
    `“${one}” alone: ${oneShare}; ${templates} templates averaged: ${ensembleShare}. ` +
    (pictures === 0
      ? `On these ${cases} pictures averaging gains nothing.`
      : pictures > 0
        ? `Averaging gets ${pictures} more of the ${cases} pictures right.`
        : `Averaging gets ${-pictures} fewer of the ${cases} pictures right.`),
};
const described: Message<
  (facts: {
    cases: number;
    labels: number;
    top1: string;
    top5: string;
    chance: string;
    confused: string;
  }) => string
> = {
  zh: ({ cases, labels, top1, top5, chance, confused }) =>
    `${cases} 张内置图片各从 ${labels} 个标签里选一个。第一名就对的占 ${top1}，前五名里有正确答案的占 ${top5}；瞎猜是 ${chance}。` +
    (confused ? `认错的：${confused}。` : '没有认错的。'),
  en: ({ cases, labels, top1, top5, chance, confused }) =>
    `Each of ${cases} built-in pictures gets one of ${labels} labels. ${top1} get their own, ${top5} have it among the first five; guessing gives ${chance}. ` +
    (confused ? `Confused: ${confused}.` : 'None is confused.'),
};

export const messages = {
  cases,
  chance,
  confusedCount,
  pair,
  cell,
  allLabels,
  averaged,
  gain,
  described,
  heading: { zh: '整套图片，谁和谁弄混了', en: 'The whole set: what is taken for what' },
  top1: { zh: 'top-1，首选就对', en: 'top-1, the first choice is right' },
  top5: { zh: 'top-5，前五名里有', en: 'top-5, right among the first five' },
  none: { zh: '没有一张认错。', en: 'Every picture got its own label.' },
  confusedLabels: { zh: '只看弄混的', en: 'Only those confused' },
  show: { zh: '矩阵显示', en: 'The matrix shows' },
  matrix: {
    zh: '混淆矩阵：行是正确标签，列是选出的标签',
    en: 'Confusion matrix: the right label in the row, the chosen one in the column',
  },
  count: { zh: '图片张数', en: 'number of pictures' },
  right: { zh: '选对', en: 'right' },
  templates: { zh: '模板各自的 top-1', en: 'Top-1 of the templates one by one' },
  template: { zh: '模板', en: 'template' },
  accuracy: { zh: 'top-1 准确率', en: 'top-1 accuracy' },
  noLabels: {
    zh: '这套图片没有带标签，没有正确答案可比。',
    en: 'The pictures of this set carry no labels, so there is no right answer to compare with.',
  },
  header: {
    zh: ['文件名', '正确标签', '它的比例', '选出的标签', '它的比例'],
    en: ['file name', 'right label', 'its share', 'chosen label', 'its share'],
  },
  comma: { zh: '；', en: '; ' },
} satisfies Record<string, Message<unknown>>;
