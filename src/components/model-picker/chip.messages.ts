import type { Message } from '../i18n/locale.ts';

const loading: Message<(percent: string) => string> = {
  zh: (percent) => `载入中 ${percent}`.trim(),
  en: (percent) => `Loading ${percent}`.trim(),
};

export const messages = {
  choose: { zh: '选择模型', en: 'Choose a model' },
  ready: { zh: '就绪', en: 'Ready' },
  stored: { zh: '预存向量', en: 'Stored vectors' },
  failed: { zh: '载入失败', en: 'Failed' },
  lost: { zh: '已中断', en: 'Stopped' },
  loading,
};
