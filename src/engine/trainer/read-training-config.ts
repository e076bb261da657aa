import { conceptOrder } from './concept-order.ts';
import type { TrainingConfig } from './training-config.ts';

/** For two cores and three minutes. */
export const defaultTrainingConfig: TrainingConfig = {
  seed: 1,
  language: 'en',
  concepts: 48,
  pictureSize: 32,
  scenes: 524_288,
  width: 32,
  batchSize: 128,
  learningRate: 0.002,
  temperature: 'learned',
  pairs: 300_000,
};

/** Smallest and largest values. What lies outside is moved to the nearest of them. */
export const trainingLimits = {
  seed: [0, 2 ** 32 - 1],
  concepts: [4, conceptOrder.length],
  scenes: [256, 1_048_576],
  width: [8, 64],
  batchSize: [8, 1024],
  learningRate: [1e-5, 0.1],
  temperature: [0.01, 1],
  pairs: [8, 10_000_000],
} as const satisfies Partial<Record<keyof TrainingConfig, readonly [number, number]>>;

export const pictureSizes = [32, 48, 64] as const;
/** Widths are multiples of this: the kernels' tiles are that wide. */
export const widthStep = 8;

/**
 * A config that can be trained, from what a reader, a link or an older version gives: what is missing or makes no sense
 * takes its default, numbers are rounded and moved into their limits, and no batch is larger than the set of scenes.
 */
export function readTrainingConfig(
  partial: { readonly [Name in keyof TrainingConfig]?: unknown } = {},
  defaults: TrainingConfig = defaultTrainingConfig,
): TrainingConfig {
  const whole = (name: 'seed' | 'concepts' | 'scenes' | 'width' | 'batchSize' | 'pairs', step = 1): number =>
    within(trainingLimits[name], Math.round(number(partial[name], defaults[name]) / step) * step);
  const pictureSize = nearest(pictureSizes, number(partial.pictureSize, defaults.pictureSize));
  const batchSize = whole('batchSize');
  return {
    seed: whole('seed'),
    language: partial.language === 'zh' || partial.language === 'en' ? partial.language : defaults.language,
    concepts: whole('concepts'),
    pictureSize,
    scenes: Math.max(batchSize, whole('scenes')),
    width: whole('width', widthStep),
    batchSize,
    learningRate: within(trainingLimits.learningRate, number(partial.learningRate, defaults.learningRate)),
    temperature: temperature(partial.temperature, defaults.temperature),
    pairs: Math.max(batchSize, whole('pairs')),
  };
}

function temperature(value: unknown, initial: TrainingConfig['temperature']): TrainingConfig['temperature'] {
  if (value === 'learned' || !isNumber(value)) return value === 'learned' ? value : initial;
  return within(trainingLimits.temperature, value);
}

function number(value: unknown, initial: number): number {
  return isNumber(value) ? value : initial;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function within([least, most]: readonly [number, number], value: number): number {
  return Math.min(most, Math.max(least, value));
}

function nearest(choices: readonly number[], value: number): number {
  return choices.reduce((best, choice) =>
    Math.abs(choice - value) < Math.abs(best - value) ? choice : best,
  );
}
