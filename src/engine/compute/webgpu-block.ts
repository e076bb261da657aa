import type { Lines } from './blocks.ts';
import { gemmShader, workgroupTile } from './gemm.wgsl.ts';

export function createPipeline(device: GPUDevice): Promise<GPUComputePipeline> {
  const module = device.createShaderModule({ code: gemmShader });
  return Promise.resolve(
    device.createComputePipeline({ layout: 'auto', compute: { module, entryPoint: 'main' } }),
  );
}

/**
 * Uploads the lines of A and B, multiplies them in one dispatch and reads the product back.
 *
 * @returns [number of lines of A, number of lines of B]
 */
export async function multiplyBlock(
  device: GPUDevice,
  pipeline: GPUComputePipeline,
  a: Lines,
  b: Lines,
  { k, alpha }: { k: number; alpha: number },
): Promise<Float32Array> {
  const [rows, columns] = [a.count, b.count];
  const buffers: GPUBuffer[] = [];
  const buffer = (size: number, usage: GPUBufferUsageFlags) => {
    buffers.push(device.createBuffer({ size, usage }));
    return buffers[buffers.length - 1];
  };
  const upload = (values: Float32Array | ArrayBuffer, usage: GPUBufferUsageFlags) => {
    const target = buffer(values.byteLength, usage | GPUBufferUsage.COPY_DST);
    device.queue.writeBuffer(target, 0, values as Float32Array<ArrayBuffer>);
    return target;
  };
  try {
    const shape = upload(shapeUniform(a, b, k, alpha), GPUBufferUsage.UNIFORM);
    const sourceA = upload(a.values, GPUBufferUsage.STORAGE);
    const sourceB = upload(b.values, GPUBufferUsage.STORAGE);
    const bytes = 4 * rows * columns;
    const product = buffer(bytes, GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC);
    const readable = buffer(bytes, GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST);

    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    pass.setPipeline(pipeline);
    const entries = [shape, sourceA, sourceB, product].map((resource, binding) => ({
      binding,
      resource: { buffer: resource },
    }));
    pass.setBindGroup(0, device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries }));
    pass.dispatchWorkgroups(Math.ceil(columns / workgroupTile), Math.ceil(rows / workgroupTile));
    pass.end();
    encoder.copyBufferToBuffer(product, 0, readable, 0, bytes);
    device.queue.submit([encoder.finish()]);
    await readable.mapAsync(GPUMapMode.READ);
    return new Float32Array(readable.getMappedRange()).slice();
  } finally {
    for (const used of buffers) used.destroy();
  }
}

/** The shader's struct Shape. */
function shapeUniform(a: Lines, b: Lines, k: number, alpha: number): ArrayBuffer {
  const { buffer } = Uint32Array.of(
    a.count,
    b.count,
    k,
    0,
    a.strides.line,
    a.strides.depth,
    b.strides.line,
    b.strides.depth,
  );
  new Float32Array(buffer)[3] = alpha;
  return buffer;
}
