import { EngineError } from '../../../errors.ts';

/**
 * A device of the default adapter with as large buffers as it can: the first layer's activations of a large batch are
 * over the 128 MiB that every device has.
 *
 * @throws EngineError `webgpu-unavailable`
 */
export async function requestDevice(): Promise<GPUDevice> {
  // Older browsers have no `gpu`, Node 20 has no navigator, though the types say that both are always there.
  const { gpu } = (globalThis.navigator ?? {}) as Partial<Navigator>;
  const adapter = await gpu?.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) throw new EngineError('webgpu-unavailable');
  const { maxStorageBufferBindingSize, maxBufferSize } = adapter.limits;
  return adapter
    .requestDevice({ requiredLimits: { maxStorageBufferBindingSize, maxBufferSize } })
    .catch((cause) => {
      throw new EngineError('webgpu-unavailable', {}, { cause });
    });
}
