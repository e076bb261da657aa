import { EngineError } from '../errors.ts';

/**
 * Runs work on a device. WebGPU does not throw: a call that fails gives an invalid object, and the reason
 * goes to an error scope. Here it becomes an EngineError: `out-of-memory`, `gpu-error`, or `device-lost` when
 * the work rejects although no scope knows why.
 *
 * @param work issues its commands before it first awaits, so that they fall into the scopes
 */
export async function guarded<T>(device: GPUDevice, work: () => Promise<T>): Promise<T> {
  for (const filter of ['out-of-memory', 'internal', 'validation'] as const) device.pushErrorScope(filter);
  const working = work();
  const scopes = [device.popErrorScope(), device.popErrorScope(), device.popErrorScope()];
  const [result, ...errors] = await Promise.allSettled([working, ...scopes] as const);
  for (const error of errors) {
    if (error.status === 'rejected' || !error.value) continue;
    const code = error.value instanceof GPUOutOfMemoryError ? 'out-of-memory' : 'gpu-error';
    throw new EngineError(code, { message: error.value.message });
  }
  if (result.status === 'fulfilled') return result.value;
  throw new EngineError('device-lost', { message: String(result.reason) }, { cause: result.reason });
}
