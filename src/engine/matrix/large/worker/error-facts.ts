import { EngineError } from '../../../errors.ts';
import { matrixError } from '../matrix-errors.ts';
import type { ErrorFacts } from './matrix-messages.ts';

/** An error in a form that a message can carry. */
export function errorFacts(error: unknown): ErrorFacts {
  if (error instanceof EngineError) return { code: error.code, detail: error.detail };
  if (error instanceof RangeError) return { code: 'out-of-memory', detail: {} };
  const reason = error instanceof Error ? error.message : String(error);
  return errorFacts(matrixError('matrix-failed', { reason: reason.slice(0, 300) }));
}

export function fromErrorFacts({ code, detail }: ErrorFacts): EngineError {
  return new EngineError(code, detail);
}
