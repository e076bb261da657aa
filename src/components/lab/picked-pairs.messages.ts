import type { Message } from '../i18n/locale.ts';
import { integer } from '../i18n/number.ts';

const heading: Message<(count: number) => string> = {
  zh: (count) => (count === 0 ? '选中的对' : `选中的 ${integer(count)} 对`),
  en: (count) =>
    count === 0 ? 'Picked pairs' : `${integer(count)} picked ${count === 1 ? 'pair' : 'pairs'}`,
};
const ranks: Message<(caption: string, picture: string) => string> = {
  zh: (caption, picture) => `图找说明第 ${caption}，说明找图第 ${picture}`,
  en: (caption, picture) => `picture → caption: place ${caption}; caption → picture: place ${picture}`,
};
const more: Message<(count: number) => string> = {
  zh: (count) => `……还有 ${integer(count)} 对`,
  en: (count) => `… and ${integer(count)} more`,
};
const unpick: Message<(caption: string) => string> = {
  zh: (caption) => `不再选“${caption}”`,
  en: (caption) => `Unpick “${caption}”`,
};

export const messages = {
  heading,
  ranks,
  more,
  unpick,
  none: {
    zh: '在矩阵里点一格，在地图上点一个点或圈一片，这里就列出是哪几对、各自排第几。',
    en: 'Click a cell of the matrix, or a point of the map, or draw around some points: the pairs are listed here with their ranks.',
  },
  clear: { zh: '全部取消', en: 'Clear' },
} satisfies Record<string, Message<unknown>>;
