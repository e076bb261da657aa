import { EngineError } from '../errors.ts';
import { blocksOf, takeLines, type Block } from './blocks.ts';
import { gemmShape, type GemmShape } from './gemm-shape.ts';
import type { Gemm } from './gemm.ts';
import { workgroupTile } from './gemm.wgsl.ts';
import { guarded } from './gpu-errors.ts';
import { createPipeline, multiplyBlock } from './webgpu-block.ts';

export interface WebgpuGemmOptions {
  /** The device to compute on; it stays the caller's. Without one, the default adapter gives a new one. */
  device?: GPUDevice;
  /**
   * The most bytes that A, B or C take on the device at a time, 32 MiB unless given. Small blocks leave the
   * device to the page's own drawing in between, and a cancelled product ends sooner. The device's limits
   * hold in any case.
   */
  blockBytes?: number;
}

/**
 * WebGPU, float32 throughout. A product rejects with `device-lost` when the device goes away (and so does
 * each later one), with `out-of-memory` when it does not fit, with `too-large` when a single row of A is over
 * the limit of a buffer, and with `gpu-error` when the driver refuses it.
 *
 * @throws EngineError `webgpu-unavailable` where there is no adapter
 */
export async function createWebgpuGemm(options: WebgpuGemmOptions = {}): Promise<Gemm> {
  const { device = await requestDevice(), blockBytes = 32 * 2 ** 20 } = options;
  let gone: EngineError | undefined;
  void device.lost.then(
    ({ reason, message }) => (gone ??= new EngineError('device-lost', { reason, message })),
  );
  const { maxStorageBufferBindingSize, maxBufferSize, maxComputeWorkgroupsPerDimension } = device.limits;
  const limits = {
    numbers: Math.floor(Math.min(blockBytes, maxStorageBufferBindingSize, maxBufferSize) / 4),
    lines: maxComputeWorkgroupsPerDimension * workgroupTile,
  };
  const pipeline = await guarded(device, () => createPipeline(device));

  async function compute(a: Float32Array, b: Float32Array, shape: GemmShape, signal?: AbortSignal) {
    const assertGoingOn = () => {
      if (gone) throw gone;
      signal?.throwIfAborted();
    };
    assertGoingOn();
    const c = new Float32Array(shape.m * shape.n);
    for (const block of blocksOf(shape, limits)) {
      const linesA = takeLines(a, shape.strideA, block.row, block.rows, shape.k);
      const linesB = takeLines(b, shape.strideB, block.column, block.columns, shape.k);
      const values = await guarded(device, () => multiplyBlock(device, pipeline, linesA, linesB, shape));
      assertGoingOn();
      placeBlock(values, block, c, shape.n);
    }
    return c;
  }

  return {
    name: 'webgpu',
    async gemm(a, b, product) {
      try {
        return await compute(a, b, gemmShape(a, b, product), product.signal);
      } catch (error) {
        // What was under way when the device went fails in some way of its own: why it went is the answer.
        throw gone ?? (error as Error);
      }
    },
    dispose() {
      gone = new EngineError('disposed');
      if (!options.device) device.destroy();
    },
  };
}

function placeBlock(values: Float32Array, block: Block, c: Float32Array, n: number): void {
  for (let i = 0; i < block.rows; i++) {
    const row = values.subarray(i * block.columns, (i + 1) * block.columns);
    c.set(row, (block.row + i) * n + block.column);
  }
}

async function requestDevice(): Promise<GPUDevice> {
  // Older browsers have no `gpu`, Node 20 has no navigator, though the types say that both are always there.
  const { gpu } = (globalThis.navigator ?? {}) as Partial<Navigator>;
  const adapter = await gpu?.requestAdapter();
  if (!adapter) throw new EngineError('webgpu-unavailable');
  return adapter.requestDevice().catch((cause) => {
    throw new EngineError('webgpu-unavailable', {}, { cause });
  });
}
