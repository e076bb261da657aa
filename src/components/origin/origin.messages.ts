import type { Message } from '../i18n/locale.ts';

const components: Message<(dim: number) => string> = {
  zh: (dim) => `${dim} 个分量，长度为 1`,
  en: (dim) => `${dim} components, length 1`,
};
const component: Message<(j: number, value: string) => string> = {
  zh: (j, value) => `第 ${j} 个分量：${value}`,
  en: (j, value) => `component ${j}: ${value}`,
};
const strip: Message<(name: string) => string> = {
  zh: (name) => `${name} 的向量；左右键逐个查看分量`,
  en: (name) => `the vector of ${name}; the arrow keys go through its components`,
};
const nearPictures: Message<(name: string) => string> = {
  zh: (name) => `离 ${name} 最近的图，按余弦`,
  en: (name) => `The pictures nearest to ${name}, by cosine`,
};
const nearSentences: Message<(sentence: string) => string> = {
  zh: (sentence) => `离“${sentence}”最近的说明，按余弦`,
  en: (sentence) => `The captions nearest to “${sentence}”, by cosine`,
};
const tokens: Message<(count: number) => string> = {
  zh: (count) => `${count} 个词元`,
  en: (count) => `${count} tokens`,
};
const describedVector: Message<(heading: string, dim: number, list: string) => string> = {
  zh: (heading, dim, list) => `向量有 ${dim} 个分量。${heading}：${list}。`,
  en: (heading, dim, list) => `The vector has ${dim} components. ${heading}: ${list}.`,
};

export const messages = {
  components,
  component,
  strip,
  nearPictures,
  nearSentences,
  tokens,
  describedVector,
  imageHeading: { zh: '图像向量', en: 'Image vectors' },
  textHeading: { zh: '文本向量', en: 'Text vectors' },
  imageEncoder: { zh: '图像编码器', en: 'image encoder' },
  textEncoder: { zh: '文本编码器', en: 'text encoder' },
  choosePicture: { zh: '选一张图', en: 'Choose a picture' },
  waiting: { zh: '等待模型', en: 'waiting for the model' },
  tokensWait: { zh: '词元要等模型载入后才知道', en: 'tokens need a running model' },
  another: { zh: '点一张近邻，就从它出发再找。', en: 'Choose a neighbour to go on from there.' },
  captions: { zh: '试试', en: 'Try' },
  neighbourHeader: {
    zh: ['名次', '图片或句子', '画面', '余弦'] as readonly string[],
    en: ['rank', 'picture or sentence', 'what it shows', 'cosine'],
  },
} satisfies Record<string, Message<unknown>>;
