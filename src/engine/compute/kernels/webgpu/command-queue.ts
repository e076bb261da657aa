import { EngineError } from '../../../errors.ts';
import type { ErrorLog } from './error-log.ts';
import { argumentBytes, Pipelines } from './pipelines.ts';
import type { Shader } from './shader.ts';
import { rangeOf, type WebgpuTensor } from './webgpu-tensor.ts';

interface Dispatch {
  readonly shader: Shader;
  readonly operands: readonly WebgpuTensor[];
  readonly groups: readonly [number, number];
}

interface Copy {
  readonly source: WebgpuTensor;
  readonly target: GPUBuffer;
}

/**
 * Dispatches are sent in batches so long: the device starts while the rest is still being prepared, and other users of
 * it (the page's own drawing) get a turn in between.
 */
const batch = 64;

/**
 * Collects dispatches and copies, and sends them to the device in their order: when a batch is full, when a write would
 * overtake a command that waits, and before each read. Their arguments lie in one uniform buffer, which the device's
 * queue overwrites only after the batch before is through.
 */
export class CommandQueue {
  readonly pipelines: Pipelines;
  private commands: (Dispatch | Copy)[] = [];
  private dispatches = 0;
  private readonly waiting = new Set<GPUBuffer>();
  private readonly values = new ArrayBuffer(batch * argumentBytes);
  private readonly uniforms: GPUBuffer;
  private readonly argumentsGroup: GPUBindGroup;

  constructor(
    private readonly device: GPUDevice,
    private readonly log: ErrorLog,
  ) {
    this.pipelines = new Pipelines(device);
    const usage = GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST;
    this.uniforms = device.createBuffer({ size: this.values.byteLength, usage });
    this.argumentsGroup = this.pipelines.argumentsGroup(this.uniforms);
  }

  dispatch(
    shader: Shader,
    args: Readonly<Record<string, number>>,
    operands: readonly WebgpuTensor[],
    groups: number,
  ): void {
    if (groups === 0) return;
    const { integers, floats } = shader;
    const place = this.dispatches * argumentBytes;
    new Int32Array(this.values, place, integers.length).set(integers.map((name) => args[name]));
    new Float32Array(this.values, place + 4 * integers.length, floats.length).set(
      floats.map((name) => args[name]),
    );
    const across = Math.min(groups, this.device.limits.maxComputeWorkgroupsPerDimension);
    this.commands.push({ shader, operands, groups: [across, Math.ceil(groups / across)] });
    for (const { memory } of operands) this.waiting.add(memory.buffer);
    this.dispatches++;
    if (this.dispatches === batch) this.flush();
  }

  copy(source: WebgpuTensor, target: GPUBuffer): void {
    this.commands.push({ source, target });
    this.waiting.add(source.memory.buffer).add(target);
  }

  write({ memory, start }: WebgpuTensor, values: Float32Array): void {
    if (this.waiting.has(memory.buffer)) this.flush();
    this.log.watch(() =>
      this.device.queue.writeBuffer(memory.buffer, 4 * start, values as Float32Array<ArrayBuffer>),
    );
  }

  async read(tensor: WebgpuTensor): Promise<Float32Array> {
    const { size } = rangeOf(tensor);
    const usage = GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST;
    const readable = this.log.watch(() => this.device.createBuffer({ size, usage }));
    this.copy(tensor, readable);
    this.flush();
    try {
      const mapped = readable.mapAsync(GPUMapMode.READ).catch((cause: unknown) => {
        throw new EngineError('device-lost', { message: String(cause) }, { cause });
      });
      const [outcome] = await Promise.allSettled([mapped, this.log.settled()]);
      // Why the device went, or what went wrong before, says more than that the buffer cannot be read.
      this.log.assertWell();
      if (outcome.status === 'rejected') throw outcome.reason;
      return new Float32Array(readable.getMappedRange()).slice(0, tensor.length);
    } finally {
      readable.destroy();
    }
  }

  /** Sends what waits. */
  flush(): void {
    const { commands } = this;
    if (commands.length === 0) return;
    this.log.watch(() => {
      const { queue } = this.device;
      queue.writeBuffer(this.uniforms, 0, this.values, 0, this.dispatches * argumentBytes);
      queue.submit([this.encode(commands)]);
    });
    this.commands = [];
    this.dispatches = 0;
    this.waiting.clear();
  }

  /** Frees a buffer once the commands that use it are sent. */
  release(buffer: GPUBuffer): void {
    if (this.waiting.has(buffer)) this.flush();
    this.pipelines.forgetBindGroups();
    buffer.destroy();
  }

  dispose(): void {
    this.commands = [];
    this.waiting.clear();
    this.uniforms.destroy();
  }

  private encode(commands: readonly (Dispatch | Copy)[]): GPUCommandBuffer {
    const encoder = this.device.createCommandEncoder();
    let pass: GPUComputePassEncoder | undefined;
    let place = 0;
    for (const command of commands) {
      if ('target' in command) {
        pass?.end();
        pass = undefined;
        const { buffer, offset, size } = rangeOf(command.source);
        encoder.copyBufferToBuffer(buffer, offset, command.target, 0, size);
        continue;
      }
      pass ??= encoder.beginComputePass();
      pass.setPipeline(this.pipelines.pipelineOf(command.shader));
      pass.setBindGroup(0, this.argumentsGroup, [place]);
      pass.setBindGroup(1, this.pipelines.operandsGroup(command.shader, command.operands));
      pass.dispatchWorkgroups(...command.groups);
      place += argumentBytes;
    }
    pass?.end();
    return encoder.finish();
  }
}
