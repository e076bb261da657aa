import { extent } from 'd3-array';
import {
  cosineMatrix,
  diagonalRanks,
  logSumExp,
  logitsOf,
  recallAtK,
  symmetricLoss,
  transpose,
} from '../../../../src/engine/contrastive/index.ts';
import { maxPool, viewMatrix, type MatrixView } from '../../../../src/engine/matrix/index.ts';
import type {
  LargeMatrix,
  LargeMatrixState,
  MatrixSummary,
  MatrixTile,
  MatrixWindow,
  PairVectors,
  TopNeighbours,
} from '../../../../src/engine/matrix/large/large-matrix.ts';

/** A large matrix that keeps its cosines on the page: small enough for tests, and in their hands step by step. */
export class MemoryMatrix extends EventTarget implements LargeMatrix {
  readonly backend = 'reference';
  readonly notice = null;
  readonly n: number;
  /** [n, n] as the pairs came */
  readonly cosines: Float64Array;
  state: LargeMatrixState = { status: 'computing', rows: 0 };
  summary: MatrixSummary | null = null;
  bytes = NaN;
  disposed = false;
  /** How many tiles were asked for. */
  tiles = 0;
  order: Uint32Array;

  constructor(
    vectors: PairVectors,
    public logitScale: number,
  ) {
    super();
    this.n = vectors.images.length / vectors.dim;
    this.order = Uint32Array.from({ length: this.n }, (_, i) => i);
    this.cosines = cosineMatrix(vectors.images, vectors.texts, vectors.dim);
  }

  /** The pass reaches that row. */
  compute(rows: number): void {
    this.#become({ status: 'computing', rows });
  }

  complete(): void {
    this.summary = this.#summarize();
    this.bytes = this.cosines.byteLength;
    this.#become({ status: 'complete' });
  }

  fail(error: Error): void {
    this.#become({ status: 'failed', error });
  }

  cancel(): void {
    this.#become({ status: 'cancelled' });
  }

  dispose(): void {
    this.disposed = true;
  }

  async tile(
    window: MatrixWindow,
    width: number,
    height: number,
    view: MatrixView = 'cosine',
  ): Promise<MatrixTile> {
    this.tiles++;
    await Promise.resolve();
    const { n, order, state } = this;
    const isSoftmax = view === 'row' || view === 'column';
    const rowsThere =
      state.status === 'complete' ? n : state.status === 'computing' && !isSoftmax ? state.rows : 0;
    const shown = viewMatrix(this.cosines, n, this.logitScale, view);
    const [left, top] = [Math.floor(window.left), Math.floor(window.top)];
    const [columns, rows] = [Math.ceil(window.right) - left, Math.ceil(window.bottom) - top];
    const cells = Float64Array.from({ length: rows * columns }, (_, k) => {
      const [i, j] = [order[top + Math.floor(k / columns)], order[left + (k % columns)]];
      return i < rowsThere ? shown[i * n + j] : NaN;
    });
    const pooled = width < columns || height < rows;
    return { window, width, height, view, values: maxPool(cells, [rows, columns], [height, width]), pooled };
  }

  async rescale(logitScale: number): Promise<void> {
    await Promise.resolve();
    this.logitScale = logitScale;
    if (!this.summary) return;
    this.summary = this.#summarize();
    this.dispatchEvent(new Event('change'));
  }

  async reorder(order: Uint32Array): Promise<void> {
    await Promise.resolve();
    this.order = order;
  }

  #become(state: LargeMatrixState): void {
    this.state = state;
    this.dispatchEvent(new Event('change'));
  }

  #summarize(): MatrixSummary {
    const { n, cosines, logitScale } = this;
    const logits = logitsOf(cosines, logitScale);
    const turned = transpose(cosines, n);
    const { loss, rowLoss, columnLoss } = symmetricLoss(cosines, n, logitScale);
    const ranks = diagonalRanks(cosines, n);
    const line = (values: Float64Array, i: number): Float64Array => values.subarray(i * n, (i + 1) * n);
    const sums = (values: Float64Array): Float64Array =>
      Float64Array.from({ length: n }, (_, i) => logSumExp(line(values, i)));
    const recall = (rank: Uint32Array) => ({
      1: recallAtK(rank, 1),
      5: recallAtK(rank, 5),
      10: recallAtK(rank, 10),
    });
    const diagonal = Float32Array.from({ length: n }, (_, i) => cosines[i * n + i]);
    const others = cosines.filter((_, ij) => ij % (n + 1) !== 0);
    const mean = (values: Iterable<number>): number => {
      const list = [...values];
      return list.reduce((sum, value) => sum + value, 0) / list.length;
    };
    return {
      n,
      logitScale,
      range: extent(cosines) as [number, number],
      matched: mean(diagonal),
      unmatched: mean(others),
      loss,
      rowLoss,
      columnLoss,
      diagonal,
      rowLogSumExp: sums(logits),
      columnLogSumExp: sums(transpose(logits, n)),
      rowRanks: ranks.imageToText,
      columnRanks: ranks.textToImage,
      rowRecall: recall(ranks.imageToText),
      columnRecall: recall(ranks.textToImage),
      rowNeighbours: nearest(cosines, n),
      columnNeighbours: nearest(turned, n),
      histogram: histogramOf(diagonal, others),
    };
  }
}

function nearest(scores: Float64Array, n: number): TopNeighbours {
  const k = Math.min(10, n);
  const indices = new Uint32Array(n * k);
  const cosines = new Float32Array(n * k);
  for (let i = 0; i < n; i++) {
    const order = Array.from({ length: n }, (_, j) => j).sort(
      (a, b) => scores[i * n + b] - scores[i * n + a] || a - b,
    );
    for (let rank = 0; rank < k; rank++) {
      indices[i * k + rank] = order[rank];
      cosines[i * k + rank] = scores[i * n + order[rank]];
    }
  }
  return { k, indices, cosines };
}

function histogramOf(diagonal: Float32Array, others: Float64Array): MatrixSummary['histogram'] {
  const [bins, domain] = [20, [-1, 1] as const];
  const counts = { diagonal: new Uint32Array(bins), offDiagonal: new Float64Array(bins) };
  const bin = (value: number): number => Math.min(bins - 1, Math.floor(((value + 1) / 2) * bins));
  diagonal.forEach((value) => (counts.diagonal[bin(value)] += 1));
  others.forEach((value) => (counts.offDiagonal[bin(value)] += 1));
  return { domain, ...counts };
}
