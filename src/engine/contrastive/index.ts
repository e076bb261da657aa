export {
  falseNegatives,
  hardestNegatives,
  negativeCount,
  positiveCount,
  type Cell,
  type PairMeaning,
} from './batch-pairs.ts';
export { chanceAccuracy, chanceLoss, chanceRecall } from './chance.ts';
export { cosine, cosineMatrix } from './cosine.ts';
export { cosineMatrixGradient, type EmbeddingGradients } from './cosine-gradient.ts';
export { diagonalCrossEntropy } from './cross-entropy.ts';
export { dot } from './dot.ts';
export { dotTerms, type DotTerm, type DotTermsOptions } from './dot-terms.ts';
export { forwardBackward, type ForwardBackward } from './forward-backward.ts';
export { independentTargets } from './independent-targets.ts';
export { infoNCE, type InfoNCE } from './info-nce.ts';
export { l2Norm, l2Normalize } from './l2-normalize.ts';
export { clampLogScale, initialLogScale, maxLogitScale } from './logit-scale.ts';
export { logitsOf } from './logits.ts';
export { lossFloor } from './loss-floor.ts';
export type { MatrixLoss } from './matrix-loss.ts';
export { meanVector, modalityGap } from './modality-gap.ts';
export { columnAccuracy, diagonalRanks, recallAtK, rowAccuracy, type DiagonalRanks } from './retrieval.ts';
export { initialSigmoid, sigmoid, sigmoidLoss, type SigmoidLoss } from './sigmoid-loss.ts';
export { logSumExp, softmax, softmaxColumns, softmaxRows } from './softmax.ts';
export { symmetricLoss, type SymmetricLoss } from './symmetric-loss.ts';
export { transpose } from './transpose.ts';
export type { Vectors } from './vectors.ts';
