import type { ProbeScores } from '../training/run-record.ts';
import type { ConfigChange, TrainingConfig, TrainingDevice } from './training-config.ts';

export type { TrainingDevice } from './training-config.ts';

/** One optimiser step. */
export interface TrainedStep extends ProbeScores {
  /** 1 for the first. */
  readonly step: number;
  /** Pairs seen, this batch included. */
  readonly pairs: number;
  /** N of this step: chance is ln N. */
  readonly batchSize: number;
  /** exp of the log scale that the loss was computed with. */
  readonly scale: number;
  /** L2 norm of the gradient over all parameters. */
  readonly gradientNorm: number;
  /** How long the step took, milliseconds, without the wait for scenes. */
  readonly milliseconds: number;
}

/** The held-out pairs at one moment of a run: pictures [n, dim], captions [n, dim], rows of length 1. */
export interface ProbeMoment extends ProbeScores {
  readonly step: number;
  readonly pairs: number;
  readonly scale: number;
  readonly pictures: Float32Array;
  readonly captions: Float32Array;
}

/** A run as it is shown, kept, exported and compared. It grows while it trains. */
export interface TrainingRun {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly started: number;
  readonly config: TrainingConfig;
  readonly changes: readonly ConfigChange[];
  readonly device: TrainingDevice;
  readonly dim: number;
  /** Captions of the held-out pairs, in the config's language; pair i of every ProbeMoment. */
  readonly captions: readonly string[];
  /** Pictures of the held-out pairs, RGB [captions, pictureSize, pictureSize, 3]. */
  readonly pictures: Uint8Array;
  readonly steps: readonly TrainedStep[];
  /** From the untrained network (step 0) on, at steps spaced by logarithm, and at the last. */
  readonly probes: readonly ProbeMoment[];
}

export type TrainerState =
  | { readonly status: 'idle' }
  /** The worker starts, scenes are being drawn, until the first step. */
  | { readonly status: 'preparing'; readonly scenesDrawn: number; readonly scenesNeeded: number }
  | { readonly status: 'running' }
  | { readonly status: 'paused'; readonly reason: 'reader' | 'hidden' }
  /** The budget is used up. */
  | { readonly status: 'finished' }
  | { readonly status: 'failed'; readonly error: unknown };

/** A run in a list of runs. */
export interface RunSummary {
  readonly id: string;
  readonly started: number;
  readonly config: TrainingConfig;
  readonly changes: number;
  /** Pairs that it may see as things stand, which need not be the budget that it began with. */
  readonly budget: number;
  readonly device: TrainingDevice;
  readonly step: number;
  readonly pairs: number;
  /** Of the last probe. */
  readonly scores: ProbeScores | null;
  readonly finished: boolean;
}
