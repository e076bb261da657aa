import type { LargeMatrix, PairVectors } from './large-matrix.ts';
import type { BackendChoice } from './stores/open-store.ts';
import { RemoteMatrix, type WorkerLike } from './worker/remote-matrix.ts';

export interface LargeMatrixOptions {
  /** s = 1/τ */
  readonly logitScale: number;
  /** Neighbours of each row and column in the summary, 10 unless given; all n where there are fewer. */
  readonly neighbours?: number;
  /** Cancels the pass. */
  readonly signal?: AbortSignal;
  /** `auto` unless given: WebGPU on a real adapter, else SIMD, else plain loops. */
  readonly backend?: BackendChoice;
}

/**
 * Computes the n × n cosines of n pairs in a worker, from the first row to the last, and all figures of the summary in the same
 * pass. Never throws for what the vectors hold: the state is then `failed`, with an EngineError
 * - `bad-shape` (not n whole vectors each, n ≥ 1), `not-finite`, `zero-vector`, `bad-scale`;
 * - `out-of-memory` where 4 n² bytes are more than the machine can spare;
 * - `simd-unavailable`, `webgpu-unavailable` where just that backend was asked for;
 * - `matrix-worker-died` when the browser ends the worker, `matrix-failed` for what nobody thought of.
 *
 * A GPU that fails gives way to SIMD: `notice` is then an EngineError `matrix-left-gpu`.
 *
 * @param vectors are copied; nothing is held on to
 */
export function openLargeMatrix(
  { images, texts, dim }: PairVectors,
  { logitScale, neighbours = 10, signal, backend = 'auto' }: LargeMatrixOptions,
  { createWorker = startWorker }: { createWorker?: () => WorkerLike } = {},
): LargeMatrix {
  const matrix = new RemoteMatrix(createWorker(), { images, texts, dim, logitScale, neighbours }, backend);
  if (signal?.aborted) matrix.cancel();
  signal?.addEventListener('abort', () => matrix.cancel(), { once: true });
  return matrix;
}

function startWorker(): Worker {
  return new Worker(new URL('./worker/matrix.worker.ts', import.meta.url), { type: 'module' });
}
