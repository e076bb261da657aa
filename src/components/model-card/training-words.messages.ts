import type { Message } from '../i18n/locale.ts';

type Sentence<Facts> = Message<(facts: Facts) => string>;

const setting: Sentence<{ n: string; chance: string }> = {
  zh: ({ n, chance }) => `${n} 对没有训练过的图文上的损失，随看过的图文对而变。瞎猜是 ln ${n} = ${chance}。`,
  en: ({ n, chance }) =>
    `The loss on ${n} pairs that were never trained on, against the pairs seen. Guessing gives ln ${n} = ${chance}.`,
};

const course: Sentence<{ batch: string; first: string; last: string; pairs: string; accuracy: string }> = {
  zh: ({ batch, first, last, pairs, accuracy }) =>
    `每批 ${batch} 对：训练前 ${first}，看过${pairs}对后 ${last}，这时 ${accuracy} 的图片最先找到自己的说明。`,
  en: ({ batch, first, last, pairs, accuracy }) =>
    `With ${batch} pairs a batch it is ${first} before training and ${last} after ${pairs} pairs, when ${accuracy} of the pictures find their own caption first.`,
};

const halved: Sentence<{ pairs: string }> = {
  zh: ({ pairs }) => `看过${pairs}对时，它第一次低于瞎猜的一半。`,
  en: ({ pairs }) => `It is first below half of chance after ${pairs} pairs.`,
};

export const words = {
  setting,
  course,
  halved,
  title: { zh: '损失怎样下降', en: 'How the loss fell' },
  pairs: { zh: '看过的图文对（对数刻度）', en: 'pairs seen (log scale)' },
  loss: { zh: '损失（奈特）', en: 'loss (nats)' },
  averaged: {
    zh: '每个点都是训练途中记录下来的。最后一点是采用的权重，即滑动平均。',
    en: 'Every point was recorded during training. The last one is the running average of the weights, which is what ships.',
  },
  unplotted: {
    zh: '画图的程序没有取到，下面的文字说的是同一件事。',
    en: 'The program that draws the chart did not arrive; the words below say the same.',
  },
};

const series: Message<(batch: string) => string> = {
  zh: (batch) => `每批 ${batch} 对`,
  en: (batch) => `${batch} pairs a batch`,
};
const chanceLabel: Message<(n: string, chance: string) => string> = {
  zh: (n, chance) => `瞎猜：ln ${n} = ${chance}`,
  en: (n, chance) => `chance: ln ${n} = ${chance}`,
};

export const labels = { series, chance: chanceLabel };
