import { EngineError } from '../../../errors.ts';
import { CommandQueue } from './command-queue.ts';
import { ErrorLog } from './error-log.ts';
import { TensorMemory } from './memory.ts';
import { elementsPerGroup, type Shader } from './shader.ts';
import { shaders } from './shaders.ts';
import type { WebgpuTensor } from './webgpu-tensor.ts';

/** A device with what computing on it needs. */
export class WebgpuContext {
  readonly log: ErrorLog;
  readonly queue: CommandQueue;
  readonly memory: TensorMemory;

  constructor(readonly device: GPUDevice) {
    this.log = new ErrorLog(device);
    this.queue = this.log.watch(() => new CommandQueue(device, this.log));
    this.memory = new TensorMemory(device, this.queue, this.log);
  }

  /** Makes all pipelines. @throws EngineError `gpu-error` where the driver cannot, `device-lost` */
  async prepare(): Promise<void> {
    await this.log
      .watch(() => this.queue.pipelines.prepare(shaders))
      .catch((cause: unknown) =>
        this.log.note(new EngineError('gpu-error', { message: String(cause) }, { cause })),
      );
    await this.log.settled();
  }

  /** Runs a shader in so many workgroups, after all that was run before. */
  run<Argument extends string, Operand extends string>(
    shader: Shader<Argument, Operand>,
    args: Readonly<Record<Argument, number>>,
    operands: Readonly<Record<Operand, WebgpuTensor>>,
    groups: number,
  ): void {
    const written = shader.writes.map((name) => operands[name]);
    const read = shader.reads.map((name) => this.apartFrom(written, operands[name], name));
    this.queue.dispatch(shader, args, [...read, ...written], groups);
  }

  /** Runs a shader of `elementwise` for each of `length` indices. */
  forEach<Argument extends string, Operand extends string>(
    shader: Shader<Argument | 'length', Operand>,
    length: number,
    args: Readonly<Record<Exclude<Argument, 'length'>, number>>,
    operands: Readonly<Record<Operand, WebgpuTensor>>,
  ): void {
    const all = { ...args, length } as Record<Argument | 'length', number>;
    this.run(shader, all, operands, Math.ceil(length / elementsPerGroup));
  }

  dispose(): void {
    this.queue.dispose();
    this.memory.dispose();
  }

  /** WebGPU does not let one dispatch read and write the same buffer in two bindings: what is read is copied then. */
  private apartFrom(written: readonly WebgpuTensor[], tensor: WebgpuTensor, name: string): WebgpuTensor {
    if (!written.some(({ memory }) => memory === tensor.memory)) return tensor;
    const copy = this.memory.scratch(`copy of ${name}`, tensor.length);
    this.queue.copy(tensor, copy.memory.buffer);
    return copy;
  }
}
