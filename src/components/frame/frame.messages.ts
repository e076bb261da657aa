import type { Message } from '../i18n/locale.ts';

const live: Message<(model: string, how: string) => string> = {
  zh: (model, how) => `实时 · ${model}${how && ` · ${how}`}`,
  en: (model, how) => `live · ${model}${how && ` · ${how}`}`,
};
const stored: Message<(model: string) => string> = {
  zh: (model) => `预存 · ${model}`,
  en: (model) => `stored · ${model}`,
};

export const messages = {
  live,
  stored,
  liveHint: { zh: '这些数字刚在你的机器上算出', en: 'These numbers were just computed on your machine' },
  storedHint: {
    zh: '这些数字是此模型先前算好并随页面附带的；模型就绪后会换成实时结果',
    en: 'This model computed these numbers earlier and the page carries them; live ones follow when the model is ready',
  },
  fullScreen: { zh: '全屏', en: 'Full screen' },
  leaveFullScreen: { zh: '退出全屏', en: 'Leave full screen' },
  exportAs: { zh: '导出', en: 'Export' },
  copyLink: { zh: '复制链接', en: 'Copy link' },
  linkCopied: { zh: '链接已复制', en: 'Link copied' },
  linkShown: { zh: '浏览器不让复制，请手动选取：', en: 'The browser refused to copy; select it here:' },
  describe: { zh: '文字说明', en: 'In words' },
  nothingToExport: {
    zh: '图还没有画出来，稍后再导出。',
    en: 'There is no drawing yet; try again in a moment.',
  },
  exportFailed: {
    zh: '导出失败：浏览器没能生成文件。换一种格式再试。',
    en: 'The export failed: the browser could not make the file. Try another format.',
  },
} satisfies Record<string, Message<unknown>>;
