import type { Message } from '../i18n/locale.ts';

const pending: Message<(left: number) => string> = {
  zh: (left) => `还有 ${left} 个向量在计算……`,
  en: (left) => `${left} more ${left === 1 ? 'vector is' : 'vectors are'} being computed …`,
};
const loading: Message<(share: string) => string> = {
  zh: (share) => `这些句子要由模型现算，它正在载入${share && `（${share}）`}……`,
  en: (share) =>
    `These sentences are for the model to read, and it is still loading${share && ` (${share})`} …`,
};

export const messages = {
  pending,
  loading,
  noModel: {
    zh: '这些句子要由模型现算，而现在没有模型在运行。',
    en: 'These sentences are for a model to read, and none is running.',
  },
  choose: { zh: '选择模型', en: 'Choose a model' },
  retry: { zh: '重试', en: 'Try again' },
} satisfies Record<string, Message<unknown>>;
