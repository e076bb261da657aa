import type { Message } from '../i18n/locale.ts';

export const glanceTerms = {
  languages: { zh: '语言', en: 'Languages' },
  size: { zh: '下载大小', en: 'Download' },
  picture: { zh: '图片（像素）', en: 'Picture (pixels)' },
  dim: { zh: '向量维数', en: 'Dimension' },
  logitScale: { zh: '缩放系数', en: 'Logit scale' },
  version: { zh: '版本（文件的散列值）', en: 'Version (hash of its files)' },
  licence: { zh: '权重的许可', en: 'Licence of the weights' },
} satisfies Record<string, Message>;
