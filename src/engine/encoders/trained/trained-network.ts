import type { TrainingConfig } from '../../trainer/training-config.ts';

/** A network trained in the tab, with vectors to test it against when it is loaded. */
export interface TrainedNetwork {
  readonly config: TrainingConfig;
  /** Flat, as `parameterPlaces(networkShape(config))` says. */
  readonly parameters: Float32Array;
  /** Captions of the held-out pairs, and the vectors [captions, dim] that the training made of them with these parameters. */
  readonly reference: { readonly captions: readonly string[]; readonly vectors: Float32Array };
}
