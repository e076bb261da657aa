import type { Message } from '../i18n/locale.ts';

export const messages = {
  live: {
    zh: (model: string) => `刚刚由 ${model} 在这台机器上算出`,
    en: (model: string) => `computed just now, on this machine, by ${model}`,
  } satisfies Message<(model: string) => string>,
  stored: {
    zh: (model: string) => `先前由 ${model} 算好，随页面带来`,
    en: (model: string) => `computed earlier by ${model} and shipped with the page`,
  } satisfies Message<(model: string) => string>,
  pending: { zh: '还没有算出来', en: 'not computed yet' } satisfies Message,
};
