export type { Gemm, GemmLayout, GemmOptions } from './gemm.ts';
export { createReferenceGemm } from './reference-gemm.ts';
export { createSimdGemm } from './simd-gemm.ts';
export { createWebgpuGemm, type WebgpuGemmOptions } from './webgpu-gemm.ts';
