import type { CatalogueEntry } from '../catalogue.ts';
import type { Encoder, Plan } from '../encoder.ts';
import { encoderError } from '../error-codes.ts';
import { LiveEncoder } from '../live-encoder.ts';
import type { LoadOptions } from '../load.ts';
import { RemoteModel } from '../remote-model.ts';
import type { TrainedRequest } from './trained-request.ts';

/** The one way to run it: so small a network gains nothing from a GPU. */
const plan: Plan = { device: 'wasm', dtype: 'fp32', threads: 1 };

/**
 * Loads a model that was trained in the tab into a worker of its own, and tests it against the vectors of its training.
 * Rejects with AbortError when cancelled, EngineError `run-missing`, `self-test-failed`, `model-failed`, `worker-died` or
 * `out-of-memory`.
 */
export async function loadTrained(
  entry: CatalogueEntry,
  { signal, onEvent = () => undefined }: Pick<LoadOptions, 'signal' | 'onEvent'>,
): Promise<Encoder> {
  const { id } = entry;
  if (!entry.network) throw encoderError('unsupported-model', { model: id, reason: 'network' });
  onEvent({ kind: 'plan', plan, index: 0, count: 1 });
  signal?.throwIfAborted();
  const network = await entry.network();
  signal?.throwIfAborted();
  const remote = startWorker();
  const cancel = () => remote.close(signal?.reason);
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    const facts = await remote.load({ network }, onEvent);
    const { passed, kind, value, count } = facts.selfTest;
    if (!passed) throw encoderError('self-test-failed', { device: plan.device, kind, value, count });
    return new LiveEncoder(remote, id, 'trained', plan, facts);
  } catch (error) {
    remote.close(error);
    throw error;
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
}

/** A page from the disk (file://), or a strict content policy, may have no workers. */
function startWorker(): RemoteModel<TrainedRequest> {
  try {
    return new RemoteModel<TrainedRequest>(
      new Worker(new URL('./trained.worker.ts', import.meta.url), { type: 'module' }),
    );
  } catch (error) {
    throw encoderError('worker-died', { reason: String(error) }, { cause: error });
  }
}
