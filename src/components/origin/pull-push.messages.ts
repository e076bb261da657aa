import type { Message } from '../i18n/locale.ts';

const circle: Message<(count: number) => string> = {
  zh: (count) => `单位圆上的 ${count} 对向量；拖动，或用方向键转动`,
  en: (count) => `${count} pairs of vectors on the unit circle; drag them, or turn them with the arrow keys`,
};
const tip: Message<(letter: string, number: number) => string> = {
  zh: (letter, number) => `${letter === 'I' ? '图像' : '文本'}向量 ${number}，角度`,
  en: (letter, number) => `${letter === 'I' ? 'image' : 'text'} vector ${number}, angle`,
};
const moment: Message<(step: number, loss: string) => string> = {
  zh: (step, loss) => `第 ${step} 步，损失 ${loss}`,
  en: (step, loss) => `step ${step}, loss ${loss}`,
};
const described: Message<
  (
    count: number,
    tau: string,
    step: number,
    loss: string,
    chance: string,
    diagonal: string,
    rest: string,
  ) => string
> = {
  zh: (count, tau, step, loss, chance, diagonal, rest) =>
    `单位圆上有 ${count} 对图文向量，温度 ${tau}。第 ${step} 步，损失 ${loss}；分不出彼此时的损失是 ${chance}。` +
    `原配的余弦平均 ${diagonal}，错配的平均 ${rest}。`,
  en: (count, tau, step, loss, chance, diagonal, rest) =>
    `${count} pairs of image and text vectors on the unit circle, temperature ${tau}. At step ${step} the loss is ${loss}; if the pairs could not be told apart it would be ${chance}. ` +
    `The true pairs have a mean cosine of ${diagonal}, the others of ${rest}.`,
};
const chance: Message<(count: number) => string> = {
  zh: (count) => `分不出彼此时：ln ${count}`,
  en: (count) => `not told apart: ln ${count}`,
};

export const messages = {
  circle,
  tip,
  moment,
  described,
  chance,
  heading: { zh: '配对相吸，其余相斥', en: 'Pairs pull, all others push' },
  temperature: { zh: '温度 τ', en: 'temperature τ' },
  loss: { zh: '损失', en: 'loss' },
  steepest: { zh: '最长的箭头：梯度', en: 'longest arrow: gradient' },
  shuffle: { zh: '打乱', en: 'Shuffle' },
  reset: { zh: '复原', en: 'Reset' },
  matrix: { zh: '余弦', en: 'cosines' },
  caption: {
    zh: '方块是图，圆点是文，同号的是一对；箭头是损失的负梯度。指着一个点，就看见谁在拉它（实线），谁在推它（虚线），越粗越用力。',
    en: 'Squares are images, dots are texts, and equal numbers make a pair; the arrows are the negative gradient of the loss. Point at a square or a dot to see who pulls it (solid) and who pushes it (dashed): the thicker the line, the stronger.',
  },
  header: {
    zh: ['图', '文', '余弦', '∂损失/∂余弦'] as readonly string[],
    en: ['image', 'text', 'cosine', '∂loss/∂cosine'],
  },
} satisfies Record<string, Message<unknown>>;
