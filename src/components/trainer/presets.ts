import { defaultTrainingConfig } from '../../engine/trainer/read-training-config.ts';
import type { TrainingConfig } from '../../engine/trainer/training-config.ts';

export const presets = ['minutes', 'batches', 'few', 'warm'] as const;
export type Preset = (typeof presets)[number];

/** What a preset sets; all else is as at the beginning. */
const settings: Readonly<Record<Preset, Partial<TrainingConfig>>> = {
  minutes: {},
  batches: { batchSize: 16, pairs: 60_000, learningRate: 0.001 },
  few: { concepts: 8, pairs: 40_000 },
  warm: { temperature: 1 },
};

/** The batch size of the second run; 0: there is none. */
const seconds: Partial<Record<Preset, number>> = { batches: 256 };

/** A way to begin, with the reader's own seed and language. */
export function presetOf(preset: Preset, { seed, language }: Pick<TrainingConfig, 'seed' | 'language'>) {
  return {
    config: { ...defaultTrainingConfig, seed, language, ...settings[preset] } satisfies TrainingConfig,
    then: seconds[preset] ?? 0,
  };
}
