import type { Message } from '../i18n/locale.ts';

export const messages = {
  label: { zh: '放一句话上去', en: 'Put a sentence on the map' },
  placeholder: { zh: '例如：草地上的一只狗', en: 'for example: a dog on the grass' },
  add: { zh: '放上去', en: 'Put it there' },
  picture: { zh: '放一张图片上去', en: 'Put a picture on the map' },
  clear: { zh: '拿走放上去的', en: 'Take them away' },
  working: { zh: '正在算它的向量…', en: 'Computing its vector…' },
  note: {
    zh: '新来的点不重画地图：UMAP 上取真近邻位置的加权平均，PCA 和间隙图上就是它自己的投影。',
    en: 'A new point leaves the map as it is: with UMAP it lands at the weighted mean of the places of its true neighbours, with PCA and the gap view at its own projection.',
  },
} satisfies Record<string, Message<unknown>>;
