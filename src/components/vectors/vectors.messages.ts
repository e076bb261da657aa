import type { Message } from '../i18n/locale.ts';

const component: Message<(j: number, value: string) => string> = {
  zh: (j, value) => `第 ${j} 个分量：${value}`,
  en: (j, value) => `component ${j}: ${value}`,
};
const title: Message<(subject: string) => string> = {
  zh: (subject) => `${subject} 的点积，逐项展开`,
  en: (subject) => `The dot product of ${subject}, unfolded`,
};
const strip: Message<(name: string, dim: number) => string> = {
  zh: (name, dim) => `${name}，${dim} 个分量；按左右键逐个查看`,
  en: (name, dim) => `${name}, ${dim} components; the arrow keys go through them`,
};
const rest: Message<(count: number) => string> = {
  zh: (count) => `其余 ${count} 项`,
  en: (count) => `the other ${count}`,
};
const termsHead: Message<(shown: number, dim: number) => string> = {
  zh: (shown, dim) => `${dim} 项里影响最大的 ${shown} 项`,
  en: (shown, dim) => `The ${shown} of ${dim} terms that count most`,
};

export const messages = {
  component,
  title,
  strip,
  rest,
  termsHead,
  products: { zh: '逐项相乘', en: 'multiplied, term by term' },
  index: { zh: 'j', en: 'j' },
  product: { zh: '乘积', en: 'product' },
  running: { zh: '累计', en: 'sum so far' },
  total: { zh: '全部相加 = 余弦', en: 'all added up = cosine' },
  close: { zh: '关闭', en: 'Close' },
  peekHint: { zh: '单击图片可固定此面板', en: 'Click the picture to keep this open' },
} satisfies Record<string, Message<unknown>>;
