import type { Message } from '../i18n/locale.ts';

const pair: Message<(number: string) => string> = {
  zh: (number) => `第 ${number} 对`,
  en: (number) => `Pair ${number}`,
};
const kept: Message<(picture: number, caption: number, k: number) => string> = {
  zh: (picture, caption, k) => `${k} 个真近邻里，图片在图上保住 ${picture} 个，文字保住 ${caption} 个`,
  en: (picture, caption, k) =>
    `Of ${k} true neighbours the picture keeps ${picture} near it here, the caption ${caption}`,
};
const pickNeighbours: Message<(k: number) => string> = {
  zh: (k) => `选取它的 ${k} 个真近邻`,
  en: (k) => `Pick its ${k} true neighbours`,
};
const picked: Message<(count: string) => string> = {
  zh: (count) => `已选 ${count} 对`,
  en: (count) => `${count} ${count === '1' ? 'pair' : 'pairs'} picked`,
};
const page: Message<(page: string, pages: string) => string> = {
  zh: (page, pages) => `第 ${page} / ${pages} 页`,
  en: (page, pages) => `page ${page} of ${pages}`,
};
const keptBy: Message<(modality: string, k: number | undefined) => string> = {
  zh: (modality, k) => `${modality}保住${k === undefined ? '' : ` / ${k}`}`,
  en: (modality, k) => `${modality}: kept${k === undefined ? '' : ` of ${k}`}`,
};

export const messages = {
  pair,
  kept,
  pickNeighbours,
  picked,
  page,
  keptBy,
  hint: {
    zh: '指着一个点，看它的图片、说明和真近邻；点一下选取。',
    en: 'Point at a dot to see its picture, caption and true neighbours; click to pick it.',
  },
  pick: { zh: '选取', en: 'Pick' },
  unpick: { zh: '取消选取', en: 'Pick no longer' },
  clear: { zh: '清除选取', en: 'Clear' },
  table: { zh: '这张地图的表格', en: 'This map as a table' },
  number: { zh: '对', en: 'Pair' },
  caption: { zh: '说明', en: 'Caption' },
  before: { zh: '上一页', en: 'Back' },
  next: { zh: '下一页', en: 'Next' },
  onlyPicked: { zh: '只列已选的', en: 'Only the picked' },
} satisfies Record<string, Message<unknown>>;
