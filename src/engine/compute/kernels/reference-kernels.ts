import { checkedKernels } from './checked-kernels.ts';
import type { Kernels } from './kernels.ts';
import { adam, clamp, squaredNorm } from './reference/adam.ts';
import { addBias, columnSums, reluBackward } from './reference/bias.ts';
import { contrastiveLoss } from './reference/contrastive-loss.ts';
import { convolve, convolveInput, convolveWeights } from './reference/convolution.ts';
import type { FloatArray } from './reference/float-array.ts';
import { groupMeans, groupMeansBackward } from './reference/group-means.ts';
import { lookUp, lookUpBackward } from './reference/look-up.ts';
import { normalize, normalizeBackward } from './reference/normalize.ts';
import { product } from './reference/product.ts';

/** The definitions, in float64: what every other backend, and every gradient, is judged by. Slow. */
export function createReferenceKernels(): Kernels<Float64Array> {
  return createLoops('reference', (length) => new Float64Array(length));
}

/** The same loops in float32, for a machine that has nothing better. Sums are made in float64 where they are local. */
export function createPlainKernels(): Kernels<Float32Array> {
  return createLoops('plain', (length) => new Float32Array(length));
}

/** Tensors are plain arrays here; what one holds is freed with it. */
function createLoops<A extends FloatArray>(name: Kernels['name'], tensor: (length: number) => A): Kernels<A> {
  return checkedKernels<A>({
    name,
    tensor,
    view: (whole, start, length) => whole.subarray(start, start + length) as A,
    free() {},
    write: (to, values) => to.set(values),
    read: (from) => Promise.resolve(from.slice()),
    product,
    convolve,
    convolveWeights,
    convolveInput,
    addBias,
    reluBackward,
    columnSums,
    groupMeans,
    groupMeansBackward,
    lookUp,
    lookUpBackward,
    normalize,
    normalizeBackward,
    contrastiveLoss,
    squaredNorm,
    adam,
    clamp,
    dispose() {},
  });
}
