import { automaticOdds } from '../../engine/search/threshold.ts';
import type { Message } from '../i18n/locale.ts';

export interface CardWords {
  readonly number: number;
  readonly name: string;
  readonly alt: string;
  readonly place?: number;
  readonly cosine?: string;
  readonly kept?: boolean;
}

const card: Message<(words: CardWords) => string> = {
  zh: ({ number, name, alt, place, cosine, kept }) =>
    [
      place && `第 ${place} 名`,
      `图 ${number}，${name}`,
      alt,
      cosine && `余弦 ${cosine}`,
      kept === undefined ? '' : kept ? '留下' : '未留下',
    ]
      .filter(Boolean)
      .join('；'),
  en: ({ number, name, alt, place, cosine, kept }) =>
    [
      place && `Place ${place}`,
      `picture ${number}, ${name}`,
      alt.replace(/\.$/, ''),
      cosine && `cosine ${cosine}`,
      kept === undefined ? '' : kept ? 'kept' : 'not kept',
    ]
      .filter(Boolean)
      .join('; '),
};
const stage: Message<(count: number) => string> = {
  zh: (count) => `${count} 张图片与一句话；用方向键逐张查看，回车展开点积`,
  en: (count) =>
    `${count} pictures and a sentence; arrow keys go from picture to picture, Enter unfolds the dot product`,
};
const textVector: Message<(dim: number) => string> = {
  zh: (dim) => `句子的向量，${dim} 个分量`,
  en: (dim) => `the sentence as a vector, ${dim} components`,
};
const kept: Message<(count: number, total: number) => string> = {
  zh: (count, total) => `${total} 张里留下 ${count} 张`,
  en: (count, total) => `${count} of ${total} kept`,
};
const result: Message<(count: number, names: string, best: string) => string> = {
  zh: (count, names, best) => (count ? `留下 ${count} 张：${names}` : `一张也没留下；最接近的是 ${best}`),
  en: (count, names, best) => (count ? `${count} kept: ${names}` : `None kept; the closest is ${best}`),
};

const tokens: Message<(count: number, words: string) => string> = {
  zh: (count, words) => `${count} 个词元：${words}`,
  en: (count, words) => `${count} tokens: ${words}`,
};

export const messages = {
  tokens,
  card,
  stage,
  textVector,
  kept,
  result,
  heading: { zh: '用一句话找图', en: 'Find pictures with a sentence' },
  textEncoder: { zh: '文本编码器', en: 'text encoder' },
  textWaits: { zh: '等待模型', en: 'waiting for the model' },
  componentScale: { zh: '向量的分量', en: 'components' },
  cosineScale: { zh: '余弦', en: 'cosine' },
  threshold: { zh: '门槛', en: 'Threshold' },
  automatic: { zh: '自动', en: 'Automatic' },
  automaticHint: {
    zh: `留下可能性不低于第一名 1/${automaticOdds} 的图片（按模型自己的温度算）`,
    en: `Keeps what is at least 1/${automaticOdds} as likely as the best, by the model’s own temperature`,
  },
  moments: [
    { zh: '图片和句子', en: 'Pictures, sentence' },
    { zh: '句子 → T', en: 'Sentence → T' },
    { zh: '图片 → I', en: 'Pictures → I' },
    { zh: '余弦', en: 'Cosines' },
    { zh: '排序', en: 'Sort' },
    { zh: '门槛', en: 'Threshold' },
  ],
} satisfies Record<string, Message<unknown> | readonly Message[]>;
