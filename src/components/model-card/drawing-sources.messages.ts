import type { Message } from '../i18n/locale.ts';

interface Counts {
  readonly train: string;
  readonly test: string;
  readonly sets: string;
}

const setsInEnglish = (count: string): string => `${count} ${count === '1' ? 'set' : 'sets'}`;

const total: Message<(counts: Counts) => string> = {
  zh: ({ train, test, sets }) => `来自 ${sets} 套图：训练用 ${train} 幅，留作测试 ${test} 幅。`,
  en: ({ train, test, sets }) =>
    `From ${setsInEnglish(sets)}: ${train} drawings to train on, ${test} held out.`,
};

const licence: Message<(name: string, counts: Counts) => string> = {
  zh: (name, { train, test, sets }) => `${name}：训练 ${train} 幅，留出 ${test} 幅（${sets} 套）`,
  en: (name, { train, test, sets }) =>
    `${name}: ${train} to train on, ${test} held out (${setsInEnglish(sets)})`,
};

export const messages = {
  total,
  licence,
  all: { zh: '全部来源', en: 'All sources' },
  set: { zh: '图集', en: 'Set' },
  author: { zh: '作者', en: 'Author' },
  terms: { zh: '许可', en: 'Licence' },
  train: { zh: '训练', en: 'Trained' },
  test: { zh: '留出', en: 'Held out' },
  file: {
    zh: '完整清单，含每幅剪贴画的作者（JSON）',
    en: 'The whole list, with the artist of each piece of clip art (JSON)',
  },
};
