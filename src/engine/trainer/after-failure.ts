import type { EngineError } from '../errors.ts';
import { trainerError } from './trainer-errors.ts';
import type { TrainingDevice } from './training-config.ts';

/** Errors that a fresh worker may not meet again. */
const restartable: ReadonlySet<string> = new Set(['trainer-died', 'scenes-stalled']);
/** Errors of a GPU that WebAssembly does not have. */
const gpuErrors: ReadonlySet<string> = new Set(['device-lost', 'gpu-error', 'out-of-memory', 'too-large']);

/** What follows when a worker has failed: another one, of which the reader is told, or nothing but the error. */
export type AfterFailure =
  | { readonly kind: 'restart' | 'leave-gpu'; readonly notice: EngineError }
  | { readonly kind: 'fail'; readonly error: EngineError };

/**
 * A GPU that fails gives way to the CPU; a worker that died is replaced once; all else fails.
 * @param step of the last checkpoint
 */
export function afterFailure(
  error: EngineError,
  { device, restarted, step }: { device: TrainingDevice | null; restarted: boolean; step: number },
): AfterFailure {
  const reason = String(error.detail.reason ?? error.code);
  if (device?.backend === 'webgpu' && gpuErrors.has(error.code))
    return { kind: 'leave-gpu', notice: trainerError('trainer-left-gpu', { reason, step }) };
  if (restartable.has(error.code) && !restarted)
    return { kind: 'restart', notice: trainerError('trainer-restarted', { step }) };
  return {
    kind: 'fail',
    error: error.code === 'trainer-died' ? trainerError('trainer-died', { reason, step }) : error,
  };
}
