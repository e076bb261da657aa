import type { Message } from '../i18n/locale.ts';

const stage: Message<(count: number) => string> = {
  zh: (count) => `${count} 张图和它们的说明在一张地图上；用方向键逐对查看`,
  en: (count) => `${count} pictures and their captions on a map; the arrow keys go from pair to pair`,
};
const kept: Message<(kept: string, k: number) => string> = {
  zh: (kept, k) => `每个点真正的 ${k} 个近邻，在图上平均还剩 ${kept} 个`,
  en: (kept, k) => `of each point's ${k} true neighbours, ${kept} are still near on the map, on average`,
};
const shares: Message<(sum: string, first: string, second: string) => string> = {
  zh: (sum, first, second) => `两条轴合起来只显示了 ${sum} 的变化（${first} + ${second}）`,
  en: (sum, first, second) => `the two axes show ${sum} of the variance (${first} + ${second})`,
};
const gap: Message<(gap: string) => string> = {
  zh: (gap) => `图的中心与文的中心相距 ${gap}（用没有挪动过的单位向量算）`,
  en: (gap) =>
    `from the centre of the pictures to the centre of the captions: ${gap} (unit vectors as they are)`,
};
const described: Message<(count: number, view: string, facts: string) => string> = {
  zh: (count, view, facts) =>
    `${count} 张图和它们的 ${count} 句说明，画在前两个主成分上，${view}。${facts}。`,
  en: (count, view, facts) =>
    `${count} pictures and their ${count} captions on the first two principal components, ${view}. ${facts}.`,
};

export const messages = {
  stage,
  kept,
  shares,
  gap,
  described,
  heading: { zh: '共享空间的地图', en: 'A map of the shared space' },
  view: { zh: '怎样画', en: 'How it is drawn' },
  raw: { zh: '原样', en: 'as it is' },
  centred: { zh: '图、文各自居中', en: 'each modality centred' },
  pending: { zh: '向量还没有齐，地图稍后就来。', en: 'The vectors are not complete yet; the map follows.' },
  caption: {
    zh: '小图是图像向量，圆点是文本向量，线连着原配。指着一对，看它说的是什么。',
    en: 'Thumbnails are image vectors, dots are text vectors, lines join true pairs. Point at a pair to read it.',
  },
  header: {
    zh: ['种类', '文件名或句子', 'x', 'y'] as readonly string[],
    en: ['kind', 'file name or sentence', 'x', 'y'],
  },
  kinds: { zh: ['图', '文'] as readonly string[], en: ['picture', 'sentence'] },
} satisfies Record<string, Message<unknown>>;
