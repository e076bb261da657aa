import type { Message } from '../i18n/locale.ts';

const loading: Message<(model: string) => string> = {
  zh: (model) => `正在载入 ${model}`,
  en: (model) => `Loading ${model}`,
};
const ready: Message<(model: string) => string> = {
  zh: (model) => `${model} 已就绪`,
  en: (model) => `${model} is ready`,
};
const failed: Message<(model: string) => string> = {
  zh: (model) => `${model} 没能载入`,
  en: (model) => `${model} could not be loaded`,
};
const lost: Message<(model: string) => string> = {
  zh: (model) => `${model} 中断了`,
  en: (model) => `${model} stopped`,
};
const meanwhile: Message<(model: string) => string> = {
  zh: (model) => `这期间仍在用 ${model}。`,
  en: (model) => `${model} stays in use meanwhile.`,
};
const stillInUse: Message<(model: string) => string> = {
  zh: (model) => `仍在用 ${model}。`,
  en: (model) => `${model} is still in use.`,
};

export const messages = {
  idle: { zh: '还没有模型在运行', en: 'No model is running' },
  idleHint: {
    zh: '图里显示的是预先算好、随页面附带的向量。',
    en: 'The figures show vectors that were computed earlier and come with the page.',
  },
  start: { zh: '载入自带的模型', en: 'Load the model of this page' },
  storedMeanwhile: {
    zh: '这期间图里显示预存的向量。',
    en: 'Stored vectors are shown meanwhile.',
  },
  storedNow: { zh: '图里显示的是预存的向量。', en: 'The figures show stored vectors.' },
  retry: { zh: '重试', en: 'Retry' },
  loading,
  ready,
  failed,
  lost,
  meanwhile,
  stillInUse,
};
