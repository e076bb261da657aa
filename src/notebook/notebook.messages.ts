import type { Message } from '../components/i18n/locale.ts';

const newerLink: Message<(version: number) => string> = {
  zh: (version) => `这个链接来自更新的版本（v${version}），这里能看懂的部分已经照样打开。`,
  en: (version) => `This link comes from a newer version (v${version}); what this one understands is open.`,
};
const page: Message<(title: string) => string> = {
  zh: (title) => `${title} · 对角线`,
  en: (title) => `${title} · Diagonal`,
};
const ownPictures: Message<(count: number) => string> = {
  zh: (count) => `链接里不含你自己的 ${count} 张图片：它们只留在这台机器上。`,
  en: (count) =>
    count === 1
      ? 'The link leaves out your own picture: it stays on this machine.'
      : `The link leaves out your own ${count} pictures: they stay on this machine.`,
};

export const messages = {
  brand: { zh: '对角线', en: 'Diagonal' },
  tagline: {
    zh: '把 CLIP 跑起来，一步一步看懂它。',
    en: 'Understand CLIP by running it.',
  },
  pitch: {
    zh: '六课，从“什么是多模态”到亲手训练一个 CLIP。模型就在你的浏览器里运行，图上的每个数字都是算出来的。',
    en: 'Six lessons, from “what is multimodal?” to training a CLIP yourself. The model runs in your browser, and no number in a figure is made up.',
  },
  contents: { zh: '目录', en: 'Contents' },
  lessons: { zh: '课程', en: 'Lessons' },
  skip: { zh: '跳到正文', en: 'Skip to the text' },
  menu: { zh: '目录与设置', en: 'Contents and settings' },
  close: { zh: '关闭', en: 'Close' },
  theme: { zh: '明暗', en: 'Theme' },
  light: { zh: '浅色', en: 'Light' },
  dark: { zh: '深色', en: 'Dark' },
  auto: { zh: '随系统', en: 'System' },
  tryLabel: { zh: '先试一句话：', en: 'Try a sentence first:' },
  tryPlaceholder: { zh: '草地上的一只狗', en: 'a dog on the grass' },
  trySubmit: { zh: '找图', en: 'Find the picture' },
  unknownPage: {
    zh: '没有这一页。链接可能写错了，下面是目录。',
    en: 'There is no such page; the link may have been mistyped. Here are the contents.',
  },
  ownModel: {
    zh: '链接里写着你在这里训练的模型，可它只在这台机器上：别人打开链接，用的会是页面自带的模型。',
    en: 'The link names the model that you trained here, which is on this machine alone: whoever else opens it gets the model that comes with the page.',
  },
  embeddedInstead: {
    zh: '现在用的是页面自带的模型。',
    en: 'The model that comes with the page is in use instead.',
  },
  loading: { zh: '正在打开……', en: 'Opening…' },
  loadFailed: {
    zh: '这一课没能打开：页面的文件没有取到。检查网络后再试，其他已打开的内容不受影响。',
    en: 'This lesson did not open: its files could not be fetched. Check the connection and try again; what was open before still works.',
  },
  pickerFailed: {
    zh: '选择模型的窗口没能打开：页面的文件没有取到。检查网络后再试，现在的模型照常可用。',
    en: 'The list of models did not open: its files could not be fetched. Check the connection and try again; the model in use goes on working.',
  },
  retry: { zh: '再试一次', en: 'Try again' },
  showInFigure: { zh: '在图中看这一步', en: 'Show this step in the figure' },
  steps: { zh: '本课的各步', en: 'Steps of this lesson' },
  previousStep: { zh: '上一步', en: 'Previous step' },
  nextStep: { zh: '下一步', en: 'Next step' },
  sources: { zh: '出处', en: 'Sources' },
  next: { zh: '下一课', en: 'Next lesson' },
  previous: { zh: '上一课', en: 'Previous lesson' },
  dismiss: { zh: '知道了', en: 'Dismiss' },
  newerLink,
  page,
  ownPictures,
} satisfies Record<string, Message<unknown>>;
