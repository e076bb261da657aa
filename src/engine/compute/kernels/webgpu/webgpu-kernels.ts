import { EngineError } from '../../../errors.ts';
import { checkedKernels } from '../checked-kernels.ts';
import type { Kernels } from '../kernels.ts';
import { contrastiveLoss } from './contrastive-loss.ts';
import { convolve, convolveInput, convolveWeights } from './convolutions.ts';
import * as layers from './layers.wgsl.ts';
import { lookUp, lookUpBackward, lookUpColumns } from './look-up.wgsl.ts';
import { normalize, normalizeBackward } from './normalize.wgsl.ts';
import { product } from './products.ts';
import { requestDevice } from './request-device.ts';
import { squaredNorm, sumColumns } from './sums.ts';
import { WebgpuContext } from './webgpu-context.ts';
import type { WebgpuTensor } from './webgpu-tensor.ts';

export interface WebgpuKernelsOptions {
  /** The device to compute on; it stays the caller's. Without one, the default adapter gives a new one. */
  device?: GPUDevice;
  /**
   * Whether to wait until all pipelines are made, so that a driver that cannot make them is known before the first call
   * and nothing halts later. Otherwise each is made when it is first needed. Unless given: yes, but not on a software
   * adapter, which takes long over each.
   */
  prepare?: boolean;
}

export interface WebgpuKernels extends Kernels<WebgpuTensor> {
  /** `device.adapterInfo` says what computes; on a software adapter (`isFallbackAdapter`) it is the processor, slowly. */
  readonly device: GPUDevice;
}

/**
 * The kernels on WebGPU, float32 throughout. Sums are made in an order that only the shapes decide: the same calls on
 * the same device give the same bits.
 *
 * Nothing waits but `read`. What fails on the device is told by the reads that follow, for good: `device-lost` when it
 * goes away, `out-of-memory`, `gpu-error` when the driver refuses something. `tensor` throws `too-large` over the
 * limits of the device's buffers, and what is known to have gone wrong before.
 *
 * @throws EngineError `webgpu-unavailable` where there is no adapter, `gpu-error` where its driver refuses a shader
 */
export async function createWebgpuKernels(options: WebgpuKernelsOptions = {}): Promise<WebgpuKernels> {
  const { device = await requestDevice() } = options;
  // Browsers of before 2025 do not tell what their device is.
  const adapter: GPUAdapterInfo | undefined = device.adapterInfo;
  const { prepare = !adapter?.isFallbackAdapter } = options;
  const context = new WebgpuContext(device);
  const { memory, queue, log } = context;

  function dispose(): void {
    log.note(new EngineError('disposed'));
    context.dispose();
    if (!options.device) device.destroy();
  }

  if (prepare) {
    await context.prepare().catch((error: unknown) => {
      dispose();
      throw error;
    });
  }
  const kernels = checkedKernels<WebgpuTensor>({
    name: 'webgpu',
    tensor: (length) => memory.tensor(length),
    view: (tensor, start, length) => memory.view(tensor, start, length),
    free: (tensor) => memory.free(tensor),
    write: (tensor, values) =>
      queue.write(tensor, values instanceof Float32Array ? values : Float32Array.from(values)),
    read: (tensor) => queue.read(tensor),
    product: (...operands) => product(context, ...operands),
    convolve: (...operands) => convolve(context, ...operands),
    convolveWeights: (...operands) => convolveWeights(context, ...operands),
    convolveInput: (...operands) => convolveInput(context, ...operands),
    addBias: (y, bias, rows, n, relu) =>
      context.forEach(layers.addBias, rows * n, { n, relu: Number(relu) }, { y, bias }),
    reluBackward: (y, dy) => context.forEach(layers.reluBackward, y.length, {}, { y, dy }),
    columnSums: (...operands) => sumColumns(context, ...operands),
    groupMeans: (x, counts, y, groups, size, n) =>
      context.forEach(layers.groupMeans, groups * n, { size, n }, { x, counts, y }),
    groupMeansBackward: (dy, counts, dx, groups, size, n) =>
      context.forEach(layers.groupMeansBackward, groups * size * n, { size, n }, { dy, counts, dx }),
    lookUp: (vectors, ids, y, rows, n) => context.forEach(lookUp, rows * n, { n }, { vectors, ids, y }),
    lookUpBackward(dy, ids, dvectors, rows, n) {
      const words = dvectors.length / n;
      const groups = words * Math.ceil(n / lookUpColumns);
      context.run(lookUpBackward, { words, rows, n }, { dy, ids, dvectors }, groups);
    },
    normalize: (x, y, norms, rows, n) => context.run(normalize, { rows, n }, { x, y, norms }, rows),
    normalizeBackward: (dy, y, norms, dx, rows, n) =>
      context.run(normalizeBackward, { rows, n }, { dy, y, norms, dx }, rows),
    contrastiveLoss: (...operands) => contrastiveLoss(context, ...operands),
    squaredNorm: (x, out) => squaredNorm(context, x, out),
    adam(parameters, gradient, m, v, { learningRate, beta1, beta2, epsilon, step }) {
      const args = {
        ...{ beta1, rest1: 1 - beta1, beta2, rest2: 1 - beta2, epsilon },
        rate: learningRate / (1 - beta1 ** step),
        correction2: 1 / (1 - beta2 ** step),
      };
      context.forEach(layers.adam, parameters.length, args, { gradient, parameters, m, v });
    },
    clamp: (x, low, high) => context.forEach(layers.clamp, x.length, { low, high }, { x }),
    dispose,
  });
  return { ...kernels, device };
}
