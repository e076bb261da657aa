import type { Message } from '../i18n/locale.ts';

/** The figure's numbers, as written. */
interface MatrixWords {
  readonly n: string;
  readonly model: string;
  readonly least: string;
  readonly most: string;
  readonly matched: string;
  readonly unmatched: string;
  readonly loss: string;
  readonly chance: string;
  readonly rows: string;
  readonly columns: string;
  /** '' where the pairs stand as they came */
  readonly order: string;
  /** '' where the cells show cosines */
  readonly view: string;
}

const description: Message<(words: MatrixWords) => string> = {
  zh: ({ n, model, least, most, matched, unmatched, loss, chance, rows, columns, order, view }) =>
    [
      `${n} 张图对 ${n} 句说明的余弦矩阵，向量来自 ${model}。余弦在 ${least} 到 ${most} 之间，成对的平均 ${matched}，其余的平均 ${unmatched}。`,
      `损失 ${loss}，瞎猜是 ${chance}。图找文，第一名就对的占 ${rows}；文找图占 ${columns}。`,
      order && `行和列按“${order}”排列。`,
      view && `格子里画的是${view}。`,
    ].join(''),
  en: ({ n, model, least, most, matched, unmatched, loss, chance, rows, columns, order, view }) =>
    [
      `The cosines of ${n} pictures with ${n} captions; the vectors come from ${model}. They lie between ${least} and ${most}; those of pairs have a mean of ${matched}, the rest a mean of ${unmatched}.`,
      `The loss is ${loss}, guessing scores ${chance}. The nearest caption is the right one for ${rows} of the pictures, the nearest picture for ${columns} of the captions.`,
      order && `Rows and columns are ordered by: ${order}.`,
      view && `The cells show this number: ${view}.`,
    ]
      .filter(Boolean)
      .join(' '),
};
const unfinished: Message<(n: string) => string> = {
  zh: (n) => `${n} 张图对 ${n} 句说明的余弦矩阵，还没有算完。`,
  en: (n) => `The cosines of ${n} pictures with ${n} captions; not all are computed yet.`,
};
const picture: Message<(number: string, caption: string) => string> = {
  zh: (number, caption) => `第 ${number} 张图，原配的说明是“${caption}”`,
  en: (number, caption) => `Picture ${number}, whose own caption is “${caption}”`,
};
const caption: Message<(number: string) => string> = {
  zh: (number) => `说明 ${number}`,
  en: (number) => `Caption ${number}`,
};
const logit: Message<(scale: string) => string> = {
  zh: (scale) => `logit（余弦 × ${scale}）`,
  en: (scale) => `logit (cosine × ${scale})`,
};
const rankOf: Message<(rank: string, n: string) => string> = {
  zh: (rank, n) => `第 ${rank} / ${n}`,
  en: (rank, n) => `${rank} of ${n}`,
};
const columns: Message<readonly string[]> = {
  zh: [
    '编号', '说明', '余弦', '行内概率', '列内概率', '行内名次', '列内名次', '离图最近的说明', '其余弦', '离说明最近的图', '其余弦',
  ],
  en: [
    'pair', 'caption', 'cosine', 'softmax in the row', 'softmax in the column', 'rank in the row', 'rank in the column',
    'nearest caption of the picture', 'its cosine', 'nearest picture of the caption', 'its cosine',
  ],
}; // prettier-ignore

export const messages = {
  description,
  unfinished,
  picture,
  caption,
  logit,
  rankOf,
  columns,
  heading: { zh: '全部图片对全部说明', en: 'Every picture against every caption' },
  label: { zh: '图片对说明', en: 'pictures against captions' },
  noPairs: { zh: '还没有图文对。', en: 'There are no pairs yet.' },
  pairs: { zh: '成对的', en: 'pairs' },
  cosine: { zh: '余弦', en: 'cosine' },
  inRow: { zh: '行内 softmax', en: 'softmax in its row' },
  inColumn: { zh: '列内 softmax', en: 'softmax in its column' },
  rowRank: { zh: '这张图：原配说明的名次', en: 'this picture’s own caption ranks' },
  columnRank: { zh: '这句话：原配图片的名次', en: 'this caption’s own picture ranks' },
  nearestCaptions: { zh: '离这张图最近的说明', en: 'Nearest captions of this picture' },
  nearestPictures: { zh: '离这句话最近的图', en: 'Nearest pictures of this caption' },
  cellHeading: { zh: '这一格', en: 'This cell' },
  aPair: { zh: '原配的一对', en: 'a pair' },
  noPair: { zh: '不是一对', en: 'not a pair' },
  show: { zh: '显示', en: 'Show' },
  orderBy: { zh: '排列', en: 'Order by' },
  original: { zh: '原来的顺序', en: 'as they came' },
  object: { zh: '物体', en: 'object' },
  place: { zh: '地点', en: 'place' },
  cluster: { zh: '聚类', en: 'cluster' },
  component: { zh: '第一主成分', en: 'first component' },
} satisfies Record<string, Message<unknown>>;
