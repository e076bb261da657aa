import { EngineError } from '../errors.ts';
import { fromErrorFacts, type ErrorFacts } from '../trainer/trainer-errors.ts';
import type { VectorAttributes } from './vector-attributes.ts';

export interface AttributesOrder {
  /** [n, dim] */
  readonly images: Float32Array;
  readonly dim: number;
  /** [n] */
  readonly captions: readonly string[];
}

export type AttributesAnswer = { readonly attributes: VectorAttributes } | { readonly failed: ErrorFacts };

/**
 * `vectorAttributes` in a worker that ends with its answer. Rejects as that does, with EngineError `worker-died`, or with the
 * signal's reason.
 */
export function remoteAttributes(order: AttributesOrder, signal: AbortSignal): Promise<VectorAttributes> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./attributes.worker.ts', import.meta.url), { type: 'module' });
  const ended = new AbortController();
  return new Promise<VectorAttributes>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { signal: ended.signal });
    worker.onmessage = ({ data }: MessageEvent<AttributesAnswer>): void =>
      'failed' in data ? reject(fromErrorFacts(data.failed)) : resolve(data.attributes);
    worker.onerror = ({ message }): void => reject(new EngineError('worker-died', { reason: message ?? '' }));
    worker.postMessage(order);
  }).finally(() => {
    ended.abort();
    worker.terminate();
  });
}
