import type { Message } from '../i18n/locale.ts';

/** A word in quotes. Isolated, so that a word that runs from right to left leaves the rest of the sentence in its order. */
const quoted = (word: string): string => `“\u2068${word}\u2069”`;

const unknown: Message<(words: readonly string[]) => string> = {
  zh: (words) => `模型从没见过${words.map(quoted).join('、')}：它的回答只是瞎猜。`,
  en: (words) => `The model has never seen ${words.map(quoted).join(', ')}: its answer is a guess.`,
};
const dropped: Message<(count: number, most: number) => string> = {
  zh: (count, most) => `句子太长：模型一次只读 ${most} 个词元，末尾的 ${count} 个被截掉了。`,
  en: (count, most) =>
    `The sentence is too long: the model reads ${most} tokens at most, and the last ${count} were cut off.`,
};

export const messages = {
  unknown,
  dropped,
  label: { zh: '你要找的图片，用一句话说出来', en: 'The pictures you look for, in one sentence' },
  clear: { zh: '清空', en: 'Clear' },
} satisfies Record<string, Message<unknown>>;
