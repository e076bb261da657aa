import { roundUp, tileColumns, tileRows } from '../../../compute/panels.ts';
import type { PassKernel } from '../../../compute/pass/pass-kernel.ts';
import { passWasm } from '../../../compute/pass/pass.wasm.ts';
import { growTo, pageBytes, startWasm, type WasmMachine } from '../../../compute/wasm.ts';

/**
 * Rows of a band. Twice those of a product that stands alone: what a band costs besides its cells then grows no faster than the
 * cells do, up to thousands of columns.
 */
export const bandRows = 128;

/** A stretch of memory for so many numbers of four bytes. */
export interface Area {
  /** In bytes. */
  readonly address: number;
  readonly length: number;
}

/**
 * Multiplies bands of rows with all columns, which are packed once, in a WebAssembly memory that also holds the product
 * and what the kernel finds out about it.
 */
export class BandMachine {
  /** Bytes from one row of the product to the next: columns are filled up to a multiple of four. */
  readonly pitch: number;
  /** Numbers on their way. */
  readonly #staging: Area;
  readonly #packedRows: Area;
  readonly #packedColumns: Area;
  #end = pageBytes; // the first page is the compiled code's

  /**
   * @param columns of the matrix @param dim of the vectors
   * @throws EngineError `simd-unavailable`, `out-of-memory`
   */
  static async start(columns: number, dim: number): Promise<BandMachine> {
    const { kernel, memory } = await startWasm<PassKernel>(passWasm);
    return new BandMachine(kernel, memory, columns, dim);
  }

  private constructor(
    readonly kernel: PassKernel,
    private readonly memory: WasmMachine<PassKernel>['memory'],
    readonly columns: number,
    private readonly dim: number,
  ) {
    this.pitch = 4 * roundUp(columns, 4);
    this.#staging = this.area(bandRows * Math.max(dim, tileColumns));
    this.#packedRows = this.area(bandRows * dim);
    this.#packedColumns = this.area(roundUp(columns, tileColumns) * dim);
  }

  get bytes(): number {
    return this.memory.buffer.byteLength;
  }

  /** Room for so many numbers, for good. @throws EngineError `out-of-memory` */
  area(length: number): Area {
    const address = this.#end;
    growTo(this.memory, address + 4 * length);
    this.#end = roundUp(address + 4 * length, 64);
    return { address, length };
  }

  /** Good until the next `area`. */
  floats({ address, length }: Area): Float32Array<ArrayBuffer> {
    return new Float32Array(this.memory.buffer, address, length);
  }

  /** As `floats`. */
  integers({ address, length }: Area): Uint32Array<ArrayBuffer> {
    return new Uint32Array(this.memory.buffer, address, length);
  }

  /** As `floats`: half as many numbers, of eight bytes. */
  doubles({ address, length }: Area): Float64Array<ArrayBuffer> {
    return new Float64Array(this.memory.buffer, address, length / 2);
  }

  /** @param vectors [columns, dim] */
  packColumns(vectors: Float32Array): void {
    const { address } = this.#packedColumns;
    for (let first = 0; first < this.columns; first += bandRows) {
      const count = Math.min(bandRows, this.columns - first);
      this.#pack(vectors, first, count, address + 4 * first * this.dim, tileColumns);
    }
  }

  /** Packs rows `first` to first + count of `vectors` [·, dim] for the multiplications that follow; at most bandRows. */
  packRows(vectors: Float32Array, first: number, count: number): void {
    this.#pack(vectors, first, count, this.#packedRows.address, tileRows);
  }

  /**
   * Packed rows · columns from `firstColumn` on, a multiple of 8, filled up with −Infinity to a multiple of four.
   *
   * @param band where the product goes: rows of `pitch` bytes
   */
  multiply(band: number, rows: number, firstColumn = 0): void {
    const columns = this.columns - firstColumn;
    this.#multiply(band, { row: 0, rows, column: firstColumn, columns, pitch: this.pitch });
    this.kernel.padBand(band, this.pitch, rows, columns);
  }

  /**
   * The cosines of packed row i with column firstColumn + i, by the same kernel as `multiply` and so bit for bit its
   * cells: a pair must tie with cells that equal it.
   */
  diagonal(rows: number, firstColumn: number): Float32Array {
    const cosines = new Float32Array(rows);
    for (let row = 0; row < rows; row += tileColumns) {
      const count = Math.min(tileColumns, rows - row);
      const block = { row, rows: count, column: firstColumn + row, columns: count, pitch: 4 * tileColumns };
      this.#multiply(this.#staging.address, block);
      const cells = this.floats(this.#staging);
      for (let i = 0; i < count; i++) cosines[row + i] = cells[i * tileColumns + i];
    }
    return cosines;
  }

  #multiply(
    target: number,
    block: { row: number; rows: number; column: number; columns: number; pitch: number },
  ): void {
    const a = this.#packedRows.address + 4 * block.row * this.dim;
    const b = this.#packedColumns.address + 4 * block.column * this.dim;
    this.kernel.multiply(a, b, target, block.rows, block.columns, this.dim, block.pitch, 1, false);
  }

  #pack(vectors: Float32Array, first: number, count: number, target: number, width: number): void {
    const { dim } = this;
    this.floats(this.#staging).set(vectors.subarray(first * dim, (first + count) * dim));
    this.kernel.pack(this.#staging.address, target, count, dim, 4 * dim, 4, width);
  }
}
