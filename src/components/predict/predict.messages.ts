import type { Message } from '../i18n/locale.ts';

export const messages = {
  heading: { zh: '先猜，再看', en: 'Predict first' },
  commit: { zh: '就这么猜', en: 'That is my guess' },
  again: { zh: '重猜', en: 'Guess again' },
  right: { zh: '猜对了。', en: 'Right.' },
  wrong: { zh: '不是这样。', en: 'Not so.' },
  answer: { zh: '模型的回答', en: 'The model’s answer' },
  guess: { zh: '你的猜测', en: 'Your guess' },
  waiting: { zh: '模型正在算……', en: 'The model is at work …' },
  noModel: {
    zh: '还没有模型能回答。选一个模型，你的猜测会留着。',
    en: 'There is no model yet that could answer. Choose one; your guess is kept.',
  },
  openModels: { zh: '选择模型', en: 'Choose a model' },
  answeredBy: {
    zh: (model: string) => `由 ${model} 回答`,
    en: (model: string) => `answered by ${model}`,
  } satisfies Message<(model: string) => string>,
  earlier: { zh: '上移', en: 'Move up' },
  later: { zh: '下移', en: 'Move down' },
  kept: { zh: '你的猜测只留在这台机器上。', en: 'Your guess stays on this machine.' },
  unknown: { zh: '这里缺一道题。', en: 'A question is missing here.' },
};
