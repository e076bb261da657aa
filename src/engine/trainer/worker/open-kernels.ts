import { createPlainKernels, type Kernels, type Tensor } from '../../compute/kernels/index.ts';
import { createSimdKernels } from '../../compute/kernels/simd-kernels.ts';
import { createWebgpuKernels } from '../../compute/kernels/webgpu/index.ts';
import { EngineError } from '../../errors.ts';
import { probeAdapter } from '../../encoders/probe.ts';
import type { TrainingDevice } from '../training-config.ts';

/**
 * `auto`: WebGPU where there is a real adapter, else `cpu`; `cpu`: SIMD, or plain loops where WebAssembly has no SIMD. The
 * others are for tests and measurements, and fail where they are not to be had.
 */
export type BackendChoice = 'auto' | 'cpu' | TrainingDevice['backend'];

export interface OpenKernels {
  readonly kernels: Kernels<Tensor>;
  readonly device: TrainingDevice;
}

/** Rejects with EngineError `webgpu-unavailable` or `simd-unavailable` where just that one is asked for. */
export async function openKernels(choice: BackendChoice): Promise<OpenKernels> {
  if (choice === 'webgpu') return openWebgpu();
  if (choice === 'simd') return openSimd();
  if (choice === 'plain') return openPlain();
  if (choice === 'auto' && (await hasRealAdapter())) {
    try {
      return await openWebgpu();
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
    }
  }
  try {
    return await openSimd();
  } catch (error) {
    if (error instanceof EngineError && error.code === 'simd-unavailable') return openPlain();
    throw error;
  }
}

/** An adapter that the CPU imitates is slower than SIMD. */
async function hasRealAdapter(): Promise<boolean> {
  const adapter = await probeAdapter(globalThis.navigator.gpu);
  return adapter !== null && !adapter.software;
}

async function openWebgpu(): Promise<OpenKernels> {
  const kernels = await createWebgpuKernels();
  const adapter = await probeAdapter(globalThis.navigator.gpu);
  return { kernels: anyTensor(kernels), device: { backend: 'webgpu', adapter: adapter?.description } };
}

async function openSimd(): Promise<OpenKernels> {
  return { kernels: anyTensor(await createSimdKernels()), device: { backend: 'simd' } };
}

function openPlain(): OpenKernels {
  return { kernels: anyTensor(createPlainKernels()), device: { backend: 'plain' } };
}

/** Tensors of one backend never meet those of another here, so that the type of its own need not be carried along. */
function anyTensor<T extends Tensor>(kernels: Kernels<T>): Kernels<Tensor> {
  return kernels;
}
