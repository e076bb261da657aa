import type { Message } from '../i18n/locale.ts';

const patches: Message<(count: number, pixels: number) => string> = {
  zh: (count, pixels) => `${count} 个图块，每块 ${pixels} × ${pixels} 像素`,
  en: (count, pixels) => `${count} patches of ${pixels} × ${pixels} pixels`,
};
const places: Message<(count: number, pixels: number) => string> = {
  zh: (count, pixels) => `卷积到 ${count} 个位置，每个位置 ${pixels} × ${pixels} 像素，最后取平均`,
  en: (count, pixels) =>
    `convolved to ${count} places, each for ${pixels} × ${pixels} pixels, and averaged at the end`,
};
const vector: Message<(symbol: string, dim: number) => string> = {
  zh: (symbol, dim) => `${symbol}：${dim} 个分量，长度 1`,
  en: (symbol, dim) => `${symbol}: ${dim} components, length 1`,
};

export interface DescribedTowers {
  readonly sentence: string;
  readonly picture: string;
  readonly tokens?: number;
  readonly pixels?: string;
  readonly dim: number;
  readonly cosine?: string;
}
const description: Message<(facts: DescribedTowers) => string> = {
  zh: ({ sentence, picture, tokens, pixels, dim, cosine }) =>
    [
      `左边，句子“${sentence}”`,
      tokens ? `切成 ${tokens} 个词元，` : '',
      `经过文本塔成为有 ${dim} 个分量的向量 T。右边，图片（${picture}）`,
      pixels ? `缩成 ${pixels} 像素，` : '',
      `经过图像塔成为同样多分量的向量 I。两座塔之间没有任何连线，`,
      cosine ? `直到最后做点积：T · I = ${cosine}。` : '直到最后做点积。',
    ].join(''),
  en: ({ sentence, picture, tokens, pixels, dim, cosine }) =>
    [
      `On the left the sentence “${sentence}”`,
      tokens ? ` falls into ${tokens} tokens and` : '',
      ` becomes a vector T of ${dim} components in the text tower. On the right the picture (${picture})`,
      pixels ? ` is reduced to ${pixels} pixels and` : '',
      ` becomes a vector I of as many components in the image tower. Nothing joins the two towers until the dot product at the end`,
      cosine ? `: T · I = ${cosine}.` : '.',
    ].join(''),
};

export const messages = {
  patches,
  places,
  vector,
  description,
  heading: { zh: '两座塔', en: 'Two towers' },
  sentence: { zh: '句子', en: 'The sentence' },
  picture: { zh: '图片', en: 'The picture' },
  causal: {
    zh: '每个词元只看自己和前面的词元；最后的结束记号（紫色一行）看得到全句，结果就从这里读出',
    en: 'each token sees itself and those before it; the end token (the violet row) sees all, and that is where the result is read',
  },
  transformer: { zh: 'Transformer 让词元互相查看', en: 'a transformer lets the tokens look at each other' },
  network: { zh: '逐层把像素变成特征', en: 'layer by layer, pixels become features' },
  projection: {
    zh: '投影到共享空间，再除以长度',
    en: 'projected into the shared space, divided by its length',
  },
  ends: { zh: '两边第一次见面', en: 'where the two meet for the first time' },
  moments: [
    { zh: '句子和图片', en: 'Sentence, picture' },
    { zh: '词元和像素', en: 'Tokens, pixels' },
    { zh: 'T 和 I', en: 'T and I' },
    { zh: '点积', en: 'Dot product' },
  ],
  header: { zh: ['分量', 'T', 'I', '乘积'], en: ['component', 'T', 'I', 'product'] },
} satisfies Record<string, Message<unknown> | readonly Message[]>;
