import type { Message } from '../i18n/locale.ts';

const provenance: Message<(name: string) => string> = {
  zh: (name) => `这次训练：${name}`,
  en: (name) => `this run: ${name}`,
};
const matrix: Message<(n: number) => string> = {
  zh: (n) => `${n} 张没有学过的图对 ${n} 句说明`,
  en: (n) => `${n} held-out pictures against ${n} captions`,
};
const moment: Message<(step: string) => string> = {
  zh: (step) => `第 ${step} 步`,
  en: (step) => `step ${step}`,
};
const waiting: Message<(names: string) => string> = {
  zh: (names) => `排在后面的：${names}`,
  en: (names) => `Next in line: ${names}`,
};
const describedSetup: Message<(name: string, concepts: number, size: number, pairs: string) => string> = {
  zh: (name, concepts, size, pairs) =>
    `还没有开始。准备好的训练：${name}，${concepts} 种东西，${size} 像素的图，一共 ${pairs} 对图文。`,
  en: (name, concepts, size, pairs) =>
    `Not begun. What is prepared: ${name}, ${concepts} kinds of things, pictures of ${size} pixels, ${pairs} pairs in all.`,
};
export interface MomentFacts {
  readonly name: string;
  readonly n: number;
  readonly step: string;
  readonly pairs: string;
  readonly loss: string;
  readonly chance: string;
  readonly row: string;
  readonly column: string;
  readonly scale: string;
}
const described: Message<(facts: MomentFacts) => string> = {
  zh: ({ name, n, step, pairs, loss, chance, row, column, scale }) =>
    `一次训练（${name}），第 ${step} 步，看过 ${pairs} 对图文。没有学过的 ${n} 对：损失 ${loss}（瞎猜 ${chance}），按行答对 ${row}，按列答对 ${column}；缩放 ${scale}。`,
  en: ({ name, n, step, pairs, loss, chance, row, column, scale }) =>
    `A run (${name}) at step ${step}, after ${pairs} pairs. On ${n} held-out pairs the loss is ${loss} (guessing: ${chance}), ${row} of the rows and ${column} of the columns are right; the scale is ${scale}.`,
};
const mapFacts: Message<(share: string, gap: string) => string> = {
  zh: (share, gap) => `这个平面显示了 ${share} 的变化；图的中心与文的中心相距 ${gap}。`,
  en: (share, gap) =>
    `The plane shows ${share} of the variance; the centres of pictures and captions are ${gap} apart.`,
};

export const messages = {
  provenance,
  matrix,
  moment,
  waiting,
  describedSetup,
  described,
  mapFacts,
  heading: { zh: '自己练一个', en: 'Train one yourself' },
  loading: { zh: '正在准备训练器……', en: 'Getting the trainer ready …' },
  retry: { zh: '再试一次', en: 'Try again' },
  dismiss: { zh: '知道了', en: 'Dismiss' },
  newRun: { zh: '另开一次', en: 'A new run' },
  backToRun: { zh: '回到这次训练', en: 'Back to the run' },
  view: { zh: '矩阵', en: 'Matrix' },
  pair: { zh: '一对', en: 'a pair' },
  pointHint: {
    zh: '指着一格，看它比的是哪张图、哪句话。',
    en: 'Point at a cell to see which picture and which caption it compares.',
  },
  matrixTitle: { zh: '没有学过的图文', en: 'Held-out pairs' },
  mapTitle: { zh: '它们的地图', en: 'Their map' },
  mapPending: { zh: '正在画地图……', en: 'Drawing the map …' },
  mapHint: {
    zh: '小图是图像向量，圆点是文本向量，线连着原配。取前两个主成分，并随上一刻转正，免得来回翻转。',
    en: 'Thumbnails are image vectors, dots are text vectors, lines join true pairs. Two principal components, turned to follow the moment before so that nothing flips.',
  },
  backToLive: { zh: '回到最新', en: 'Back to live' },
  showing: { zh: '跟着最新的走', en: 'Following the newest' },
  captionNote: {
    zh: '两个小网络从随机权重练起，图和说明都在这台机器上现画现写。它只看得懂画里这些东西，不是 OpenAI 的 CLIP。',
    en: 'Two small networks begin with random weights; pictures and captions are made on this machine while they train. It will know the things that were drawn for it and no others: it is not OpenAI’s CLIP.',
  },
} satisfies Record<string, Message<unknown>>;
