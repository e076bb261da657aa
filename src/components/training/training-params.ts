import { pairLosses } from '../../engine/training/pairs/index.ts';
import { choiceParam, numberParam, textParam, type Param, type Values } from '../state/params.ts';
import { trainerParams } from '../trainer/trainer-params.ts';

/** How many steps the three pairs are trained. */
export const pairSteps = 200;

/** The largest batch of the figure. */
export const largestBatch = 1024;

export const batchViews = ['cosine', 'rows', 'columns'] as const;
export type BatchView = (typeof batchViews)[number];

export const replayViews = ['cosine', 'rows'] as const;
export const replayCurves = ['loss', 'accuracy', 'scale'] as const;
export type ReplayCurve = (typeof replayCurves)[number];

/** The 3×3 matrices that the losses are compared on; `model` takes the first three pairs of the built-in set. */
export const exampleMatrices = ['table', 'apart', 'web', 'model'] as const;
export type ExampleMatrix = (typeof exampleMatrices)[number];

export const temperatures = ['1', '0.07', '0.01'] as const;
export const pairTemperatures = [...temperatures, 'learned'] as const;
export const learningRates = ['0.01', '0.03', '0.1', '0.3', '1'] as const;
export const pairDimensions = ['2', '16'] as const;

/** The range of the temperature slider: CLIP's own clamp at its lower end. */
export const temperatureRange = { min: 0.01, max: 1 } as const;

/** A temperature, or null: the one that the model has learned. */
const ownTemperature: Param<number | null> = {
  initial: null,
  format: (value) => (value === null ? '' : String(Number(value.toFixed(4)))),
  parse: (text) => {
    if (text.trim() === '') return null;
    const value = Number(text);
    const { min, max } = temperatureRange;
    return Number.isFinite(value) ? Math.min(max, Math.max(min, value)) : undefined;
  },
};

const whole = (initial: number, min: number, max: number) => numberParam(initial, { min, max, digits: 0 });

/** What a link to the lesson carries. Each figure has its own names. */
export const trainingParams = {
  // The batch.
  n: whole(8, 2, largestBatch),
  /** Which pairs are in the batch: 0 is the first n of the set, any other number draws n of it. */
  draw: whole(0, 0, 9999),
  view: choiceParam('cosine', batchViews),
  tau: ownTemperature,
  /** The pinned cell, "row column" from 1. */
  cell: textParam('', { maxLength: 9 }),
  // The epoch: the article's example to begin with.
  pairs: whole(100_000, 1, 1e12),
  batch: whole(128, 1, 1e12),
  // The three losses.
  matrix: choiceParam('table', exampleMatrices),
  read: choiceParam('softmax', pairLosses),
  heat: choiceParam('1', temperatures),
  // Three pairs.
  t: numberParam(0, { min: 0, max: pairSteps, digits: 2 }),
  loss: choiceParam('softmax', pairLosses),
  temp: choiceParam('1', pairTemperatures),
  lr: choiceParam('0.1', learningRates),
  dim: choiceParam('2', pairDimensions),
  seed: whole(2, 1, 9999),
  /** Degrees of I₁ I₂ I₃ T₁ T₂ T₃ where the reader has dragged them; else empty. */
  angles: textParam('', { maxLength: 60 }),
  // The replay: the recorded step, counted from 0; beyond the last one stands for the last one.
  r: numberParam(0, { min: 0, max: 999, digits: 2 }),
  replayView: choiceParam('cosine', replayViews),
  curve: choiceParam('loss', replayCurves),
  // The training in the tab.
  ...trainerParams,
};

export type TrainingValues = Values<typeof trainingParams>;
