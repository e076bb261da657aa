import type { MapMethod, MapSpace } from '../../engine/map/index.ts';
import type { Message } from '../i18n/locale.ts';

const stage: Message<(n: number) => string> = {
  zh: (n) =>
    `${n} 张图片和 ${n} 句话的地图。方向键移动，加号减号缩放，0 看全图，Esc 清除选取；离中央最近的点会亮起。逐对查看请用下方的表格。`,
  en: (n) =>
    `A map of ${n} pictures and ${n} captions. Arrow keys move it, plus and minus zoom, 0 shows all, Escape clears what is picked; the point nearest to the middle lights up. The table below goes through the pairs one by one.`,
};
const settling: Message<(epoch: string, epochs: string) => string> = {
  zh: (epoch, epochs) => `布局还在调整：第 ${epoch} / ${epochs} 轮`,
  en: (epoch, epochs) => `Settling: round ${epoch} of ${epochs}`,
};
const keptOf: Message<(kept: string, k: number) => string> = {
  zh: (kept, k) => `${kept} / ${k}`,
  en: (kept, k) => `${kept} of ${k}`,
};
const sampled: Message<(count: string) => string> = {
  zh: (count) => `抽 ${count} 个点算得`,
  en: (count) => `from a sample of ${count} points`,
};

export const messages = {
  stage,
  settling,
  keptOf,
  sampled,
  heading: { zh: '共同空间的地图', en: 'The map of the shared space' },
  waiting: { zh: '还没有图文对。', en: 'There are no pairs yet.' },
  preparing: { zh: '正在找每个点的近邻…', en: 'Looking for the neighbours of each point…' },
  measuring: { zh: '正在量这张地图丢了多少…', en: 'Measuring what the map has lost…' },
  settled: { zh: '布局已定', en: 'Settled' },
  tooFew: {
    zh: '点太少，或全在一处：UMAP 无从下手，这里画的是 PCA。',
    en: 'Too few points, or all in one place: there is nothing for UMAP to do, so this is PCA.',
  },
  trustworthiness: { zh: '可信度', en: 'Trustworthiness' },
  trustworthinessHint: {
    zh: '地图上的近邻在原空间里也近吗？1 表示没有一个是混进来的（Venna 与 Kaski 2001）',
    en: 'Are neighbours on the map near in the space too? 1: none has slipped in (Venna and Kaski 2001)',
  },
  kept: { zh: '平均保住的近邻', en: 'Neighbours kept, on average' },
  keptHint: {
    zh: '每个点在原空间里的近邻，有几个在地图上仍是它的近邻',
    en: 'Of the nearest points in the space, how many are among the nearest on the map',
  },
  gap: { zh: '模态间隙', en: 'Modality gap' },
  gapHint: {
    zh: '图片向量的均值到文字向量的均值有多远（长度为 1 的向量，至多 2）',
    en: 'How far the mean picture is from the mean caption (vectors of length 1, so at most 2)',
  },
  picture: { zh: '图片', en: 'Picture' },
  caption: { zh: '文字', en: 'Caption' },
  pictures: { zh: '图片', en: 'pictures' },
  captions: { zh: '文字', en: 'captions' },
  tie: { zh: '一对', en: 'a pair' },
  neighbourKept: { zh: '真近邻，地图上也近', en: 'true neighbour, near here too' },
  neighbourLost: { zh: '真近邻，地图上远了', en: 'true neighbour, far here' },
} satisfies Record<string, Message<unknown>>;

export const methodNames: Record<MapMethod, Message> = {
  umap: { zh: 'UMAP', en: 'UMAP' },
  pca: { zh: 'PCA', en: 'PCA' },
  gap: { zh: '间隙', en: 'Gap' },
};

export const spaceNames: Record<MapSpace, Message> = {
  raw: { zh: '原样', en: 'Raw' },
  centred: { zh: '各自居中', en: 'Centred' },
  cross: { zh: '只看另一模态', en: 'Cross-modal' },
};

export const methodNotes: Record<MapMethod, Message> = {
  umap: {
    zh: 'UMAP 尽量让近邻留在身边。岛的形状、大小、岛与岛的距离都不可当真：换个种子，还在的才可信。',
    en: 'UMAP tries to keep neighbours together. Shapes, sizes and the distances between islands mean little: try another seed and trust what stays.',
  },
  pca: {
    zh: 'PCA 是一个影子：把所有点直直地投到变化最大的两个方向上。远的就是远，近的未必近。',
    en: 'PCA is a shadow: all points, straight onto the two directions in which they vary most. What is far here is far; what is near may not be.',
  },
  gap: {
    zh: '横轴从文字的均值指向图片的均值，纵轴是剩下的变化里最大的一个方向。两团隔多远，就是模态间隙。',
    en: 'x runs from the mean caption to the mean picture; y is the direction of most variation in what is left. How far the two clouds are apart is the modality gap.',
  },
};

export const spaceNotes: Record<MapSpace, Message> = {
  raw: {
    zh: '图片和文字各占一块，像两座岛。这不是地图的毛病：对比训练只要求配对的一方排在前面，从不要求两种向量混在一起，它们各成一个锥。所以，别把图片和文字放进同一张榜里比余弦。',
    en: 'Pictures and captions keep to themselves, like two islands. The map is not at fault: contrastive training asks that the match ranks first, never that the two kinds of vectors mix, and each stays in a cone of its own. So never rank pictures and captions in one list.',
  },
  centred: {
    zh: '把图片和文字各自的均值挪到 0，再看谁挨着谁：隔开两座岛的主要就是这两个均值之差。',
    en: 'The mean of the pictures and the mean of the captions are moved to 0: most of what keeps the islands apart is the difference of these two.',
  },
  cross: {
    zh: '图片只从文字里找近邻，文字只从图片里找：CLIP 训练时比较的正是这些。近邻和下面的数字都按此计算。',
    en: 'A picture looks for neighbours among captions only, and a caption among pictures: what CLIP compares in training. Neighbours and the numbers below follow this.',
  },
};
