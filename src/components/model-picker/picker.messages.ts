import type { Message } from '../i18n/locale.ts';

export const messages = {
  title: { zh: '选择模型', en: 'Choose a model' },
  close: { zh: '关闭', en: 'Close' },
  promise: {
    zh: '模型在你的机器上运行。在你按下写明大小和来源的按钮之前，什么也不会下载。',
    en: 'Models run on your machine. Nothing is downloaded before you press a button that names its size and its source.',
  },
  state: { zh: '当前模型', en: 'The model now' },
  site: { zh: '随页面附带', en: 'With this page' },
  hub: { zh: '从模型库下载', en: 'From a model hub' },
  anyHub: { zh: '模型库里的其他模型', en: 'Another hub model' },
  folder: { zh: '从文件夹载入', en: 'From a folder' },
  machine: { zh: '这台机器', en: 'This machine' },
} satisfies Record<string, Message>;
