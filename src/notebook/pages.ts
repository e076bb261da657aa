import type { Message } from '../components/i18n/locale.ts';
import type { PageContent } from '../components/state/lesson.ts';

/** A page of the notebook: a lesson or the lab. */
export interface Page {
  readonly id: string;
  /** 1–6; the lab has none. */
  readonly number?: number;
  readonly shortTitle: Message;
  readonly title: Message;
  readonly summary: Message;
  readonly load: () => Promise<PageContent>;
}

/** The notebook's pages in the order of the course. The cover is no page of this list. */
export const pages: readonly Page[] = [
  {
    id: 'multimodal',
    number: 1,
    shortTitle: { zh: '多模态', en: 'Multimodal' },
    title: { zh: '什么是多模态？', en: 'What is multimodal?' },
    summary: {
      zh: '图片找文字，文字找图片：两个方向，同一个模型。',
      en: 'From a picture to words, and from words to a picture: one model, both ways.',
    },
    load: async () => (await import('../../lessons/multimodal/lesson.ts')).lesson,
  },
  {
    id: 'origin',
    number: 2,
    shortTitle: { zh: '由来', en: 'Origins' },
    title: { zh: 'CLIP 从哪里来', en: 'Where CLIP comes from' },
    summary: {
      zh: '一句话的定义，四个要拆开看的词。',
      en: 'A definition in one sentence, and the four terms in it that need unfolding.',
    },
    load: async () => (await import('../../lessons/origin/lesson.ts')).lesson,
  },
  {
    id: 'classic-case',
    number: 3,
    shortTitle: { zh: '经典例子', en: 'Classic case' },
    title: { zh: '一个经典例子', en: 'A classic case' },
    summary: {
      zh: '十张图片，文件名毫无意义。说一句话，让模型把图找出来。',
      en: 'Ten pictures whose file names mean nothing. Say a sentence, and let the model find the picture.',
    },
    load: async () => (await import('../../lessons/classic-case/lesson.ts')).lesson,
  },
  {
    id: 'architecture',
    number: 4,
    shortTitle: { zh: '结构', en: 'Architecture' },
    title: { zh: '走进结构', en: 'Inside the architecture' },
    summary: {
      zh: '两座塔，N 句话，N 张图，和它们之间的 N×N 矩阵。',
      en: 'Two towers, N sentences, N pictures, and the N×N matrix between them.',
    },
    load: async () => (await import('../../lessons/architecture/lesson.ts')).lesson,
  },
  {
    id: 'zero-shot',
    number: 5,
    shortTitle: { zh: '零样本', en: 'Zero-shot' },
    title: { zh: '零样本分类', en: 'Zero-shot classification' },
    summary: {
      zh: '没学过这道题，也能从一列标签里选出答案。',
      en: 'Choosing from a list of labels without ever having been trained on that list.',
    },
    load: async () => (await import('../../lessons/zero-shot/lesson.ts')).lesson,
  },
  {
    id: 'training',
    number: 6,
    shortTitle: { zh: '训练', en: 'Training' },
    title: { zh: '训练', en: 'Training' },
    summary: {
      zh: '对角线怎样一步步亮起来，批大小又改变了什么。',
      en: 'How the diagonal lights up, step by step, and what the batch size changes.',
    },
    load: async () => (await import('../../lessons/training/lesson.ts')).lesson,
  },
  {
    id: 'lab',
    shortTitle: { zh: '实验室', en: 'Lab' },
    title: { zh: '实验室', en: 'The lab' },
    summary: {
      zh: '成百上千对图文，整张矩阵，整幅地图，还有训练器：不带讲解，随便玩。',
      en: 'Pairs by the thousand, their whole matrix, their map, and the trainer: for free play, without the prose.',
    },
    load: async () => (await import('./lab.ts')).lab,
  },
];

export const pageById = (id: string): Page | undefined => pages.find((page) => page.id === id);
