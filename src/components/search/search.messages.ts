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
const waitsLoading: Message<(share: string) => string> = {
  zh: (share) => `这句话没有预存的向量。模型正在载入${share}，载好就算；下面的例句现在就能用。`,
  en: (share) =>
    `No vector is stored for this sentence. The model is loading${share} and will answer it; the examples below work at once.`,
};
const pending: Message<(left: number) => string> = {
  zh: (left) => `还有 ${left} 张图片的向量在计算……`,
  en: (left) => `${left} more ${left === 1 ? 'picture is' : 'pictures are'} being turned into vectors …`,
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
  waitsLoading,
  pending,
  kept,
  result,
  heading: { zh: '用一句话找图', en: 'Find pictures with a sentence' },
  textEncoder: { zh: '文本编码器', en: 'text encoder' },
  textWaits: { zh: '等待模型', en: 'waiting for the model' },
  componentScale: { zh: '向量的分量', en: 'components' },
  cosineScale: { zh: '余弦', en: 'cosine' },
  waitsNoModel: {
    zh: '这句话没有预存的向量，要有运行中的模型才能算。下面的例句仍然可用。',
    en: 'No vector is stored for this sentence: it needs a running model. The examples below still work.',
  },
  openModels: { zh: '选择模型', en: 'Choose a model' },
  retry: { zh: '重试', en: 'Try again' },
  loading: { zh: '正在读取图片和向量……', en: 'Fetching the pictures and their vectors …' },
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
