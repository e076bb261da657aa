import type { Message } from '../i18n/locale.ts';

const itemLabel: Message<(place: number, label: string, cosine: string) => string> = {
  zh: (place, label, cosine) => `第 ${place} 名，${label}，余弦 ${cosine}`,
  en: (place, label, cosine) => `number ${place}, ${label}, cosine ${cosine}`,
};
const pendingLabel: Message<(label: string) => string> = {
  zh: (label) => `${label}，还没有余弦`,
  en: (label) => `${label}, no cosine yet`,
};

export const messages = {
  itemLabel,
  pendingLabel,
  cosineScale: { zh: '余弦，最低到最高', en: 'cosine, low to high' },
  match: { zh: '原配', en: 'its own' },
  own: { zh: '你的', en: 'yours' },
} satisfies Record<string, Message<unknown>>;
