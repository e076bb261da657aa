import type { Message } from '../i18n/locale.ts';
import { integer } from '../i18n/number.ts';

const files: Message<(count: number) => string> = {
  zh: (count) => `${integer(count)} 个`,
  en: (count) => integer(count),
};
const more: Message<(count: number) => string> = {
  zh: (count) => `……还有 ${integer(count)} 个`,
  en: (count) => `… and ${integer(count)} more`,
};
const further: Message<(count: number) => string> = {
  zh: (count) => `表里还有 ${integer(count)} 条别的说明，属于已经有说明的图；一张图只用第一条。`,
  en: (count) =>
    `The table has ${integer(count)} further ${count === 1 ? 'caption' : 'captions'} of pictures that have one; the first of a picture counts.`,
};
const beyond: Message<(count: number, most: number) => string> = {
  zh: (count, most) => `最多算 ${integer(most)} 对，后面的 ${integer(count)} 对没有用上。`,
  en: (count, most) => `There is room for ${integer(most)} pairs; the last ${integer(count)} were left out.`,
};

export const messages = {
  files,
  more,
  further,
  beyond,
  heading: { zh: '没有用上的', en: 'Left out' },
  skipped: { zh: '读不了的', en: 'Could not be used' },
  withoutCaption: { zh: '没有说明的图片', en: 'Pictures without a caption' },
  withoutPicture: { zh: '表里有、文件里没有的', en: 'Named in the table, but not among the files' },
} satisfies Record<string, Message<unknown>>;
