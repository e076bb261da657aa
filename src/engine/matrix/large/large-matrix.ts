import type { MatrixView } from '../matrix-view.ts';

/** The unit vectors of N pairs: picture i belongs to caption i. */
export interface PairVectors {
  /** [n, dim], each row of L2 norm 1 */
  readonly images: Float32Array;
  /** [n, dim], each row of L2 norm 1 */
  readonly texts: Float32Array;
  readonly dim: number;
}

/** The k nearest of each row (or column), the nearest first. */
export interface TopNeighbours {
  readonly k: number;
  /** [n, k] */
  readonly indices: Uint32Array;
  /** [n, k] */
  readonly cosines: Float32Array;
}

/** How often each stretch of cosines occurs. */
export interface CosineHistogram {
  /** The ends of the first and of the last bin. */
  readonly domain: readonly [number, number];
  /** [bins] of the n pairs */
  readonly diagonal: Uint32Array;
  /** [bins] of the n² − n others */
  readonly offDiagonal: Float64Array;
}

/** Recall at k, a share of n. */
export type Recall = Readonly<Record<1 | 5 | 10, number>>;

/** What one pass over all n × n cosines finds besides the cosines themselves. */
export interface MatrixSummary {
  readonly n: number;
  readonly logitScale: number;
  /** Of all cosines. */
  readonly range: readonly [number, number];
  /** Means of the diagonal and of all else; the latter is NaN for n = 1. */
  readonly matched: number;
  readonly unmatched: number;
  /** The symmetric loss and its halves, nats. */
  readonly loss: number;
  readonly rowLoss: number;
  readonly columnLoss: number;
  /** [n] the cosine of each pair */
  readonly diagonal: Float32Array;
  /** [n] ln Σ exp(logit) over the row, and over the column: softmax of a cell = exp(logit − this) */
  readonly rowLogSumExp: Float64Array;
  readonly columnLogSumExp: Float64Array;
  /** [n] the rank of the pair in its row and in its column, 1 being the first; ties count against it */
  readonly rowRanks: Uint32Array;
  readonly columnRanks: Uint32Array;
  readonly rowRecall: Recall;
  readonly columnRecall: Recall;
  /** For each picture the nearest captions, for each caption the nearest pictures. */
  readonly rowNeighbours: TopNeighbours;
  readonly columnNeighbours: TopNeighbours;
  readonly histogram: CosineHistogram;
}

export type LargeMatrixState =
  | { readonly status: 'computing'; readonly rows: number }
  | { readonly status: 'complete' }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly error: Error };

/** A part of the matrix in the order in which it is shown; ends are not included, fractions are cut cells. */
export interface MatrixWindow {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * The numbers of a window for so many pixels. A pixel that is no larger than a cell shows the one under its middle, a
 * larger one the largest of all the cells that it touches.
 */
export interface MatrixTile {
  readonly window: MatrixWindow;
  readonly width: number;
  readonly height: number;
  readonly view: MatrixView;
  /**
   * [height, width]; NaN where the pass has not been, and beyond the matrix. A softmax needs whole rows and columns: until the
   * pass is complete, all is NaN.
   */
  readonly values: Float32Array;
  /** Whether a number stands for more than one cell. */
  readonly pooled: boolean;
}

/**
 * All n × n cosines of n pairs, kept where they are computed: in a worker, or on the GPU. The page never holds n² numbers;
 * it asks for what it draws. Emits `change` as rows arrive and when the state does.
 */
export interface LargeMatrix extends EventTarget {
  readonly n: number;
  readonly state: LargeMatrixState;
  readonly backend: 'simd' | 'webgpu' | 'reference';
  /** Why the computation went on with another backend than it began with; null when it did not. */
  readonly notice: Error | null;
  /** Null until the pass is complete. */
  readonly summary: MatrixSummary | null;
  /** What the cells take in memory, and on a CPU all that goes with them; NaN until the pass is complete. */
  readonly bytes: number;
  /** Also while the pass is under way. Rejects with AbortError when a later call has replaced this one, or when disposed. */
  tile(window: MatrixWindow, width: number, height: number, view?: MatrixView): Promise<MatrixTile>;
  /**
   * The summary for another temperature, when the pass is complete; no cosine is computed again. Rejects with EngineError
   * `bad-scale`, and with AbortError when a later call has replaced this one, or when the pass was cancelled.
   */
  rescale(logitScale: number): Promise<void>;
  /**
   * Shows row and column `order[k]` in place k. Indices of the summary stay those of the pairs. Rejects with AbortError when
   * a later call has replaced this one.
   */
  reorder(order: Uint32Array): Promise<void>;
  /** Ends the pass; what has been computed stays. */
  cancel(): void;
  /** Frees workers and memory. */
  dispose(): void;
}
