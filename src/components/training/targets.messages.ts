import type { Message } from '../i18n/locale.ts';
import type { ExampleMatrix } from './training-params.ts';

export const matrixNames: Readonly<Record<ExampleMatrix, Message>> = {
  table: { zh: '1 和 0', en: '1 and 0' },
  apart: { zh: '1 和 −½', en: '1 and −½' },
  web: { zh: '0.30 和 0.20', en: '0.30 and 0.20' },
  model: { zh: '当前模型', en: 'this model' },
};

export const matrixHints: Readonly<Record<ExampleMatrix, Message>> = {
  table: { zh: '教科书上的理想情况', en: 'the textbook ideal' },
  apart: {
    zh: '三个方向彼此相隔 120°，再远就做不到了',
    en: 'three directions 120° apart: no three can be further apart',
  },
  web: { zh: '真实的 CLIP 大致的样子', en: 'about what a real CLIP gives' },
  model: {
    zh: '正在使用的模型给前三对图文算出的余弦',
    en: 'the first three pairs, measured with the model in use',
  },
};

const described: Message<(facts: { cosines: string; name: string; loss: string; all: string }) => string> = {
  zh: ({ cosines, name, loss, all }) =>
    `三对图文的余弦，一行一行是：${cosines}。选中的损失是“${name}”，等于 ${loss} 奈特。三种损失：${all}。`,
  en: ({ cosines, name, loss, all }) =>
    `The cosines of three pairs, row by row: ${cosines}. The chosen loss is “${name}”: ${loss}. All three: ${all}.`,
};
const chance: Message<(n: number, value: string) => string> = {
  zh: (n, value) => `完全分不清时：ln ${n} = ${value}`,
  en: (n, value) => `when nothing is told apart: ln ${n} = ${value}`,
};
const floor: Message<(temperature: string, value: string) => string> = {
  zh: (temperature, value) => `τ = ${temperature} 时的下限：${value}`,
  en: (temperature, value) => `the floor at τ = ${temperature}: ${value}`,
};
const sigmoidNote: Message<(scale: string, bias: string) => string> = {
  zh: (scale, bias) => `SigLIP 不用温度滑块，这里取它训练开始时的缩放系数 ${scale} 和偏置 ${bias}`,
  en: (scale, bias) =>
    `here with the scale ${scale} and the bias ${bias} that SigLIP starts with, whatever τ is`,
};

export const messages = {
  described,
  chance,
  floor,
  sigmoidNote,
  heading: { zh: '1/0 表和真正的损失', en: 'The 1/0 table and the true loss' },
  matrix: { zh: '对角线和其余', en: 'Diagonal, rest' },
  waiting: {
    zh: '前三对图文的向量还没有算好。',
    en: 'The vectors of the first three pairs are not there yet.',
  },
  targetsNote: { zh: '每格单独打分，与温度无关', en: 'each cell judged by itself; no temperature' },
  name: { zh: '损失函数', en: 'loss function' },
  value: { zh: '这张表的损失', en: 'loss of this table' },
  tableHeader: { zh: '矩阵', en: 'matrix' },
} satisfies Record<string, Message<unknown>>;
