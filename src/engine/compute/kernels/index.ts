export { checkedKernels } from './checked-kernels.ts';
export { convolutionSize, type ConvolutionSize } from './convolution-size.ts';
export type { AdamStep, ConvolutionShape, Kernels, ProductShape, Tensor } from './kernels.ts';
export { createPlainKernels, createReferenceKernels } from './reference-kernels.ts';
export { createSimdKernels } from './simd-kernels.ts';
