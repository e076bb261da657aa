import { defaultTrainingConfig, readTrainingConfig } from '../../engine/trainer/read-training-config.ts';
import { readTrainingConfigText, writeTrainingConfig } from '../../engine/trainer/training-config-text.ts';
import type { TrainingConfig } from '../../engine/trainer/training-config.ts';
import type { Lang } from '../i18n/locale.ts';

/** The configuration of a page's value; of none, the one to begin with, its captions in the page's language. */
export function configOf(text: string, language: Lang): TrainingConfig {
  return text === '' ? { ...defaultTrainingConfig, language } : readTrainingConfigText(text);
}

/** The page's value of a configuration. It always states the language: "as the page" would change with the reader. */
export function textOf(config: TrainingConfig): string {
  const language = config.language === 'en' ? 'zh' : 'en';
  return writeTrainingConfig(config, { ...defaultTrainingConfig, language });
}

/** A configuration with some values changed, within the trainer's limits. */
export const changed = (config: TrainingConfig, patch: Partial<TrainingConfig>): TrainingConfig =>
  readTrainingConfig({ ...config, ...patch }, config);
