import type { Message } from '../i18n/locale.ts';

const reading: Message<(count: number) => string> = {
  zh: (count) => `读到 ${count} 个文件`,
  en: (count) => `${count} ${count === 1 ? 'file' : 'files'} read`,
};

export const messages = {
  choose: { zh: '选择文件夹……', en: 'Choose a folder …' },
  drop: { zh: '或把文件夹拖到这里', en: 'or drop one here' },
  hint: {
    zh: '用 U 盘拷来的模型可以这样载入，不需要网络，文件也不会离开这台机器。',
    en: 'A model copied from a USB stick loads this way, without a network. Its files stay on this machine.',
  },
  reading,
};
