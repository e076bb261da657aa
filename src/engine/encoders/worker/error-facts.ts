import { EngineError } from '../../errors.ts';
import { encoderError } from '../error-codes.ts';
import type { ErrorFacts } from '../protocol.ts';

/** An error as it crosses from an encoder's worker to the page; one that is no EngineError is `out-of-memory` or `model-failed`. */
export function factsOf(error: unknown, device = ''): ErrorFacts {
  if (error instanceof EngineError) return { code: error.code, detail: error.detail };
  const reason = error instanceof Error ? error.message : String(error);
  const { code, detail } =
    error instanceof RangeError
      ? encoderError('out-of-memory', { device })
      : encoderError('model-failed', { device, reason: reason.slice(0, 300) });
  return { code, detail };
}
