import type { CellOffsets } from '../cell-view.ts';
import type { LargeMatrix, MatrixSummary, MatrixTile, MatrixWindow, PairVectors } from '../large-matrix.ts';

/** What a matrix is made of. */
export interface MatrixRequest extends PairVectors {
  readonly logitScale: number;
  /** Neighbours of each row and each column to be kept. */
  readonly neighbours: number;
}

/** Cosines, less what was to be taken from them. */
export type StoreTile = Omit<MatrixTile, 'view'>;

/** Where the cosines of one matrix are computed and kept: one of the backends, on the calling thread. */
export interface MatrixStore {
  readonly backend: LargeMatrix['backend'];
  /** What the cells take in memory, and on a CPU all that goes with them. */
  readonly bytes: number;
  /**
   * Computes all cosines, once. Rejects with AbortError when cancelled between two bands of rows, which stay; with
   * EngineError `out-of-memory` or what the backend adds.
   *
   * @param onRows told how many rows are there, counted from the first
   */
  compute(onRows: (rows: number) => void, signal: AbortSignal): Promise<MatrixSummary>;
  /** @param less is taken from each cell before the largest of a pixel is found */
  tile(
    window: MatrixWindow,
    width: number,
    height: number,
    less?: CellOffsets,
  ): StoreTile | Promise<StoreTile>;
  /** After the pass is complete. */
  rescale(logitScale: number): Promise<MatrixSummary>;
  reorder(order: Uint32Array): void;
  dispose(): void;
}
