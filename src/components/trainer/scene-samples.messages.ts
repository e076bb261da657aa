import type { Message } from '../i18n/locale.ts';

export const messages = {
  training: { zh: '它会学的：头几个场景', en: 'What it will see: the first scenes' },
  heldOut: { zh: '考它的：画法没有学过', en: 'What it is tried on: drawings that no training shows' },
  drawing: { zh: '正在画场景……', en: 'Drawing the scenes …' },
  retry: { zh: '重画', en: 'Draw again' },
} satisfies Record<string, Message>;
