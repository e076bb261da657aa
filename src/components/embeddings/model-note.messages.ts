import type { Message } from '../i18n/locale.ts';

/** What a figure says while something in it has no vector. */
export interface ModelNoteWords {
  /** vectors that the running model is making */
  readonly pending: Message<(left: number) => string>;
  /** the model is being loaded; the share is empty as long as nobody knows how much there is */
  readonly loading: Message<(share: string) => string>;
  readonly noModel: Message;
}

const pending: ModelNoteWords['pending'] = {
  zh: (left) => `还有 ${left} 个向量在计算……`,
  en: (left) => `${left} more ${left === 1 ? 'vector is' : 'vectors are'} being computed …`,
};
const loading: ModelNoteWords['loading'] = {
  zh: (share) => `还缺的向量要由模型现算，它正在载入${share && `（${share}）`}……`,
  en: (share) =>
    `The missing vectors have to be computed by the model, and it is still loading${share && ` (${share})`} …`,
};

export const messages = {
  pending,
  loading,
  noModel: {
    zh: '还缺的向量要由模型现算，而现在没有模型在运行。',
    en: 'The missing vectors have to be computed by a model, and none is running.',
  },
  reading: { zh: '正在读取图片和向量……', en: 'Fetching the pictures and their vectors …' },
  choose: { zh: '选择模型', en: 'Choose a model' },
  retry: { zh: '重试', en: 'Try again' },
} satisfies Record<string, Message<unknown>>;
