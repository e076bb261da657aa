import type { Message } from '../i18n/locale.ts';

const steps: Message<(pairs: string, steps: string, batch: string) => string> = {
  zh: (pairs, steps, batch) => `${pairs} 对图文，每批 ${batch} 对：共 ${steps} 步。`,
  en: (pairs, steps, batch) => `${pairs} pairs in batches of ${batch}: ${steps} steps.`,
};
const chance: Message<(n: string, value: string) => string> = {
  zh: (n, value) => `一无所知的模型，损失是 ln ${n} = ${value}。`,
  en: (n, value) => `A model that knows nothing has the loss ln ${n} = ${value}.`,
};
const epochs: Message<(epochs: string) => string> = {
  zh: (epochs) => `每个场景会看到约 ${epochs} 次，每次换一种说法。`,
  en: (epochs) => `Each scene comes about ${epochs} times, with another caption every time.`,
};
const lessThanOnce: Message<string> = {
  zh: '没有一个场景会看到第二次。',
  en: 'No scene comes twice.',
};
const then: Message<(n: string) => string> = { zh: (n) => `批大小 ${n}`, en: (n) => `batch size ${n}` };

export const messages = {
  steps,
  chance,
  epochs,
  lessThanOnce,
  then,
  form: { zh: '怎样训练', en: 'How to train' },
  presets: { zh: '从这里开始', en: 'Begin with' },
  batchSize: { zh: '批大小 N', en: 'Batch size N' },
  learningRate: {
    zh: '学习率（4,000 对时最高，到结束降为 0）',
    en: 'Learning rate (highest after 4,000 pairs, 0 at the end)',
  },
  width: { zh: '网络宽度', en: 'Network width' },
  concepts: { zh: '有几种东西', en: 'Kinds of things' },
  scenes: { zh: '不同的场景', en: 'Different scenes' },
  pictureSize: { zh: '图片边长（像素）', en: 'Picture size (pixels)' },
  language: { zh: '说明的语言', en: 'Captions in' },
  temperature: { zh: '温度 τ', en: 'Temperature τ' },
  learned: { zh: '学出来', en: 'learned' },
  budget: { zh: '一共看多少对', en: 'Pairs in all' },
  seed: { zh: '随机种子', en: 'Seed' },
  newSeed: { zh: '换一个', en: 'Another' },
  second: { zh: '接着再练一次', en: 'Then once more' },
  none: { zh: '不再练', en: 'no second run' },
  chinese: { zh: '中文', en: 'Chinese' },
  english: { zh: '英文', en: 'English' },
  live: { zh: '现在就改', en: 'Change it now' },
  liveNote: {
    zh: '改动从下一步起生效，记在这次训练里。',
    en: 'A change holds from the next step on and is recorded with the run.',
  },
} satisfies Record<string, Message<unknown>>;
