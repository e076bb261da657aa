// What simd-kernels.ts calls, in AssemblyScript; see ../../gemm.as.ts.

export { pack } from '../../pack.as';
export { multiply } from '../../tile.as';
export { addBias, columnSums, reluBackward } from './bias.as';
export { contrastiveGradient, contrastiveMaxima, contrastiveSums } from './contrastive-loss.as';
export { groupMeans, groupMeansBackward } from './group-means.as';
export { lookUp, lookUpBackward } from './look-up.as';
export { normalize, normalizeBackward } from './normalize.as';
export { adam, clamp, squaredNorm } from './optimizer.as';
export { addPatches, copyRows, packPatchColumns, packPatches } from './patches.as';
