import type { ModelNoteWords } from '../embeddings/model-note.messages.ts';

/** What is said where a sentence has no vector, beside examples that have one. */
export const sentenceNote: ModelNoteWords = {
  pending: {
    zh: (left) => `还有 ${left} 张图片的向量在计算……`,
    en: (left) => `${left} more ${left === 1 ? 'picture is' : 'pictures are'} being turned into vectors …`,
  },
  loading: {
    zh: (share) =>
      `这句话没有预存的向量。模型正在载入${share && ` ${share}`}，载好就算；下面的例句现在就能用。`,
    en: (share) =>
      `No vector is stored for this sentence. The model is loading${share && ` ${share}`} and will answer it; the examples below work at once.`,
  },
  noModel: {
    zh: '这句话没有预存的向量，要有运行中的模型才能算。下面的例句仍然可用。',
    en: 'No vector is stored for this sentence: it needs a running model. The examples below still work.',
  },
};
