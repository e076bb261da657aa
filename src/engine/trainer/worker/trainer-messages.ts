import type { Checkpoint } from '../runs/checkpoint.ts';
import type { ConfigPatch } from '../config-at.ts';
import type { ErrorFacts } from '../trainer-errors.ts';
import type { ConfigChange, TrainingConfig, TrainingDevice } from '../training-config.ts';
import type { ProbeMoment, TrainedStep } from '../training-run.ts';
import type { BackendChoice } from './open-kernels.ts';

/** What a worker is to train. It comes first, once. */
export interface OpenRequest {
  readonly kind: 'open';
  /** The worker holds a Web Lock of this name for as long as it lives. */
  readonly lock: string;
  readonly config: TrainingConfig;
  readonly changes: readonly ConfigChange[];
  /** Where to go on; null: at the beginning. */
  readonly checkpoint: Checkpoint | null;
  /** No probe of the run has been recorded yet. */
  readonly unprobed: boolean;
  readonly backend: BackendChoice;
  /** assets/drawings as served, absolute, with a slash at its end */
  readonly drawings: string;
}

export type TrainerRequest =
  | OpenRequest
  /** So many steps, and then rest. */
  | { readonly kind: 'play'; readonly steps: number }
  | { readonly kind: 'pause' }
  | { readonly kind: 'change'; readonly patch: ConfigPatch }
  /** A checkpoint now; `probe`: and a recorded probe. */
  | { readonly kind: 'save'; readonly probe: boolean };

export type TrainerReply =
  | { readonly kind: 'alive' }
  | {
      readonly kind: 'opened';
      readonly device: TrainingDevice;
      readonly dim: number;
      readonly captions: readonly string[];
      readonly pictures: Uint8Array;
    }
  | { readonly kind: 'preparing'; readonly scenesDrawn: number; readonly scenesNeeded: number }
  | { readonly kind: 'running' }
  | { readonly kind: 'steps'; readonly steps: readonly TrainedStep[] }
  | { readonly kind: 'probe'; readonly moment: ProbeMoment; readonly recorded: boolean }
  | { readonly kind: 'changed'; readonly change: ConfigChange }
  /** `copy` is for the store: whoever keeps the checkpoint gives it away. */
  | { readonly kind: 'checkpoint'; readonly checkpoint: Checkpoint; readonly copy: Checkpoint }
  /** It rests, after the checkpoint that came before. */
  | { readonly kind: 'rested'; readonly finished: boolean }
  | { readonly kind: 'failed'; readonly error: ErrorFacts };
