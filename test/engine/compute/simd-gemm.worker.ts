import { createSimdGemm } from '../../../src/engine/compute/index.ts';

const simd = await createSimdGemm();
postMessage(await simd.gemm(Float32Array.of(1, 2, 3, 4), Float32Array.of(5, 6, 7, 8), { m: 2, n: 2, k: 2 }));
