import type { Message } from '../i18n/locale.ts';

export const messages = {
  title: { zh: '选择模型', en: 'Choose a model' },
  close: { zh: '关闭', en: 'Close' },
  promise: {
    zh: '模型在你的机器上运行。在你按下写明大小和来源的按钮之前，什么也不会下载。',
    en: 'Models run on your machine. Nothing is downloaded before you press a button that names its size and its source.',
  },
  state: { zh: '当前模型', en: 'The model now' },
  trained: { zh: '在这台机器上训练的', en: 'Trained on this machine' },
  noneTrained: {
    zh: '还没有。第 6 课和实验室里可以练一个，练好的会列在这里。',
    en: 'None yet. Train one in lesson 6 or in the lab, and it is listed here.',
  },
  trainedUnread: {
    zh: '存下的训练没能读出来。关上这个窗口再打开，会再试一次。',
    en: 'The kept runs could not be read. Close this dialog and open it again to try once more.',
  },
  site: { zh: '随页面附带', en: 'With this page' },
  hub: { zh: '从模型库下载', en: 'From a model hub' },
  anyHub: { zh: '模型库里的其他模型', en: 'Another hub model' },
  folder: { zh: '从文件夹载入', en: 'From a folder' },
  machine: { zh: '这台机器', en: 'This machine' },
} satisfies Record<string, Message>;
