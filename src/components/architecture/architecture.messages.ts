import type { Message } from '../i18n/locale.ts';
import { viewNames, viewQuantities } from '../matrix/matrix-view.messages.ts';
import type { ShownMatrix } from './architecture-params.ts';

const quantities: Record<ShownMatrix, Message<(scale: string) => string>> = {
  ...viewQuantities,
  joint: { zh: () => '余弦，所有向量两两之间', en: () => 'cosine, every vector with every other' },
};
const views: Record<ShownMatrix, Message> = {
  ...viewNames,
  joint: { zh: '2N × 2N', en: '2N × 2N' },
};
const pairs: Message<(n: number) => string> = {
  zh: (n) => `N = ${n} 对`,
  en: (n) => `N = ${n} pairs`,
};
const accuracy: Message<(right: number, n: number) => string> = {
  zh: (right, n) => `${n} 行中 ${right} 行`,
  en: (right, n) => `${right} of ${n}`,
};
const accuracyColumns: Message<(right: number, n: number) => string> = {
  zh: (right, n) => `${n} 列中 ${right} 列`,
  en: (right, n) => `${right} of ${n}`,
};
const tokenCount: Message<(count: number, most: number) => string> = {
  zh: (count, most) => `${count} 个词元（最多 ${most} 个）`,
  en: (count, most) => `${count} tokens (at most ${most})`,
};
const pixels: Message<(width: number, height: number) => string> = {
  zh: (width, height) => `网络看到的：${width} × ${height} 像素`,
  en: (width, height) => `as the network sees it: ${width} × ${height} pixels`,
};
const give: Message<(image: string, text: string) => string> = {
  zh: (image, text) => `把 ${text} 配给 ${image}`,
  en: (image, text) => `Give ${image} the sentence ${text}`,
};
const giveOwn: Message<(image: string, text: string) => string> = {
  zh: (image) => `把 ${image} 自己的句子还给它`,
  en: (image) => `Give ${image} its own sentence back`,
};
const captionOf: Message<(number: number) => string> = {
  zh: (number) => `第 ${number} 对的句子`,
  en: (number) => `The sentence of pair ${number}`,
};
const notPairs: Message<(count: number) => string> = {
  zh: (count) => `有 ${count} 对被拆开了`,
  en: (count) => (count === 1 ? '1 pair is broken' : `${count} pairs are broken`),
};

export interface DescribedMatrix {
  readonly n: number;
  readonly quantity: string;
  readonly min: string;
  readonly max: string;
  readonly matched: string;
  readonly unmatched: string;
  readonly loss?: string;
  readonly chance: string;
  readonly rows?: number;
  readonly columns?: number;
  readonly broken: number;
}
const description: Message<(facts: DescribedMatrix) => string> = {
  zh: ({ n, quantity, min, max, matched, unmatched, loss, chance, rows, columns, broken }) =>
    [
      `${n} 张图片成 ${n} 行，${n} 个句子成 ${n} 列。`,
      `现在显示：${quantity}，从 ${min} 到 ${max}。`,
      `对角线上余弦的平均值是 ${matched}，对角线以外是 ${unmatched}。`,
      loss &&
        `损失 ${loss}，瞎猜时是 ${chance}。${n} 行中有 ${rows} 行、${n} 列中有 ${columns} 列，对角线上的数最大。`,
      broken ? `有 ${broken} 对图文被拆开了。` : '',
    ]
      .filter(Boolean)
      .join(''),
  en: ({ n, quantity, min, max, matched, unmatched, loss, chance, rows, columns, broken }) =>
    [
      `${n} pictures make ${n} rows, ${n} sentences ${n} columns.`,
      `Shown now: ${quantity}, from ${min} to ${max}.`,
      `The mean cosine on the diagonal is ${matched}, off the diagonal ${unmatched}.`,
      loss &&
        `The loss is ${loss}; guessing would give ${chance}. In ${rows} of ${n} rows and ${columns} of ${n} columns the largest number stands on the diagonal.`,
      broken ? `${broken} of the pairs ${broken === 1 ? 'is' : 'are'} broken.` : '',
    ]
      .filter(Boolean)
      .join(' '),
};

