import type { Message } from '../i18n/locale.ts';

const kept: Message<(size: string) => string> = {
  zh: (size) => `这个浏览器里存有 ${size}`,
  en: (size) => `${size} kept in this browser`,
};
const confirm: Message<(size: string) => string> = {
  zh: (size) => `要删除这 ${size} 吗？再用时须重新下载。`,
  en: (size) => `Delete these ${size}? To use the model again they have to be downloaded again.`,
};

export const messages = {
  kept,
  confirm,
  notKept: { zh: '这个浏览器里还没有存它的文件', en: 'None of its files are in this browser yet' },
  remove: { zh: '删除', en: 'Delete' },
  keep: { zh: '保留', en: 'Keep' },
};
