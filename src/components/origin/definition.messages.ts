import type { Message } from '../i18n/locale.ts';

/** A piece of the definition: plain words, or a term that opens its step. */
export interface DefinitionPart {
  readonly text: string;
  /** The id of the step that unfolds it. */
  readonly step?: 'image-vector' | 'text-vector' | 'contrastive' | 'space';
}

const sentence: Message<readonly DefinitionPart[]> = {
  zh: [
    { text: 'CLIP 用' },
    { text: '对比学习', step: 'contrastive' },
    { text: '的办法，在 4 亿对图文上训练一个图像编码器和一个文本编码器，让图片的' },
    { text: '图像向量', step: 'image-vector' },
    { text: '和句子的' },
    { text: '文本向量', step: 'text-vector' },
    { text: '住进同一个' },
    { text: '共享空间', step: 'space' },
    { text: '。' },
  ],
  en: [
    { text: 'CLIP uses ' },
    { text: 'contrastive learning', step: 'contrastive' },
    { text: ' on 400 million image–text pairs to train an image encoder and a text encoder, whose ' },
    { text: 'image vectors', step: 'image-vector' },
    { text: ' and ' },
    { text: 'text vectors', step: 'text-vector' },
    { text: ' live in one ' },
    { text: 'shared space', step: 'space' },
    { text: '.' },
  ],
};

export const messages = {
  sentence,
  label: { zh: '一句话的定义', en: 'The definition in one sentence' },
  hint: {
    zh: '四个带框的词各有一幅图。点一个，就到那里去。',
    en: 'Each of the four framed terms has a figure. Choose one to go there.',
  },
} satisfies Record<string, Message<unknown>>;
