import {
  initialParameters,
  networkShape,
  type NetworkShape,
  type PairBatch,
} from '../../src/engine/network/index.ts';
import { defaultTrainingConfig } from '../../src/engine/trainer/read-training-config.ts';

/** Every contestant trains this network: the one of the default config. */
export const shape: NetworkShape = networkShape(defaultTrainingConfig);
export const adam = {
  learningRate: defaultTrainingConfig.learningRate,
  beta1: 0.9,
  beta2: 0.98,
  epsilon: 1e-8,
};
export const startParameters = initialParameters(shape, defaultTrainingConfig.seed);

/** One way to compute a step. It keeps its parameters from step to step. */
export interface Contestant {
  /** One step on the batch that it was made for: forward, loss, backward, Adam. @returns the loss before the step */
  step(): Promise<number>;
  dispose(): void;
}

/** n pairs of noise, always the same: a step takes as long as on scenes. Sentences have 7 to 14 words, as captions have. */
export function noisePairs(n: number): PairBatch {
  let state = n;
  const random = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const pictures = Uint8Array.from({ length: n * shape.pictureSize ** 2 * 3 }, () => random(256));
  const texts = Array.from({ length: n }, () =>
    Array.from({ length: 7 + random(8) }, () => random(shape.vocabulary)),
  );
  return { pictures, texts };
}
