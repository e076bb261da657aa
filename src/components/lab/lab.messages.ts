import type { Message } from '../i18n/locale.ts';

export const messages = {
  parts: { zh: '实验室的各部分', en: 'Parts of the lab' },
  matrix: { zh: '矩阵', en: 'Matrix' },
  map: { zh: '地图', en: 'Map' },
  both: { zh: '并排', en: 'Side by side' },
  train: { zh: '训练', en: 'Trainer' },
  loading: { zh: '正在打开……', en: 'Opening…' },
  loadFailed: {
    zh: '这一部分没能打开：页面的文件没有取到。检查网络后再试，其余部分照常可用。',
    en: 'This part did not open: its files could not be fetched. Check the connection and try again; the other parts go on working.',
  },
  retry: { zh: '再试一次', en: 'Try again' },
  emptyFigure: {
    zh: '等图文对的向量都算好，这里就会出现结果。',
    en: 'The result appears here as soon as the pairs have their vectors.',
  },
  preview: {
    zh: '下面是已有向量的图。全部算好，这里就换成结果。',
    en: 'The pictures below have their vectors. Once all have, the result takes this place.',
  },
  dropHere: { zh: '放开：用这些图片', en: 'Let go to use these pictures' },
} satisfies Record<string, Message<unknown>>;
