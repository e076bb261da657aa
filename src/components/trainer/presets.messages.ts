import type { Message } from '../i18n/locale.ts';
import type { Preset } from './presets.ts';

export const presetNames: Readonly<Record<Preset, Message>> = {
  minutes: { zh: '三分钟左右', en: 'About three minutes' },
  batches: { zh: '批大小 16 对 256', en: 'Batch 16 against 256' },
  few: { zh: '只有八种东西', en: 'Eight kinds of things' },
  warm: { zh: '温度定在 1', en: 'τ fixed at 1' },
};

export const presetHints: Readonly<Record<Preset, Message>> = {
  minutes: {
    zh: '两个处理器核心大约三分钟；显卡快得多，手机慢些',
    en: 'about that long on two processor cores; quicker on a graphics card, slower on a phone',
  },
  batches: {
    zh: '先后练两次，看的图文一样多，然后放在一起比',
    en: 'two runs, one after the other, on equally many pairs, and then compared',
  },
  few: { zh: '东西少，学得快', en: 'little to learn, and quickly learned' },
  warm: { zh: '看看温度不降，会怎样', en: 'what becomes of it when the temperature cannot fall' },
};
