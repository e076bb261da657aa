import type { Message } from '../i18n/locale.ts';
import { decimal, integer } from '../i18n/number.ts';

const pictures: Message<(done: number, total: number) => string> = {
  zh: (done, total) => `图片向量 ${integer(done)} / ${integer(total)}`,
  en: (done, total) => `Picture vectors: ${integer(done)} of ${integer(total)}`,
};
const captions: Message<(done: number, total: number) => string> = {
  zh: (done, total) => `说明向量 ${integer(done)} / ${integer(total)}（相同的只算一次）`,
  en: (done, total) =>
    `Caption vectors: ${integer(done)} of ${integer(total)} (equal captions are done once)`,
};
const rate: Message<(perSecond: number) => string> = {
  zh: (perSecond) => `每秒 ${decimal(perSecond, perSecond < 10 ? 1 : 0)} 张`,
  en: (perSecond) => `${decimal(perSecond, perSecond < 10 ? 1 : 0)} pictures/s`,
};
const remaining: Message<(seconds: number) => string> = {
  zh: (seconds) =>
    seconds < 90 ? `约剩 ${Math.max(1, Math.round(seconds))} 秒` : `约剩 ${Math.round(seconds / 60)} 分钟`,
  en: (seconds) =>
    seconds < 90
      ? `about ${Math.max(1, Math.round(seconds))} s left`
      : `about ${Math.round(seconds / 60)} min left`,
};
const paused: Message<(done: number, total: number) => string> = {
  zh: (done, total) => `停在 ${integer(done)} / ${integer(total)}。算好的都还在。`,
  en: (done, total) => `Stopped at ${integer(done)} of ${integer(total)}; what has been computed is kept.`,
};
const offered: Message<(count: number, model: string) => string> = {
  zh: (count, model) => `${integer(count)} 对还没有 ${model} 的向量，算完要一会儿。`,
  en: (count, model) =>
    `These ${integer(count)} pairs have no vectors of ${model} yet; computing them takes a while.`,
};
const start: Message<(count: number) => string> = {
  zh: (count) => `开始算 ${integer(count)} 对`,
  en: (count) => `Embed ${integer(count)} pairs`,
};
const live: Message<(n: number, dim: number) => string> = {
  zh: (n, dim) => `${integer(n)} 对，${integer(2 * n)} 个 ${integer(dim)} 维向量，刚刚算好`,
  en: (n, dim) => `${integer(n)} pairs: ${integer(2 * n)} vectors of ${integer(dim)} numbers, just computed`,
};
const stored: Message<(n: number, dim: number) => string> = {
  zh: (n, dim) => `${integer(n)} 对，${integer(2 * n)} 个 ${integer(dim)} 维向量，取自这台机器上存着的`,
  en: (n, dim) =>
    `${integer(n)} pairs: ${integer(2 * n)} vectors of ${integer(dim)} numbers, kept on this machine by an earlier run`,
};

export const messages = {
  pictures,
  captions,
  rate,
  remaining,
  paused,
  offered,
  start,
  live,
  stored,
  progress: { zh: '计算进度', en: 'Progress of the vectors' },
  looking: { zh: '正在准备图文对……', en: 'Preparing the pairs …' },
  cancel: { zh: '停下', en: 'Stop' },
  goOn: { zh: '接着算', en: 'Go on' },
  retry: { zh: '再试一次', en: 'Try again' },
  noModel: {
    zh: '向量要由模型来算，现在没有模型在运行。',
    en: 'The vectors have to be computed by a model, and none is running.',
  },
  loadingModel: { zh: '模型正在载入，好了就开始算。', en: 'The model is loading; the vectors are next.' },
  choose: { zh: '选择模型', en: 'Choose a model' },
  noFolder: {
    zh: '还没有图片。选一个文件夹，或把它拖进来。',
    en: 'There are no pictures yet. Choose a folder, or drop one here.',
  },
  folderAgain: {
    zh: '这些图片只留在你的磁盘上，现在的模型还没看过它们。请再选一次那个文件夹。',
    en: 'These pictures are on your disk only, and the present model has not seen them. Choose the folder once more.',
  },
} satisfies Record<string, Message<unknown>>;
