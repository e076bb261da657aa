import type { Message } from '../i18n/locale.ts';

const heading: Message<(count: number) => string> = {
  zh: (count) => `这台机器上的训练（${count}）`,
  en: (count) => `Runs on this machine (${count})`,
};
const seen: Message<(step: string, pairs: string) => string> = {
  zh: (step, pairs) => `${step} 步，${pairs} 对`,
  en: (step, pairs) => `${step} steps, ${pairs} pairs`,
};
const progress: Message<(step: string, pairs: string, budget: string) => string> = {
  zh: (step, pairs, budget) => `${step} 步，${pairs}/${budget} 对`,
  en: (step, pairs, budget) => `${step} steps, ${pairs} of ${budget} pairs`,
};
const accuracy: Message<(row: string, column: string) => string> = {
  zh: (row, column) => `没有学过的：行 ${row}，列 ${column}`,
  en: (row, column) => `held-out: rows ${row}, columns ${column}`,
};
const more: Message<(concepts: number, scenes: string, size: number) => string> = {
  zh: (concepts, scenes, size) => `${concepts} 种东西，${scenes} 个场景，${size} 像素`,
  en: (concepts, scenes, size) => `${concepts} kinds of things, ${scenes} scenes, ${size} pixels`,
};
const learning: Message<(rate: string, temperature: string) => string> = {
  zh: (rate, temperature) => `学习率 ${rate}，τ ${temperature}`,
  en: (rate, temperature) => `learning rate ${rate}, τ ${temperature}`,
};
const changes: Message<(count: number) => string> = {
  zh: (count) => `中途改过 ${count} 次`,
  en: (count) => (count === 1 ? 'changed once on the way' : `changed ${count} times on the way`),
};
const unfinished: Message<(name: string, pairs: string, budget: string) => string> = {
  zh: (name, pairs, budget) => `还有一次没练完（${name}）：看了 ${pairs}/${budget} 对。`,
  en: (name, pairs, budget) => `A run is not finished (${name}): ${pairs} of ${budget} pairs.`,
};

export const messages = {
  heading,
  seen,
  progress,
  accuracy,
  more,
  learning,
  changes,
  unfinished,
  goOn: { zh: '接着练', en: 'Go on with it' },
  none: {
    zh: '还没有。每次训练都会自动留在这台机器上。',
    en: 'None yet. Every run is kept on this machine by itself.',
  },
  chinese: { zh: '中文', en: 'Chinese' },
  english: { zh: '英文', en: 'English' },
  learned: { zh: '学出来', en: 'learned' },
  open: { zh: '打开', en: 'Open' },
  shown: { zh: '正在显示', en: 'Shown above' },
  compare: { zh: '画进曲线', en: 'In the curves' },
  use: { zh: '用在各课里', en: 'Use it in the notebook' },
  weights: { zh: '保存权重', en: 'Save weights' },
  json: { zh: '导出 JSON', en: 'Export JSON' },
  remove: { zh: '删除', en: 'Delete' },
  reallyRemove: { zh: '真的删除', en: 'Really delete' },
  keep: { zh: '留着', en: 'Keep it' },
  load: { zh: '打开权重文件', en: 'Open a file of weights' },
  loadHint: {
    zh: 'safetensors 文件，也可以拖到图上',
    en: 'a safetensors file; it may also be dropped on the figure',
  },
} satisfies Record<string, Message<unknown>>;
