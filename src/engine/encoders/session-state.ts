import type { EngineError } from '../errors.ts';
import type { CatalogueEntry } from './catalogue.ts';
import type { Encoder, Plan } from './encoder.ts';

/** A plan that did not work here, and why. */
export interface Rejection {
  readonly plan: Plan;
  readonly error: EngineError;
}

/** `runtime`: the model is here and ONNX Runtime still loads. */
export type LoadPhase = 'start' | 'download' | 'runtime' | 'warm-up' | 'self-test';

export type SessionState =
  | { readonly status: 'idle' }
  | {
      readonly status: 'loading';
      readonly entry: CatalogueEntry;
      /** null until the machine has been probed and the files found. */
      readonly plan: Plan | null;
      readonly phase: LoadPhase;
      readonly loaded: number;
      readonly total: number;
      readonly fromCache: boolean;
      readonly rejected: readonly Rejection[];
    }
  | {
      readonly status: 'ready';
      readonly entry: CatalogueEntry;
      readonly encoder: Encoder;
      readonly rejected: readonly Rejection[];
      /** What did not stop the load: 'storage-full'. */
      readonly notices: readonly EngineError[];
    }
  | {
      readonly status: 'failed';
      readonly entry: CatalogueEntry;
      readonly error: EngineError;
      readonly rejected: readonly Rejection[];
    }
  | {
      /** The worker died twice: once it is restarted without asking. */
      readonly status: 'lost';
      readonly entry: CatalogueEntry;
      readonly error: EngineError;
    };
