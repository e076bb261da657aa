import type { Shader } from './shader.ts';
import { rangeOf, type WebgpuTensor } from './webgpu-tensor.ts';

/** Bytes of the uniform buffer that one dispatch sees; the offsets of dynamic bindings are multiples of it. */
export const argumentBytes = 256;

/** Bind groups kept before they are made anew: far more than a network's step needs. */
const keptBindGroups = 1024;

/** Pipelines and bind groups, each made when it is first needed and kept. */
export class Pipelines {
  private readonly argumentsLayout: GPUBindGroupLayout;
  private readonly operandLayouts = new Map<string, GPUBindGroupLayout>();
  private readonly pipelines = new Map<Shader, GPUComputePipeline>();
  private readonly bindGroups = new Map<string, GPUBindGroup>();

  constructor(private readonly device: GPUDevice) {
    const buffer = { type: 'uniform', hasDynamicOffset: true, minBindingSize: argumentBytes } as const;
    this.argumentsLayout = device.createBindGroupLayout({
      entries: [{ binding: 0, visibility: GPUShaderStage.COMPUTE, buffer }],
    });
  }

  pipelineOf(shader: Shader): GPUComputePipeline {
    const existing = this.pipelines.get(shader);
    if (existing) return existing;
    const pipeline = this.device.createComputePipeline(this.descriptor(shader));
    this.pipelines.set(shader, pipeline);
    return pipeline;
  }

  /** Makes pipelines at the side, all at once: made when first needed, they hold up the page's own drawing. */
  async prepare(shaders: readonly Shader[]): Promise<void> {
    await Promise.all(
      shaders.map(async (shader) =>
        this.pipelines.set(shader, await this.device.createComputePipelineAsync(this.descriptor(shader))),
      ),
    );
  }

  /** Group 0, which shows one dispatch's part of the uniform buffer by a dynamic offset. */
  argumentsGroup(uniforms: GPUBuffer): GPUBindGroup {
    const resource = { buffer: uniforms, size: argumentBytes };
    return this.device.createBindGroup({ layout: this.argumentsLayout, entries: [{ binding: 0, resource }] });
  }

  /** Group 1. */
  operandsGroup(shader: Shader, operands: readonly WebgpuTensor[]): GPUBindGroup {
    const ranges = operands.map(({ memory, start, length }) => `${memory.id}:${start}:${length}`);
    const key = [shader.reads.length, ...ranges].join(' ');
    const existing = this.bindGroups.get(key);
    if (existing) return existing;
    if (this.bindGroups.size >= keptBindGroups) this.bindGroups.clear();
    const group = this.device.createBindGroup({
      layout: this.operandLayout(shader),
      entries: operands.map((tensor, binding) => ({ binding, resource: rangeOf(tensor) })),
    });
    this.bindGroups.set(key, group);
    return group;
  }

  /** Bind groups keep their buffers: let go of them when a buffer is freed. */
  forgetBindGroups(): void {
    this.bindGroups.clear();
  }

  private descriptor(shader: Shader): GPUComputePipelineDescriptor {
    const { device } = this;
    return {
      label: shader.name,
      layout: device.createPipelineLayout({
        bindGroupLayouts: [this.argumentsLayout, this.operandLayout(shader)],
      }),
      compute: {
        module: device.createShaderModule({ label: shader.name, code: shader.code }),
        entryPoint: 'main',
      },
    };
  }

  private operandLayout({ reads, writes }: Shader): GPUBindGroupLayout {
    const key = `${reads.length} ${writes.length}`;
    const existing = this.operandLayouts.get(key);
    if (existing) return existing;
    const layout = this.device.createBindGroupLayout({
      entries: [...reads, ...writes].map((_, binding) => ({
        binding,
        visibility: GPUShaderStage.COMPUTE,
        buffer: { type: binding < reads.length ? 'read-only-storage' : 'storage' },
      })),
    });
    this.operandLayouts.set(key, layout);
    return layout;
  }
}
