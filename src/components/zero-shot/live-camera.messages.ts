import type { Message } from '../i18n/locale.ts';

export const messages = {
  start: { zh: '相机实时', en: 'Camera, live' },
  stop: { zh: '停止相机', en: 'Stop the camera' },
  preview: { zh: '相机画面', en: 'Camera preview' },
  live: {
    zh: '每隔几百毫秒取一帧来分类。画面不离开这台机器。',
    en: 'A frame is classified every few hundred milliseconds. What the camera sees stays on this machine.',
  },
  ended: { zh: '相机断开了。', en: 'The camera was disconnected.' },
} satisfies Record<string, Message>;
