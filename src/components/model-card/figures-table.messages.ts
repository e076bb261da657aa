import type { Message } from '../i18n/locale.ts';

export const messages = {
  figure: { zh: '测了什么', en: 'What' },
  zh: { zh: '中文', en: 'Chinese' },
  en: { zh: '英文', en: 'English' },
  chance: { zh: '瞎猜', en: 'Chance' },
  cases: { zh: '题数', en: 'Cases' },
  none: { zh: '没有', en: 'none' },
  how: { zh: '每一项的确切测法（英文）', en: 'Exactly how each was measured' },
  details: { zh: '按画的类别和画风细分', en: 'By kind of drawing and by style' },
  intro: {
    zh: '除非另外写明，都在训练时没见过的东西上测得。“瞎猜”是闭着眼睛选能得的分数，“题数”是这个数字出自多少次试验。',
    en: 'Measured on things that it was never trained on, unless a line says otherwise. Chance is what blind guessing gives; cases are the trials behind a number.',
  },
} satisfies Record<string, Message>;
