import type { Message } from '../i18n/locale.ts';

const fact: Message<(label: string, value: string) => string> = {
  zh: (label, value) => `${label}：${value}`,
  en: (label, value) => `${label}: ${value}`,
};

const oneStep: Message<(share: string) => string> = {
  zh: (share) => `一步只看到数据集的 ${share}`,
  en: (share) => `One step sees ${share} of the data set`,
};

export const messages = {
  oneStep,
  fact,
  comma: { zh: '；', en: '; ' },
  lastBatch: { zh: '最后一批（对）', en: 'Pairs in the last batch' },
  heading: { zh: '一轮要走多少步', en: 'How many steps an epoch takes' },
  example: { zh: '例子', en: 'Example' },
  article: { zh: '10 万对，N = 128', en: '100,000 pairs, N = 128' },
  clip: { zh: 'CLIP：4 亿对，N = 32,768', en: 'CLIP: 400 million pairs, N = 32,768' },
  pairs: { zh: '数据集（对）', en: 'Pairs in the data set' },
  batch: { zh: '批大小 N', en: 'Batch size N' },
  steps: { zh: '每轮步数', en: 'Steps per epoch' },
  positives: { zh: '每步正样本', en: 'Positives per step' },
  negatives: { zh: '每步负样本', en: 'Negatives per step' },
  chance: { zh: '瞎猜的损失 ln N', en: 'Loss of guessing, ln N' },
} satisfies Record<string, Message<unknown>>;
