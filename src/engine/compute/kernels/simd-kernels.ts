import { startWasm } from '../wasm.ts';
import { checkedKernels } from './checked-kernels.ts';
import type { Kernels } from './kernels.ts';
import { kernelsWasm } from './simd/kernels.wasm.ts';
import type { Machine, SimdKernel, SimdTensor } from './simd/machine.ts';
import { contrastiveLoss } from './simd/simd-contrastive-loss.ts';
import { convolve, convolveInput, convolveWeights } from './simd/simd-convolution.ts';
import { SimdMemory } from './simd/simd-memory.ts';
import { product } from './simd/simd-product.ts';

/**
 * WebAssembly SIMD on the calling thread, float32; sums over a whole tensor go through float64. All tensors lie in one
 * memory of at most 4 GiB, which grows with them. The same calls give the same bits on every machine.
 *
 * @throws EngineError `simd-unavailable` where the machine has no WebAssembly SIMD. Any call may throw `out-of-memory`:
 * products and convolutions take room for a while.
 */
export async function createSimdKernels(): Promise<Kernels<SimdTensor>> {
  const { memory: pages, kernel } = await startWasm<SimdKernel>(kernelsWasm);
  // All that `dispose` has to let go of.
  let alive: Machine | undefined = { kernel, memory: new SimdMemory(pages) };
  return checkedKernels(simdKernels(alive, () => (alive = undefined)));
}

/** @param end called when the kernels are disposed of */
function simdKernels(machine: Machine, end: () => void): Kernels<SimdTensor> {
  const { kernel, memory } = machine;
  return {
    name: 'simd',
    tensor(length) {
      const address = memory.allocate(length);
      memory.floats(address, length).fill(0);
      return { length, address };
    },
    view: ({ address }, start, length) => ({ length, address: address + 4 * start }),
    free: ({ address }) => memory.free(address),
    write: ({ address, length }, values) => memory.floats(address, length).set(values),
    read: ({ address, length }) => Promise.resolve(memory.floats(address, length).slice()),
    product: (...operands) => product(machine, ...operands),
    convolve: (...operands) => convolve(machine, ...operands),
    convolveWeights: (...operands) => convolveWeights(machine, ...operands),
    convolveInput: (...operands) => convolveInput(machine, ...operands),
    addBias: (y, bias, rows, n, relu) => kernel.addBias(y.address, bias.address, rows, n, relu),
    reluBackward: (y, dy) => kernel.reluBackward(y.address, dy.address, y.length),
    columnSums(x, out, rows, n) {
      // Totals are float64: two places of the scratch each.
      memory.withScratch([2 * n], ([totals]) => kernel.columnSums(x.address, out.address, totals, rows, n));
    },
    groupMeans: (x, counts, y, ...sizes) => kernel.groupMeans(x.address, counts.address, y.address, ...sizes),
    groupMeansBackward: (dy, counts, dx, ...sizes) =>
      kernel.groupMeansBackward(dy.address, counts.address, dx.address, ...sizes),
    lookUp: (table, ids, y, rows, n) =>
      kernel.lookUp(table.address, ids.address, y.address, table.length / n, rows, n),
    lookUpBackward: (dy, ids, dtable, rows, n) =>
      kernel.lookUpBackward(dy.address, ids.address, dtable.address, dtable.length / n, rows, n),
    normalize: (x, y, norms, ...sizes) => kernel.normalize(x.address, y.address, norms.address, ...sizes),
    normalizeBackward: (dy, y, norms, dx, ...sizes) =>
      kernel.normalizeBackward(dy.address, y.address, norms.address, dx.address, ...sizes),
    contrastiveLoss: (...operands) => contrastiveLoss(machine, ...operands),
    squaredNorm: (x, out) => kernel.squaredNorm(x.address, out.address, x.length),
    adam(parameters, gradient, m, v, { learningRate, beta1, beta2, epsilon, step }) {
      kernel.adam(
        parameters.address,
        gradient.address,
        m.address,
        v.address,
        parameters.length,
        beta1,
        1 - beta1,
        beta2,
        1 - beta2,
        learningRate / (1 - beta1 ** step),
        1 / (1 - beta2 ** step),
        epsilon,
      );
    },
    clamp: (x, low, high) => kernel.clamp(x.address, x.length, low, high),
    dispose: end,
  };
}
