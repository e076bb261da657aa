import { maxLabelLength, maxLabels } from '../../engine/zero-shot/index.ts';
import type { Message } from '../i18n/locale.ts';

const quotedZh = (words: readonly string[]): string => words.map((word) => `“${word}”`).join('、');
const quotedEn = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');

const duplicates: Message<(words: readonly string[]) => string> = {
  zh: (words) => `${quotedZh(words)}已经在列表里，不用再加。`,
  en: (words) => `${quotedEn(words)} ${words.length === 1 ? 'is' : 'are'} in the list already.`,
};
const overlong: Message<(words: readonly string[]) => string> = {
  zh: (words) => `标签最多 ${maxLabelLength} 个字符，这 ${words.length} 个太长，没有加入。`,
  en: (words) =>
    `A label has ${maxLabelLength} characters at most; ${words.length} longer ${words.length === 1 ? 'one was' : 'ones were'} left out.`,
};
const crowdedOut: Message<(words: readonly string[]) => string> = {
  zh: (words) => `最多 ${maxLabels} 个标签，列表满了，还有 ${words.length} 个没有加入。`,
  en: (words) => `The list is full at ${maxLabels} labels; ${words.length} more had no room.`,
};
const added: Message<(count: number) => string> = {
  zh: (count) => `加了 ${count} 个标签。`,
  en: (count) => `${count} ${count === 1 ? 'label' : 'labels'} added.`,
};
const remove: Message<(label: string) => string> = {
  zh: (label) => `去掉“${label}”`,
  en: (label) => `Remove “${label}”`,
};
const unknown: Message<(words: readonly string[]) => string> = {
  zh: (words) => `${quotedZh(words)}不在模型的词表里：它只能瞎猜。`,
  en: (words) =>
    `${quotedEn(words)} ${words.length === 1 ? 'is' : 'are'} not in the model’s vocabulary: it can only guess.`,
};
const count: Message<(count: number) => string> = {
  zh: (count) => `标签（${count} 个）`,
  en: (count) => `Labels (${count})`,
};
const whole: Message<(count: number) => string> = {
  zh: (count) => `内置图片的全部 ${count} 个`,
  en: (count) => `All ${count} of the built-in set`,
};

export const messages = {
  duplicates,
  overlong,
  crowdedOut,
  added,
  remove,
  unknown,
  count,
  whole,
  field: {
    zh: '添加标签：一个，或者用逗号、换行隔开的一串',
    en: 'Add labels: one, or a list separated by commas or lines',
  },
  placeholder: { zh: '加标签，可以粘贴一串', en: 'add labels, or paste a list' },
  add: { zh: '添加', en: 'Add' },
  empty: { zh: '先写一个标签：一个词就够。', en: 'Write a label first: a word will do.' },
  lastOne: {
    zh: '至少要留一个标签：softmax 总得有东西可分。',
    en: 'One label has to stay: the softmax needs something to share out.',
  },
  reset: { zh: '恢复默认', en: 'Reset' },
} satisfies Record<string, Message<unknown>>;
