export { createWebgpuKernels, type WebgpuKernels, type WebgpuKernelsOptions } from './webgpu-kernels.ts';
export type { WebgpuTensor } from './webgpu-tensor.ts';
