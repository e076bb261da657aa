import { lossFloor } from '../../engine/contrastive/index.ts';
import {
  pairsAtAngles,
  randomPairs,
  trainPairs,
  type PairStep,
  type PairTrainingSettings,
} from '../../engine/training/pairs/index.ts';
import { pairSteps, type TrainingValues } from './training-params.ts';

/** Pairs in the figure. */
export const pairCount = 3;

/** A training of three pairs, from its settings: the same settings give the same run. */
export interface PairsRun {
  readonly key: string;
  readonly dim: number;
  readonly settings: PairTrainingSettings;
  readonly steps: readonly PairStep[];
}

type Chosen = Pick<TrainingValues, 'loss' | 'temp' | 'lr' | 'dim' | 'seed' | 'angles'>;

/** @returns what distinguishes one run from another */
export const runKey = ({ loss, temp, lr, dim, seed, angles }: Chosen): string =>
  [loss, loss === 'targets' ? '' : temp, lr, dim, startAngles({ dim, angles })?.join(',') ?? seed].join(' ');

export function pairsRun(chosen: Chosen): PairsRun {
  const { loss, temp, lr, seed } = chosen;
  const dim = Number(chosen.dim);
  const angles = startAngles(chosen);
  const settings: PairTrainingSettings = {
    loss,
    temperature: temp === 'learned' ? 'learned' : Number(temp),
    learningRate: Number(lr),
    steps: pairSteps,
  };
  const start = angles
    ? pairsAtAngles(angles.map((degrees) => (degrees / 180) * Math.PI))
    : randomPairs(pairCount, dim, seed);
  return { key: runKey(chosen), dim, settings, steps: trainPairs(start, dim, settings) };
}

/** The degrees to which the reader has dragged the vectors, of I₁ I₂ I₃ T₁ T₂ T₃; undefined where they have not. */
export function startAngles({ dim, angles }: Pick<Chosen, 'dim' | 'angles'>): number[] | undefined {
  const numbers = angles.split(',').map(Number);
  const usable =
    dim === '2' && angles !== '' && numbers.length === 2 * pairCount && numbers.every(Number.isFinite);
  return usable ? numbers : undefined;
}

/** The degrees at which the vectors of a step stand, rounded; 2-D only. */
export function anglesOf({ images, texts }: Pick<PairStep, 'images' | 'texts'>): number[] {
  return [images, texts].flatMap((vectors) =>
    Array.from({ length: pairCount }, (_, i) =>
      Math.round((Math.atan2(vectors[2 * i + 1], vectors[2 * i]) / Math.PI) * 180),
    ),
  );
}

/** The least that CLIP's loss can be with the logit scale of that step; undefined for the losses whose least is not known. */
export function floorOf({ settings }: PairsRun, step: PairStep): number | undefined {
  return settings.loss === 'softmax' ? lossFloor(pairCount, Math.exp(step.logScale)) : undefined;
}

/** The length of the longest gradient of the run: what the arrows are measured by. */
export function longestGradient({ steps, dim }: PairsRun): number {
  return Math.max(
    ...steps.flatMap(({ gradients: { images, texts } }) =>
      [images, texts].flatMap((gradient) =>
        Array.from({ length: pairCount }, (_, i) => Math.hypot(...gradient.subarray(i * dim, (i + 1) * dim))),
      ),
    ),
  );
}
