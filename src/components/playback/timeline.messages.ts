import type { Message } from '../i18n/locale.ts';

export const messages = {
  play: { zh: '播放', en: 'Play' },
  pause: { zh: '暂停', en: 'Pause' },
  rewind: { zh: '回到开头', en: 'Back to the start' },
  back: { zh: '上一步', en: 'Step back' },
  forward: { zh: '下一步', en: 'Step forward' },
  time: { zh: '进度', en: 'Progress' },
} satisfies Record<string, Message>;
