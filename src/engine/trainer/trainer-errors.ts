import { EngineError } from '../errors.ts';

/** Every error that the trainer gives to the reader, with its facts. The components write the sentences. */
export interface TrainerErrorDetails {
  /** The worker ended without a word, and so did the one that took its place; `step` is the last one kept. */
  'trainer-died': { reason: string; step: number };
  /** The worker ended without a word; another one goes on from `step`. */
  'trainer-restarted': { step: number };
  /** The GPU failed or was taken away; WebAssembly goes on from `step`. */
  'trainer-left-gpu': { reason: string; step: number };
  /** A loss or a gradient stopped being a number in the step after `step`. */
  'training-diverged': { step: number; learningRate: number };
  /** No scene was drawn for `seconds`. */
  'scenes-stalled': { seconds: number };
  /** There is no kept run of this id. */
  'run-missing': { id: string };
  /** Another tab trains this run; two would overwrite each other. */
  'run-in-use': { id: string };
  /** The browser has no room for the run, or refuses to keep anything: it lives as long as the page. */
  'run-not-kept': { reason: string };
  /** Not a safetensors file, or one that is cut off or changed. */
  'weights-damaged': { reason: string };
  /** A safetensors file of another model, or of a version with other words. */
  'weights-foreign': { reason: string };
}

export type TrainerErrorCode = keyof TrainerErrorDetails;

/** An `EngineError` whose detail fits its code. */
export function trainerError<Code extends TrainerErrorCode>(
  code: Code,
  detail: TrainerErrorDetails[Code],
  options?: ErrorOptions,
): EngineError {
  return new EngineError(code, { ...detail }, options);
}

/** An error as it crosses from a worker to the page. */
export interface ErrorFacts {
  readonly code: string;
  readonly detail: EngineError['detail'];
}

export function errorFacts(error: unknown): ErrorFacts {
  if (error instanceof EngineError) return { code: error.code, detail: error.detail };
  if (error instanceof RangeError) return { code: 'out-of-memory', detail: {} };
  return {
    code: 'trainer-died',
    detail: { reason: (error instanceof Error ? error.message : String(error)).slice(0, 300), step: 0 },
  };
}

export function fromErrorFacts({ code, detail }: ErrorFacts): EngineError {
  return new EngineError(code, detail);
}
