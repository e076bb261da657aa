import type { TrainingConfig } from '../../engine/trainer/training-config.ts';
import { locale, type Message } from '../i18n/locale.ts';
import { integer } from '../i18n/number.ts';

type Named = Pick<TrainingConfig, 'batchSize' | 'width' | 'seed'>;

const name: Message<(batch: string, width: number, seed: number) => string> = {
  zh: (batch, width, seed) => `批 ${batch}，宽 ${width}，种子 ${seed}`,
  en: (batch, width, seed) => `batch ${batch}, width ${width}, seed ${seed}`,
};

/** A run by what it was begun with, in both languages. */
export const runNames = ({ batchSize, width, seed }: Named): Message => ({
  zh: name.zh(integer(batchSize), width, seed),
  en: name.en(integer(batchSize), width, seed),
});

/** A run by what it was begun with. */
export const runName = (config: Named): string => locale.pick(runNames(config));
