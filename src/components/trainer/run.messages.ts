import type { Message } from '../i18n/locale.ts';

const trainingLoss: Message<(steps: number) => string> = {
  zh: (steps) => `训练批次的损失，${steps} 步平均（点是单步）`,
  en: (steps) => `loss of the training batches, mean of ${steps} steps (dots: single steps)`,
};
const chanceOfBatch: Message<(n: string) => string> = {
  zh: (n) => `瞎猜：ln N，N = ${n}`,
  en: (n) => `guessing: ln N, N = ${n}`,
};
const chance: Message<(n: number, value: string) => string> = {
  zh: (n, value) => `瞎猜：ln ${n} = ${value}`,
  en: (n, value) => `guessing: ln ${n} = ${value}`,
};
const guessing: Message<(n: number, value: string) => string> = {
  zh: (n, value) => `瞎猜：1/${n} = ${value}`,
  en: (n, value) => `guessing: 1/${n} = ${value}`,
};
const heldOutOf: Message<(name: string) => string> = {
  zh: (name) => `没有学过的（${name}）`,
  en: (name) => `held-out (${name})`,
};
const rowsOf: Message<(name: string) => string> = {
  zh: (name) => `行正确率（${name}）`,
  en: (name) => `row accuracy (${name})`,
};
const preparing: Message<(drawn: string, needed: string) => string> = {
  zh: (drawn, needed) => `正在准备：画好 ${drawn}/${needed} 个场景`,
  en: (drawn, needed) => `getting ready: ${drawn} of ${needed} scenes drawn`,
};
const finished: Message<(pairs: string) => string> = {
  zh: (pairs) => `练完了：${pairs} 对图文`,
  en: (pairs) => `finished: ${pairs} pairs`,
};
const startTwo: Message<(first: string, second: string) => string> = {
  zh: (first, second) => `开始：先批 ${first}，再批 ${second}`,
  en: (first, second) => `Start: batch ${first}, then ${second}`,
};
const chanceNote: Message<(value: string) => string> = {
  zh: (value) => `瞎猜 ${value}`,
  en: (value) => `guessing ${value}`,
};
const milliseconds: Message<(value: string) => string> = {
  zh: (value) => `${value} 毫秒`,
  en: (value) => `${value} ms`,
};

export const messages = {
  trainingLoss,
  chanceOfBatch,
  chance,
  guessing,
  heldOutOf,
  rowsOf,
  preparing,
  finished,
  startTwo,
  chanceNote,
  milliseconds,
  heldOut: { zh: '没有学过的图文的损失', en: 'loss of the held-out pairs' },
  pairsSeen: { zh: '看过的图文（对）', en: 'pairs seen' },
  lossChart: { zh: '损失', en: 'Loss' },
  accuracyChart: { zh: '没有学过的：答对多少', en: 'Held-out pairs: how many are right' },
  loss: { zh: '损失', en: 'loss' },
  accuracy: { zh: '正确率', en: 'accuracy' },
  rows: { zh: '行正确率（图 → 文）', en: 'row accuracy (image → text)' },
  columns: { zh: '列正确率（文 → 图）', en: 'column accuracy (text → image)' },
  start: { zh: '开始训练', en: 'Start training' },
  play: { zh: '继续', en: 'Go on' },
  pause: { zh: '暂停', en: 'Pause' },
  step: { zh: '走一步', en: 'One step' },
  stop: { zh: '结束', en: 'End the run' },
  hidden: { zh: '看不见这一页时暂停', en: 'Pause while this page is hidden' },
  running: { zh: '正在训练', en: 'training' },
  paused: { zh: '已暂停', en: 'paused' },
  pausedHidden: { zh: '页面看不见，已暂停', en: 'paused: the page was hidden' },
  ended: { zh: '已结束', en: 'ended' },
  failed: { zh: '中断了', en: 'cut off' },
  stepNumber: { zh: '步', en: 'step' },
  epoch: { zh: '轮', en: 'epoch' },
  rate: { zh: '对/秒', en: 'pairs per second' },
  device: { zh: '设备', en: 'device' },
  batchLoss: { zh: '这一批的损失', en: 'loss of this batch' },
  heldOutLoss: { zh: '没有学过的：损失', en: 'held-out loss' },
  rowAccuracy: { zh: '行正确率', en: 'row accuracy' },
  columnAccuracy: { zh: '列正确率', en: 'column accuracy' },
  gradientNorm: { zh: '梯度的长度', en: 'gradient norm' },
  scale: { zh: '缩放 s = 1/τ', en: 'scale s = 1/τ' },
  stepTime: { zh: '一步用时', en: 'time of a step' },
  longestFrame: { zh: '页面最长的一帧', en: 'longest frame of the page' },
} satisfies Record<string, Message<unknown>>;
