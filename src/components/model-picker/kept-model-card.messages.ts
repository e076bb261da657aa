import type { Message } from '../i18n/locale.ts';

const accuracy: Message<(row: string, column: string) => string> = {
  zh: (row, column) => `没有学过的图文：行答对 ${row}，列答对 ${column}`,
  en: (row, column) => `held-out pairs: ${row} of the rows and ${column} of the columns right`,
};
const seen: Message<(pairs: string, concepts: number) => string> = {
  zh: (pairs, concepts) => `看过 ${pairs} 对，${concepts} 种东西`,
  en: (pairs, concepts) => `${pairs} pairs seen, ${concepts} kinds of things`,
};

export const messages = {
  accuracy,
  seen,
  idle: { zh: '用它', en: 'Use it' },
  loading: { zh: '载入中', en: 'Loading' },
  'in-use': { zh: '正在用', en: 'In use' },
} satisfies Record<string, Message<unknown>>;
