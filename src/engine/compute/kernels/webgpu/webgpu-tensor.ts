import type { Tensor } from '../kernels.ts';

/** A buffer of the device. The number tells buffers apart where a key is needed. */
export interface Memory {
  readonly id: number;
  readonly buffer: GPUBuffer;
}

/** Numbers from `start` on in a buffer: a tensor that `tensor` made starts at 0, its views further on. */
export interface WebgpuTensor extends Tensor {
  readonly memory: Memory;
  /** A multiple of 64: bindings begin at multiples of 256 bytes. */
  readonly start: number;
}

/** Where a tensor lies, in bytes. A binding is never empty, though a tensor may be. */
export function rangeOf({ memory, start, length }: WebgpuTensor) {
  return { buffer: memory.buffer, offset: 4 * start, size: 4 * Math.max(1, length) };
}
