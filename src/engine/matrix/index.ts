export { cosineProduct } from './cosine-product.ts';
export { jointMatrix, type JointMatrix } from './joint-matrix.ts';
export { matrixViews, viewMatrix, type MatrixView } from './matrix-view.ts';
export {
  deranged,
  fitOrder,
  formatOrder,
  identityOrder,
  isIdentity,
  parseOrder,
  swapped,
  type Order,
} from './order.ts';
export { knownRange, pairMatrix, type MaybeVector } from './pair-matrix.ts';
export { maxPool } from './max-pool.ts';
export { meanWhere, pairStatistics, type PairStatistics } from './pair-statistics.ts';
export { spread } from './spread.ts';
