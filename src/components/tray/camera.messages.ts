import type { Message } from '../i18n/locale.ts';

export const messages = {
  title: { zh: '拍一张照片', en: 'Take a picture' },
  take: { zh: '拍照', en: 'Take' },
  close: { zh: '关闭', en: 'Close' },
  starting: { zh: '正在打开相机……', en: 'Starting the camera …' },
  preview: { zh: '相机画面', en: 'Camera preview' },
  stays: { zh: '画面只在这台机器上处理。', en: 'What the camera sees stays on this machine.' },
  refused: {
    zh: '浏览器没有得到使用相机的许可。在地址栏旁的网站设置里允许相机，再打开一次；也可以从文件里选图片。',
    en: 'The browser was not allowed to use the camera. Allow it in the site settings beside the address and open this again, or choose picture files instead.',
  },
  absent: {
    zh: '没有找到相机。接上一个再试，或者从文件里选图片。',
    en: 'No camera was found. Connect one and try again, or choose picture files instead.',
  },
  busy: {
    zh: '相机打不开，可能正被别的程序占用。关掉那个程序再试。',
    en: 'The camera does not start; another program may be using it. Close that one and try again.',
  },
  insecure: {
    zh: '只有通过 https 或 localhost 打开的页面才能用相机。请从文件里选图片。',
    en: 'Cameras work only on pages opened over https or from localhost. Choose picture files instead.',
  },
} satisfies Record<string, Message>;
