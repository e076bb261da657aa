export type {
  CosineHistogram,
  LargeMatrix,
  LargeMatrixState,
  MatrixSummary,
  MatrixTile,
  MatrixWindow,
  PairVectors,
  Recall,
  TopNeighbours,
} from './large-matrix.ts';
export { openLargeMatrix, type LargeMatrixOptions } from './open-large-matrix.ts';
export { nearestInSpace, type NearestOptions } from './nearest/nearest-in-space.ts';
