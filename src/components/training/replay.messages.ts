import type { Message } from '../i18n/locale.ts';
import type { ReplayCurve } from './training-params.ts';

export const curveNames: Readonly<Record<ReplayCurve, Message>> = {
  loss: { zh: '损失', en: 'loss' },
  accuracy: { zh: '行正确率', en: 'row accuracy' },
  scale: { zh: '缩放系数 s', en: 'scale s' },
};

const run: Message<(batch: string) => string> = {
  zh: (batch) => `批大小 ${batch}`,
  en: (batch) => `batch size ${batch}`,
};
const step: Message<(step: string) => string> = {
  zh: (step) => `第 ${step} 步`,
  en: (step) => `step ${step}`,
};
const chance: Message<(n: number, value: string) => string> = {
  zh: (n, value) => `瞎猜：ln ${n} = ${value}`,
  en: (n, value) => `guessing: ln ${n} = ${value}`,
};
const guessing: Message<(n: number, value: string) => string> = {
  zh: (n, value) => `瞎猜：1/${n} = ${value}`,
  en: (n, value) => `guessing: 1/${n} = ${value}`,
};
const matrix: Message<(n: number, batch: string) => string> = {
  zh: (n, batch) => `${n} 张图对 ${n} 句话，批大小 ${batch}`,
  en: (n, batch) => `${n} pictures against ${n} captions, batch size ${batch}`,
};
const described: Message<
  (facts: {
    batch: string;
    step: string;
    pairs: string;
    loss: string;
    chance: string;
    row: string;
    column: string;
    scale: string;
  }) => string
> = {
  zh: ({ batch, step, pairs, loss, chance, row, column, scale }) =>
    `批大小 ${batch} 的训练，第 ${step} 步，看过 ${pairs} 对图文：考题的损失 ${loss}（瞎猜 ${chance}），按行答对 ${row}，按列答对 ${column}，缩放系数 ${scale}。`,
  en: ({ batch, step, pairs, loss, chance, row, column, scale }) =>
    `The training with batches of ${batch}, at step ${step}, after ${pairs} pairs: the loss on the test pairs is ${loss} (guessing: ${chance}), ${row} of the rows and ${column} of the columns are right, the scale is ${scale}.`,
};

export const messages = {
  run,
  step,
  chance,
  guessing,
  matrix,
  described,
  heading: { zh: '内置模型的训练，重放', en: 'The training of the embedded model, replayed' },
  loading: { zh: '正在读取训练记录……', en: 'Fetching the recorded training …' },
  none: {
    zh: '这里没有内置模型的训练记录，所以没有可以重放的。上面三对图文的训练仍然可用。',
    en: 'There is no recording of the embedded model’s training here, so there is nothing to replay. The three pairs above still train.',
  },
  retry: { zh: '重试', en: 'Try again' },
  view: { zh: '矩阵', en: 'Matrix' },
  curve: { zh: '曲线', en: 'Curve' },
  pairsSeen: { zh: '看过的图文（对）', en: 'pairs seen' },
  pair: { zh: '一对', en: 'a pair' },
  loss: { zh: '损失', en: 'loss' },
  rowAccuracy: { zh: '行正确率', en: 'row accuracy' },
  columnAccuracy: { zh: '列正确率', en: 'column accuracy' },
  scale: { zh: '缩放系数 s', en: 'scale s' },
  between: {
    zh: '数字取自最近的一次记录；两次记录之间的矩阵是插出来的，没有量过。',
    en: 'The numbers are those of the nearest recorded step; between two steps the matrix is interpolated and was not measured.',
  },
  averaged: {
    zh: '最后一格是各步权重的滑动平均，也就是留下来用的那个网络。',
    en: 'The last entry is the running average of the weights: the network that was kept.',
  },
  seen: { zh: '看过', en: 'seen' },
} satisfies Record<string, Message<unknown>>;
