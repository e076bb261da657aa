import type { Message } from '../i18n/locale.ts';

export const messages = {
  open: { zh: '模型卡', en: 'Model card' },
  opening: { zh: '正在打开模型卡……', en: 'Opening the model card …' },
  notOpened: {
    zh: '模型卡没有打开：页面的这一部分没有取到。请检查网络后再按一次；模型照常可用。',
    en: 'The model card did not open: this part of the page did not arrive. Check the connection and press again; the model works as before.',
  },
  kicker: { zh: '模型卡', en: 'Model card' },
  close: { zh: '关闭', en: 'Close' },
  glance: { zh: '概况', en: 'At a glance' },
  able: { zh: '它能做什么', en: 'What it can do' },
  unable: { zh: '它做不到什么', en: 'What it cannot do' },
  data: { zh: '从哪里学来', en: 'What it learnt from' },
  split: { zh: '拿什么来测', en: 'What it is tested on' },
  recipe: { zh: '怎样训练', en: 'How it was trained' },
  figures: { zh: '测得的结果', en: 'Measured' },
  loading: { zh: '正在取来关于它的记录……', en: 'Fetching the records about it …' },
  retry: { zh: '重试', en: 'Try again' },
  noFigures: {
    zh: '这个模型没有存下测量结果。',
    en: 'No measurements are stored for this model.',
  },
  noRecord: {
    zh: '这个模型没有留下训练记录，所以这里说不出它的数据、划分和训练经过。',
    en: 'No record of its training is stored for this model, so its data, its split and its recipe cannot be told here.',
  },
} satisfies Record<string, Message>;
