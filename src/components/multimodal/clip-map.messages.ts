import type { Message } from '../i18n/locale.ts';

const cell: Message<(row: number, column: number, cosine: string) => string> = {
  zh: (row, column, cosine) => `图 ${row} 与句子 ${column}：余弦 ${cosine}`,
  en: (row, column, cosine) => `picture ${row} with sentence ${column}: cosine ${cosine}`,
};
const reading: Message<(caption: string, name: string, cosine: string, pair: boolean) => string> = {
  zh: (caption, name, cosine, pair) =>
    `${name} 与“${caption}”${pair ? '（原配）' : '（错配）'}：余弦 ${cosine}`,
  en: (caption, name, cosine, pair) =>
    `${name} with “${caption}” (${pair ? 'a true pair' : 'a mismatch'}): cosine ${cosine}`,
};
const legend: Message<(low: string, high: string) => string> = {
  zh: (low, high) => `格子里是余弦，${low} 到 ${high}`,
  en: (low, high) => `In the cells: cosines, ${low} to ${high}`,
};
const answer: Message<(label: string, share: string, count: number) => string> = {
  zh: (label, share, count) => `${count} 个标签里最可能的是“${label}”：${share}`,
  en: (label, share, count) => `Likeliest of the ${count} labels: “${label}”, ${share}`,
};
const described: Message<(pairs: string, diagonal: string, rest: string, answer: string) => string> = {
  zh: (pairs, diagonal, rest, answer) =>
    `三格。第一格：四对图文（${pairs}）两两求余弦，原配的四个平均 ${diagonal}，错配的十二个平均 ${rest}。` +
    `第二格：四个标签各写成一句话，变成向量。第三格：拿一张图与这四个向量比较。${answer}。`,
  en: (pairs, diagonal, rest, answer) =>
    `Three panels. First: four pictures and their captions (${pairs}), each with each; the four true pairs have a mean cosine of ${diagonal}, the twelve others of ${rest}. ` +
    `Second: four labels become sentences, and the sentences vectors. Third: one picture is compared with these four vectors. ${answer}.`,
};

export const messages = {
  cell,
  reading,
  legend,
  answer,
  described,
  heading: { zh: 'CLIP 全图：三格', en: 'A map of CLIP: three panels' },
  panels: {
    zh: ['① 对比式预训练', '② 用标签做一个分类器', '③ 零样本预测'] as readonly string[],
    en: ['1 · Contrastive pre-training', '2 · A classifier out of labels', '3 · Zero-shot prediction'],
  },
  textEncoder: { zh: '文本编码器', en: 'text encoder' },
  imageEncoder: { zh: '图像编码器', en: 'image encoder' },
  template: { zh: '一张{}的照片', en: 'a photo of a {}' },
  hover: {
    zh: '指向一格，看它是哪张图配哪句话。',
    en: 'Point at a cell to see which picture meets which sentence there.',
  },
  others: { zh: '换四对', en: 'Four other pairs' },
  pending: { zh: '等待模型', en: 'waiting for the model' },
  waiting: {
    zh: '标签句的向量要等模型载入后算出',
    en: 'The label sentences need a running model',
  },
  hold: { zh: '举起这张图', en: 'Hold up this picture' },
  doors: {
    zh: ['第四课：走进结构 →', '第六课：训练 →', '第五课：零样本分类 →'] as readonly string[],
    en: [
      'Lesson 4: inside the architecture →',
      'Lesson 6: training →',
      'Lesson 5: zero-shot classification →',
    ],
  },
  header: {
    zh: ['图片', '句子', '余弦', '原配'] as readonly string[],
    en: ['picture', 'sentence', 'cosine', 'true pair'],
  },
  predictionHeader: {
    zh: ['图片', '标签句', '余弦', '概率'] as readonly string[],
    en: ['picture', 'label sentence', 'cosine', 'probability'],
  },
  yesNo: { zh: ['是', '否'] as readonly string[], en: ['yes', 'no'] },
} satisfies Record<string, Message<unknown>>;
