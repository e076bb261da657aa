import type { Message } from '../i18n/locale.ts';

interface TrialWords {
  /** written on the picture of a dog */
  readonly written: string;
  readonly nearMisses: readonly string[];
  readonly negated: string;
  /** one, two, … of what the pictures of `countedPictures` show */
  readonly counts: readonly string[];
}

/** What the trials change, in the language that the model reads. */
export const trialWords = {
  zh: {
    written: '猫',
    nearMisses: ['小狗', '狼'],
    negated: '没有狗',
    counts: ['一只企鹅', '两只企鹅', '三只企鹅', '四只企鹅', '五只企鹅'],
  },
  en: {
    written: 'cat',
    nearMisses: ['puppy', 'wolf'],
    negated: 'no dog',
    counts: ['one penguin', 'two penguins', 'three penguins', 'four penguins', 'five penguins'],
  },
} satisfies Message<TrialWords>;
