import { EngineError } from '../../errors.ts';

/** Errors of a large matrix that the reader is told, with their facts. The components write the sentences. */
export interface MatrixErrorDetails {
  /** The worker ended without a word: the browser or the system killed it. */
  'matrix-worker-died': { reason: string };
  /** The computation broke off for a reason that nobody thought of. */
  'matrix-failed': { reason: string };
  /** The GPU failed or was taken away; WebAssembly begins anew. */
  'matrix-left-gpu': { reason: string };
}

/** An `EngineError` whose detail fits its code. */
export function matrixError<Code extends keyof MatrixErrorDetails>(
  code: Code,
  detail: MatrixErrorDetails[Code],
  options?: ErrorOptions,
): EngineError {
  return new EngineError(code, { ...detail }, options);
}
