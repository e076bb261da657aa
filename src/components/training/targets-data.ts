import {
  cosineMatrix,
  independentTargets,
  infoNCE,
  initialSigmoid,
  lossFloor,
  sigmoid,
  sigmoidLoss,
  softmaxColumns,
  softmaxRows,
  logitsOf,
  type Vectors,
} from '../../engine/contrastive/index.ts';
import type { PairLoss } from '../../engine/training/pairs/index.ts';
import type { ExampleMatrix } from './training-params.ts';

/** Pairs in the examples. */
export const exampleSize = 3;

/** The cosine on the diagonal and off it. `apart`: 120° from each other. `web`: as CLIP's authors and users report them. */
const written: Readonly<Record<Exclude<ExampleMatrix, 'model'>, readonly [number, number]>> = {
  table: [1, 0],
  apart: [1, -0.5],
  web: [0.3, 0.2],
};

/** The 3×3 cosines of an example that is written down. */
export function exampleCosines(example: Exclude<ExampleMatrix, 'model'>): Float64Array {
  const [on, off] = written[example];
  return Float64Array.from({ length: exampleSize ** 2 }, (_, index) =>
    index % (exampleSize + 1) === 0 ? on : off,
  );
}

/** Those of the running model. @returns null while a vector is missing */
export function modelCosines(
  images: readonly (Vectors | null)[],
  texts: readonly (Vectors | null)[],
  dim: number,
): Float64Array | null {
  if ([...images, ...texts].includes(null)) return null;
  const joined = (rows: readonly (Vectors | null)[]) => Float64Array.from(rows.flatMap((row) => [...row!]));
  return cosineMatrix(joined(images), joined(texts), dim);
}

/** A matrix that a loss makes of the cosines before it judges them. */
export interface Reading {
  readonly name: 'rowSoftmax' | 'columnSoftmax' | 'squaredErrors' | 'sigmoids';
  readonly values: Float64Array;
}

/** The same n × n cosines as each of three losses sees them. */
export interface LossComparison {
  /** What the chosen loss reads out of the cosines. */
  readonly readings: readonly Reading[];
  /** ∂loss/∂cosine of the chosen loss [n, n] */
  readonly gradient: Float64Array;
  readonly losses: Readonly<Record<PairLoss, number>>;
  /** The least that CLIP's loss can be at this temperature. */
  readonly floor: number;
}

/** @param cosines [n, n] @param temperature τ of the softmax; the sigmoid has the scale and bias that SigLIP starts with */
export function compareLosses(
  cosines: Float64Array,
  n: number,
  loss: PairLoss,
  temperature: number,
): LossComparison {
  const scale = 1 / temperature;
  const sigmoidScale = Math.exp(initialSigmoid.logScale);
  const results = {
    softmax: infoNCE(cosines, n, scale),
    targets: independentTargets(cosines, n),
    sigmoid: sigmoidLoss(cosines, n, sigmoidScale, initialSigmoid.bias),
  };
  const logits = logitsOf(cosines, scale);
  const readings: Readonly<Record<PairLoss, readonly Reading[]>> = {
    softmax: [
      { name: 'rowSoftmax', values: softmaxRows(logits, n) },
      { name: 'columnSoftmax', values: softmaxColumns(logits, n) },
    ],
    targets: [
      { name: 'squaredErrors', values: cosines.map((cosine, ij) => (cosine - targetAt(ij, n)) ** 2) },
    ],
    sigmoid: [
      {
        name: 'sigmoids',
        values: cosines.map((cosine) => sigmoid(sigmoidScale * cosine + initialSigmoid.bias)),
      },
    ],
  };
  return {
    readings: readings[loss],
    gradient: results[loss].cosineGradient,
    losses: {
      softmax: results.softmax.loss,
      targets: results.targets.loss,
      sigmoid: results.sigmoid.loss,
    },
    floor: lossFloor(n, scale),
  };
}

/** The 1/0 table [n, n]. */
export const targetTable = (n: number): Float64Array =>
  Float64Array.from({ length: n * n }, (_, ij) => targetAt(ij, n));

const targetAt = (ij: number, n: number): number => (ij % (n + 1) === 0 ? 1 : 0);
