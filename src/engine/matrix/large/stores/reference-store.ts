import { diagonalRanks, dot, logitsOf, logSumExp, transpose } from '../../../contrastive/index.ts';
import { row } from '../../../contrastive/vectors.ts';
import { takingTurns } from '../../../compute/turns.ts';
import { assertRoom } from '../assert-room.ts';
import { CellPool } from '../cell-pool.ts';
import type { CellOffsets } from '../cell-view.ts';
import { fineBin, fineBins } from '../cosine-histogram.ts';
import type { MatrixSummary, MatrixWindow, TopNeighbours } from '../large-matrix.ts';
import { plainMaximum } from '../row-maximum.ts';
import { summarize, type PassFigures } from '../summarize.ts';
import type { MatrixRequest, MatrixStore, StoreTile } from './matrix-store.ts';

/** The oracle: float64 and the plain functions of contrastive/. Also what is left where WebAssembly has no SIMD. */
export class ReferenceStore implements MatrixStore {
  readonly backend = 'reference';
  readonly #n: number;
  /** [n, n] */
  readonly #cosines: Float64Array;
  readonly #pool: CellPool;

  /** @throws EngineError `out-of-memory`, or RangeError where the array is refused */
  constructor(private readonly request: MatrixRequest) {
    this.#n = request.images.length / request.dim;
    assertRoom(this.#n);
    this.#cosines = new Float64Array(this.#n ** 2);
    this.#pool = new CellPool(this.#n, plainMaximum(this.#cosines, this.#n));
  }

  get bytes(): number {
    return this.#cosines.byteLength;
  }

  async compute(onRows: (rows: number) => void, signal: AbortSignal): Promise<MatrixSummary> {
    const { images, texts, dim, logitScale } = this.request;
    const turn = takingTurns(signal);
    for (let i = 0; i < this.#n; i++) {
      await turn();
      const image = row(images, dim, i);
      for (let j = 0; j < this.#n; j++) this.#cosines[i * this.#n + j] = dot(image, row(texts, dim, j));
      this.#pool.rows = i + 1;
      onRows(i + 1);
    }
    return this.#summary(logitScale);
  }

  tile(window: MatrixWindow, width: number, height: number, less?: CellOffsets): StoreTile {
    return this.#pool.tile(window, width, height, less);
  }

  rescale(logitScale: number): Promise<MatrixSummary> {
    return Promise.resolve(this.#summary(logitScale));
  }

  reorder(order: Uint32Array): void {
    this.#pool.reorder(order);
  }

  /** Nothing to free but memory. */
  dispose(): void {}

  #summary(logitScale: number): MatrixSummary {
    const n = this.#n;
    const cosines = this.#cosines;
    const columns = transpose(cosines, n);
    const { imageToText, textToImage } = diagonalRanks(cosines, n);
    const cells = new Float64Array(fineBins);
    let [least, largest, sum] = [Infinity, -Infinity, 0];
    for (const cosine of cosines) {
      cells[fineBin(cosine)]++;
      least = Math.min(least, cosine);
      largest = Math.max(largest, cosine);
      sum += cosine;
    }
    const logSumExps = (matrix: Float64Array) =>
      Float64Array.from({ length: n }, (_, i) => logSumExp(logitsOf(row(matrix, n, i), logitScale)));
    const figures: PassFigures = {
      range: [least, largest],
      sum,
      diagonal: Float64Array.from({ length: n }, (_, i) => cosines[i * n + i]),
      rowLogSumExp: logSumExps(cosines),
      columnLogSumExp: logSumExps(columns),
      rowRanks: imageToText,
      columnRanks: textToImage,
      rowNeighbours: nearest(cosines, n, this.request.neighbours),
      columnNeighbours: nearest(columns, n, this.request.neighbours),
      cells,
    };
    return summarize(figures, logitScale);
  }
}

/** The k largest of each row, the first of equal ones first. */
function nearest(matrix: Float64Array, n: number, neighbours: number): TopNeighbours {
  const k = Math.min(neighbours, n);
  const indices = new Uint32Array(n * k);
  for (let i = 0; i < n; i++) {
    const values = row(matrix, n, i);
    // Sorting keeps the order of equal ones.
    const sorted = Array.from(values.keys()).sort((a, b) => values[b] - values[a]);
    indices.set(sorted.slice(0, k), i * k);
  }
  const cosines = Float32Array.from(indices, (column, at) => matrix[Math.floor(at / k) * n + column]);
  return { k, indices, cosines };
}
