import type { Message } from '../i18n/locale.ts';

const ownRemove: Message<(sentence: string) => string> = {
  zh: (sentence) => `去掉“${sentence}”`,
  en: (sentence) => `Remove “${sentence}”`,
};
const ownFull: Message<(most: number) => string> = {
  zh: (most) => `最多 ${most} 句。去掉一句，就能再加。`,
  en: (most) => `${most} sentences at most. Remove one to add another.`,
};
const sentencesHeading: Message<(name: string, count: number) => string> = {
  zh: (name, count) => `${count} 句话，按与 ${name} 的余弦排列`,
  en: (name, count) => `${count} sentences, by their cosine with ${name}`,
};
const picturesHeading: Message<(sentence: string, count: number) => string> = {
  zh: (sentence, count) => `${count} 张图，按与“${sentence}”的余弦排列`,
  en: (sentence, count) => `${count} pictures, by their cosine with “${sentence}”`,
};
const showAll: Message<(count: number) => string> = {
  zh: (count) => `全部 ${count} 名`,
  en: (count) => `Show all ${count}`,
};
const showFirst: Message<(count: number) => string> = {
  zh: (count) => `只看前 ${count} 名`,
  en: (count) => `Only the first ${count}`,
};
const verdict: Message<(best: string, cosine: string, lead: string) => string> = {
  zh: (best, cosine, lead) => `第一名：${best}，余弦 ${cosine}，领先第二名 ${lead}。`,
  en: (best, cosine, lead) => `First: ${best}, cosine ${cosine}, ${lead} ahead of the second.`,
};
const ownPlace: Message<(place: number, count: number) => string> = {
  zh: (place, count) => `原配排在 ${count} 名中的第 ${place}。`,
  en: (place, count) => `Its own partner comes in at number ${place} of ${count}.`,
};

export const messages = {
  ownRemove,
  ownFull,
  sentencesHeading,
  picturesHeading,
  showAll,
  showFirst,
  verdict,
  ownPlace,
  heading: { zh: '两个方向', en: 'Both directions' },
  way: { zh: '拿什么去找', en: 'What you search with' },
  fromPicture: { zh: '图 → 文', en: 'picture → sentences' },
  fromSentence: { zh: '文 → 图', en: 'sentence → pictures' },
  choosePicture: { zh: '选一张图', en: 'Choose a picture' },
  yourPicture: { zh: '你的图片', en: 'your picture' },
  ownLabel: { zh: '添一句你自己的话', en: 'Add a sentence of your own' },
  ownPlaceholder: { zh: '添一句你自己的话', en: 'Add a sentence of your own' },
  ownAdd: { zh: '加入', en: 'Add' },
  honest: {
    zh: '名次是相对的：没有一个合适，也总有一个第一。条的长短是余弦，不是百分比。点一下结果，就换它去找。',
    en: 'A ranking is relative: something comes first even when nothing fits. The bars are cosines, not percentages. Choose a result to search with it in turn.',
  },
} satisfies Record<string, Message<unknown>>;
