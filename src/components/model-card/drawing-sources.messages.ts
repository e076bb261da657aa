import type { Message } from '../i18n/locale.ts';

type Totals = Message<(facts: { drawings: string; styles: string }) => string>;

const sets = (count: string): string => `${count} ${count === '1' ? 'set' : 'sets'}`;

const total: Totals = {
  zh: ({ drawings, styles }) => `${drawings} 幅画，来自 ${styles} 套图`,
  en: ({ drawings, styles }) => `${drawings} drawings from ${sets(styles)}`,
};

const licence: Message<(licence: string, facts: { drawings: string; styles: string }) => string> = {
  zh: (name, { drawings, styles }) => `${name}：${drawings} 幅（${styles} 套）`,
  en: (name, { drawings, styles }) => `${name}: ${drawings} (${sets(styles)})`,
};

export const messages = {
  total,
  licence,
  all: { zh: '全部来源', en: 'All sources' },
  style: { zh: '图集', en: 'Set' },
  author: { zh: '作者', en: 'Author' },
  terms: { zh: '许可', en: 'Licence' },
  count: { zh: '画', en: 'Drawings' },
};
