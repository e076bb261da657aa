import type { Message } from '../i18n/locale.ts';

const anotherSeed: Message<(seed: string) => string> = {
  zh: (seed) => `换个种子（现为 ${seed}）`,
  en: (seed) => `Another seed (now ${seed})`,
};

export const messages = {
  anotherSeed,
  method: { zh: '方法', en: 'Method' },
  space: { zh: '空间', en: 'Space' },
  neighbours: { zh: '近邻数', en: 'Neighbours' },
  minDist: { zh: '最小间距', en: 'min_dist' },
  ties: { zh: '连线成对', en: 'Tie the pairs' },
  trueNeighbours: { zh: '真近邻', en: 'True neighbours' },
  trueNeighboursHint: {
    zh: '从亮起的点连到它在原空间里最近的几个点',
    en: 'Lines from the point that is lit to its nearest ones in the space',
  },
  names: { zh: '群的名字', en: 'Names of groups' },
  namesHint: {
    zh: '从说明文字里取：这一群常有、别处少有的词',
    en: 'Taken from the captions: words that a group has and the others have less of',
  },
  show: { zh: '显示', en: 'Show' },
  tools: { zh: '看哪里', en: 'What is in view' },
  zoomIn: { zh: '放大', en: 'Zoom in' },
  zoomOut: { zh: '缩小', en: 'Zoom out' },
  whole: { zh: '看全图', en: 'Show all' },
  lasso: { zh: '套索', en: 'Lasso' },
  lassoHint: {
    zh: '打开后拖动圈出一片；不打开时按住 Shift 拖动也行',
    en: 'While on, drag around what you want; Shift and drag does the same without it',
  },
} satisfies Record<string, Message<unknown>>;
