import { probeAdapter } from '../../../encoders/probe.ts';
import { EngineError } from '../../../errors.ts';
import type { MatrixRequest, MatrixStore } from './matrix-store.ts';
import { ReferenceStore } from './reference-store.ts';
import { SimdStore } from './simd-store.ts';
import { WebgpuStore } from './webgpu-store.ts';

/** `auto`: WebGPU where there is a real adapter, else SIMD, else plain loops. */
export type BackendChoice = 'auto' | MatrixStore['backend'];

/** Fewer pairs are through in SIMD, in a tenth of a second or two, before a device and its shaders are ready. */
export const fewestForGpu = 2048;

/** Rejects with EngineError `webgpu-unavailable` or `simd-unavailable` where just that one is asked for, `out-of-memory`. */
export async function openStore(request: MatrixRequest, choice: BackendChoice): Promise<MatrixStore> {
  if (choice === 'reference') return new ReferenceStore(request);
  if (choice === 'webgpu') return WebgpuStore.open(request);
  if (choice === 'simd') return SimdStore.open(request);
  return (await openRealGpu(request)) ?? openCpu(request);
}

/** Nothing where there is no GPU, one that the CPU imitates, or one that is too small. */
async function openRealGpu(request: MatrixRequest): Promise<MatrixStore | undefined> {
  if (request.images.length / request.dim < fewestForGpu) return undefined;
  const { gpu } = (globalThis.navigator ?? {}) as Partial<Navigator>;
  const adapter = await probeAdapter(gpu);
  if (!adapter || adapter.software) return undefined;
  return unless(WebgpuStore.open(request), ['webgpu-unavailable', 'too-large']);
}

async function openCpu(request: MatrixRequest): Promise<MatrixStore> {
  return (await unless(SimdStore.open(request), ['simd-unavailable'])) ?? new ReferenceStore(request);
}

/** Undefined where opening rejects with one of these codes. */
async function unless<T>(opening: Promise<T>, codes: readonly string[]): Promise<T | undefined> {
  try {
    return await opening;
  } catch (error) {
    if (error instanceof EngineError && codes.includes(error.code)) return undefined;
    throw error;
  }
}
