import { EngineError } from '../../../errors.ts';
import type { CommandQueue } from './command-queue.ts';
import type { ErrorLog } from './error-log.ts';
import type { WebgpuTensor } from './webgpu-tensor.ts';

/** Bindings begin at multiples of 256 bytes: so many numbers. */
const alignment = 64;

/** The tensors of a device, and scratch tensors that grow as they are needed. */
export class TensorMemory {
  private readonly tensors = new Set<WebgpuTensor>();
  private readonly scratchTensors = new Map<string, WebgpuTensor>();
  private count = 0;

  constructor(
    private readonly device: GPUDevice,
    private readonly queue: CommandQueue,
    private readonly log: ErrorLog,
  ) {}

  /** @throws EngineError `too-large`, and what is known to have gone wrong before */
  tensor(length: number): WebgpuTensor {
    this.log.assertWell();
    const { maxStorageBufferBindingSize, maxBufferSize } = this.device.limits;
    // Past the end there is room for one more number, so that an empty view at the end can still be bound.
    const size = 4 * alignment * (Math.floor(length / alignment) + 1);
    const limit = Math.min(maxStorageBufferBindingSize, maxBufferSize);
    if (4 * length > limit || size > maxBufferSize)
      throw new EngineError('too-large', { bytes: 4 * length, limit });
    const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST;
    const buffer = this.log.watch(() => this.device.createBuffer({ size, usage }));
    const tensor = { memory: { id: this.count++, buffer }, start: 0, length };
    this.tensors.add(tensor);
    return tensor;
  }

  view({ memory, start }: WebgpuTensor, from: number, length: number): WebgpuTensor {
    return { memory, start: start + from, length };
  }

  /** Views are freed with the tensor that they are part of: freeing one of them does nothing. */
  free(tensor: WebgpuTensor): void {
    if (this.tensors.delete(tensor)) this.queue.release(tensor.memory.buffer);
  }

  /** A tensor of at least that length for what one call needs in between. The next call of that name overwrites it. */
  scratch(name: string, length: number): WebgpuTensor {
    let scratch = this.scratchTensors.get(name);
    if (!scratch || scratch.length < length) {
      if (scratch) this.free(scratch);
      scratch = this.tensor(length);
      this.scratchTensors.set(name, scratch);
    }
    return this.view(scratch, 0, length);
  }

  dispose(): void {
    for (const { memory } of this.tensors) memory.buffer.destroy();
    this.tensors.clear();
    this.scratchTensors.clear();
  }
}
