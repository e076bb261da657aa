import type { Message } from '../i18n/locale.ts';

const field: Message<(number: number) => string> = {
  zh: (number) => `模板 ${number}，用 {} 标出标签的位置`,
  en: (number) => `Template ${number}, with {} where the label goes`,
};
const averaged: Message<(count: number) => string> = {
  zh: (count) => `模板（${count} 个取平均）`,
  en: (count) => `Templates (${count}, averaged)`,
};
const ensemble: Message<(count: number) => string> = {
  zh: (count) => `换成 ${count} 个取平均`,
  en: (count) => `Average ${count}`,
};

export const messages = {
  field,
  averaged,
  ensemble,
  one: { zh: '模板', en: 'Template' },
  more: { zh: '再加一个', en: 'Add one' },
  remove: { zh: '去掉这个模板', en: 'Remove this template' },
  reset: { zh: '恢复默认', en: 'Reset' },
  twice: {
    zh: '这个模板已经有了；平均里放两遍，只会让它占双份。',
    en: 'This template is there already; put into the mean twice, it would only count double.',
  },
} satisfies Record<string, Message<unknown>>;