export const messages = {
  quantities,
  views,
  pairs,
  accuracy,
  accuracyColumns,
  tokenCount,
  pixels,
  give,
  giveOwn,
  captionOf,
  notPairs,
  description,
  heading: { zh: 'N 句话，N 张图，N × N 个余弦', en: 'N sentences, N pictures, N × N cosines' },
  textTower: { zh: '文本塔', en: 'text tower' },
  imageTower: { zh: '图像塔', en: 'image tower' },
  diagonal: { zh: '对角线：原配的一对', en: 'diagonal: image i with text i' },
  jointPairs: { zh: '图和它的句子', en: 'a picture and its sentence' },
  view: { zh: '矩阵里显示', en: 'The matrix shows' },
  number: { zh: '对数 N', en: 'Number of pairs N' },
  shuffle: { zh: '打乱句子', en: 'Shuffle the sentences' },
  swap: { zh: '互换前两句', en: 'Swap the first two sentences' },
  restore: { zh: '全部复原', en: 'Restore all' },
  edit: { zh: '改写句子', en: 'Edit the sentences' },
  matrix: { zh: '图文矩阵', en: 'the matrix of pictures and sentences' },
  images: { zh: '图像', en: 'images' },
  texts: { zh: '文本', en: 'texts' },
  matched: { zh: '对角线平均', en: 'diagonal, mean' },
  unmatched: { zh: '其余平均', en: 'the rest, mean' },
  loss: { zh: '损失', en: 'loss' },
  chance: { zh: '瞎猜 ln N', en: 'guessing, ln N' },
  rowsRight: { zh: '行内认对', en: 'rows right' },
  columnsRight: { zh: '列内认对', en: 'columns right' },
  imageImage: { zh: '图与图', en: 'image–image' },
  textText: { zh: '文与文', en: 'text–text' },
  gap: { zh: '模态间隙', en: 'modality gap' },
  cosine: { zh: '余弦', en: 'cosine' },
  logit: { zh: 'logit', en: 'logit' },
  inRow: { zh: '在这一行', en: 'in its row' },
  inColumn: { zh: '在这一列', en: 'in its column' },
  aPair: { zh: '原配的一对', en: 'a pair' },
  noPair: { zh: '不是一对', en: 'not a pair' },
  needsModel: {
    zh: '模型就绪后，这里显示它读到的词元和像素。',
    en: 'Once a model is running, the tokens and the pixels that it reads are shown here.',
  },
  pending: { zh: '还没有算出', en: 'not computed yet' },
  jointNote: {
    zh: '左上一块是图与图的余弦，右下一块是文与文的；另外两块才是图与文，就是普通的 N × N 矩阵和它的转置。图与图、文与文的余弦往往整块偏高，因为图片的向量聚在一处，句子的聚在另一处。所以不要把图和文排在同一张榜上：离一张图最近的可能全是图，哪怕有一句话说的正是它。',
    en: 'At the upper left images meet images, at the lower right texts meet texts; only the other two blocks are the N × N matrix and its mirror image. Whole blocks can differ in level, because image vectors keep together in one region and text vectors in another. So never rank images and texts in one list: the nearest to a picture could all be pictures, although a sentence says exactly what it shows.',
  },
  moments: [
    { zh: '句子和图片', en: 'Sentences, pictures' },
    { zh: '词元和像素', en: 'Tokens, pixels' },
    { zh: 'T 和 I', en: 'T and I' },
    { zh: 'N × N 个余弦', en: 'N × N cosines' },
  ],
  header: {
    zh: ['行', '列', '图片', '句子', '是否原配', '余弦', 'logit', '行内概率', '列内概率'],
    en: [
      'row',
      'column',
      'picture',
      'sentence',
      'pair',
      'cosine',
      'logit',
      'probability in the row',
      'probability in the column',
    ],
  },
} satisfies Record<string, Message<unknown> | readonly Message[] | Record<string, Message<unknown>>>;
