import type { Message } from '../i18n/locale.ts';

const label: Message<(model: string, n: number) => string> = {
  zh: (model, n) => `${model}：${n} 张图对 ${n} 句说明`,
  en: (model, n) => `${model}: ${n} pictures against ${n} captions`,
};
const now: Message<(step: string) => string> = {
  zh: (step) => `这次训练，第 ${step} 步`,
  en: (step) => `this run, step ${step}`,
};
const chance: Message<(n: number, loss: string, share: string) => string> = {
  zh: (n, loss, share) =>
    `三张表考的是同样 ${n} 对没有学过的图文。瞎猜的话，损失是 ln ${n} = ${loss}，答对 ${share}。`,
  en: (n, loss, share) =>
    `All three are asked about the same ${n} held-out pairs. Guessing has a loss of ln ${n} = ${loss} and gets ${share} right.`,
};
const caution: Message<(size: number) => string> = {
  zh: (size) =>
    `页面自带的 CLIP 看的也是这些 ${size} 像素的图，放大了再看；它是事先用别的场景练好的。三个模型各用各的缩放 s，损失里含着它；答对多少与它无关。`,
  en: (size) =>
    `The CLIP that comes with the page gets the same pictures of ${size} pixels, enlarged; it was trained beforehand, on other scenes. Each model brings its own scale s, which its loss depends on and the share of right answers does not.`,
};

export const messages = {
  label,
  now,
  chance,
  caution,
  heading: { zh: '和别的模型比一比', en: 'Beside other models' },
  untrained: { zh: '练之前，同一个种子', en: 'before training, same seed' },
  embedded: { zh: '页面自带的 CLIP', en: 'the CLIP of this page' },
  unrecorded: {
    zh: '这次训练是从文件里打开的，开头没有记录。',
    en: 'This run was opened from a file; its beginning is not on record.',
  },
  computing: {
    zh: '页面自带的 CLIP 正在看这些图和说明……',
    en: 'The CLIP of this page is reading the pictures and captions …',
  },
  cell: { zh: '指着的一格', en: 'cell' },
  loss: { zh: '损失', en: 'loss' },
  rows: { zh: '行答对', en: 'rows right' },
  columns: { zh: '列答对', en: 'columns right' },
  scale: { zh: '缩放 s', en: 'scale s' },
} satisfies Record<string, Message<unknown>>;
