import { defaultTrainingConfig, readTrainingConfig } from './read-training-config.ts';
import type { TrainingConfig } from './training-config.ts';

/** The letters that stand for the fields in a link. Never reuse one for something else: old links go on meaning the same. */
const letters = {
  s: 'seed',
  l: 'language',
  c: 'concepts',
  p: 'pictureSize',
  k: 'scenes',
  w: 'width',
  n: 'batchSize',
  r: 'learningRate',
  t: 'temperature',
  b: 'pairs',
} as const satisfies Record<string, keyof TrainingConfig>;

/**
 * A config in a few characters that stand in an address as they are: a letter and a value for each field that is not the
 * default, between underscores, such as `s7_n256_tlearned`. The default config is the empty text.
 */
export function writeTrainingConfig(
  config: TrainingConfig,
  defaults: TrainingConfig = defaultTrainingConfig,
): string {
  return Object.entries(letters)
    .filter(([, name]) => config[name] !== defaults[name])
    .map(([letter, name]) => `${letter}${config[name]}`)
    .join('_');
}

/** Reads what `writeTrainingConfig` wrote, or what a hand made of it: always a config that can be trained. */
export function readTrainingConfigText(
  text: string,
  defaults: TrainingConfig = defaultTrainingConfig,
): TrainingConfig {
  const fields: Partial<Record<keyof TrainingConfig, unknown>> = {};
  for (const part of text.split('_')) {
    if (!Object.hasOwn(letters, part.charAt(0))) continue;
    const value = part.slice(1);
    const number = value.trim() === '' ? NaN : Number(value);
    fields[letters[part.charAt(0) as keyof typeof letters]] = Number.isNaN(number) ? value : number;
  }
  return readTrainingConfig(fields, defaults);
}
