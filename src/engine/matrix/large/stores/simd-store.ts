import { takingTurns } from '../../../compute/turns.ts';
import { assertRoom } from '../assert-room.ts';
import { CellPool } from '../cell-pool.ts';
import type { CellOffsets } from '../cell-view.ts';
import type { MatrixSummary, MatrixWindow } from '../large-matrix.ts';
import { bandRows, BandMachine, type Area } from '../simd/band-machine.ts';
import { BandStatistics } from '../simd/band-statistics.ts';
import { simdMaximum } from '../simd/simd-maximum.ts';
import { summarize } from '../summarize.ts';
import type { MatrixRequest, MatrixStore, StoreTile } from './matrix-store.ts';

/**
 * WebAssembly SIMD on the calling thread, float32. The memory holds the texts, packed, and the n × n cells. Until their
 * rows are computed the cells hold the images: the last rows of the matrix are large enough for those that are yet to
 * come, so that the vectors take no room of their own.
 */
export class SimdStore implements MatrixStore {
  readonly backend = 'simd';
  readonly #n: number;
  readonly #machine: BandMachine;
  /** [n, pitch / 4] */
  readonly #cells: Area;
  readonly #images: Area;
  readonly #pool: CellPool;
  readonly #logitScale: number;
  readonly #neighbours: number;
  #statistics: BandStatistics | undefined;

  /** @throws EngineError `simd-unavailable`, `out-of-memory` */
  static async open(request: MatrixRequest): Promise<SimdStore> {
    const { images, texts, dim } = request;
    const n = images.length / dim;
    assertRoom(n);
    const machine = await BandMachine.start(n, dim);
    machine.packColumns(texts);
    return new SimdStore(machine, request);
  }

  private constructor(machine: BandMachine, { images, dim, logitScale, neighbours }: MatrixRequest) {
    const n = (this.#n = machine.columns);
    this.#machine = machine;
    this.#logitScale = logitScale;
    this.#neighbours = Math.min(neighbours, n);
    const columns = machine.pitch / 4;
    this.#cells = machine.area(n * Math.max(columns, dim));
    // Row i of the images lies behind row i of the cells, as a row of either is at least as long as the vectors.
    const rest = this.#cells.length - images.length;
    this.#images = { address: this.#cells.address + 4 * rest, length: images.length };
    machine.floats(this.#images).set(images);
    this.#pool = new CellPool(n, simdMaximum(machine, this.#cells));
  }

  get bytes(): number {
    return this.#machine.bytes;
  }

  async compute(onRows: (rows: number) => void, signal: AbortSignal): Promise<MatrixSummary> {
    const machine = this.#machine;
    const statistics = (this.#statistics = new BandStatistics(machine, this.#diagonal(), this.#neighbours));
    statistics.start(this.#logitScale);
    const turn = takingTurns(signal);
    for (const { address, first, rows } of this.#bands()) {
      await turn();
      machine.packRows(machine.floats(this.#images), first, rows);
      machine.multiply(address, rows);
      statistics.add(address, first, rows);
      this.#pool.rows = first + rows;
      onRows(first + rows);
    }
    return summarize(statistics.figures(), this.#logitScale);
  }

  tile(window: MatrixWindow, width: number, height: number, less?: CellOffsets): StoreTile {
    return this.#pool.tile(window, width, height, less);
  }

  rescale(logitScale: number): Promise<MatrixSummary> {
    const statistics = this.#statistics!;
    statistics.start(logitScale);
    for (const { address, first, rows } of this.#bands()) statistics.addPowers(address, first, rows);
    return Promise.resolve(summarize(statistics.figures(), logitScale));
  }

  reorder(order: Uint32Array): void {
    this.#pool.reorder(order);
  }

  /** Nothing to free but memory. */
  dispose(): void {}

  /** The cosines of the pairs, [n]. */
  #diagonal(): Float32Array {
    const machine = this.#machine;
    const diagonal = new Float32Array(this.#n);
    for (const { first, rows } of this.#bands()) {
      machine.packRows(machine.floats(this.#images), first, rows);
      diagonal.set(machine.diagonal(rows, first), first);
    }
    return diagonal;
  }

  /** Bands of the cells, and where they lie. */
  *#bands(): Generator<{ readonly address: number; readonly first: number; readonly rows: number }> {
    for (let first = 0; first < this.#n; first += bandRows) {
      const address = this.#cells.address + first * this.#machine.pitch;
      yield { address, first, rows: Math.min(bandRows, this.#n - first) };
    }
  }
}
