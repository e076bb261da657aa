import type { TopNeighbours } from '../large-matrix.ts';
import type { Area, BandMachine } from './band-machine.ts';

/** The k largest cells so far of each row, or of each column, in a machine's memory. */
export class TopLists {
  readonly #values: Area;
  readonly #indices: Area;
  /** The last of each list. */
  readonly #bounds: Area;

  /** @param lines rows or columns; the machine's `pitch` is over all columns */
  constructor(
    private readonly machine: BandMachine,
    lines: number,
    private readonly k: number,
  ) {
    this.#values = machine.area(lines * k);
    this.#indices = machine.area(lines * k);
    this.#bounds = machine.area(machine.pitch / 4);
    machine.floats(this.#values).fill(-Infinity);
    machine.floats(this.#bounds).fill(-Infinity);
  }

  /** Brings the lists of a band's rows up to date. @param firstColumn which column the band's first one is */
  addRows(band: number, firstRow: number, rows: number, firstColumn = 0): void {
    if (this.k === 0) return;
    const { kernel, pitch } = this.machine;
    const offset = 4 * firstRow * this.k;
    const [values, indices] = [this.#values.address + offset, this.#indices.address + offset];
    kernel.topOfRows(band, pitch, rows, pitch / 4 - firstColumn, firstColumn, this.k, values, indices);
  }

  /** Brings the lists of all columns from `firstColumn` on up to date. @param band whose first cell is that column's */
  addColumns(band: number, firstRow: number, rows: number, firstColumn = 0): void {
    if (this.k === 0) return;
    const { kernel, pitch } = this.machine;
    const offset = 4 * firstColumn * this.k;
    const [values, indices] = [this.#values.address + offset, this.#indices.address + offset];
    const bounds = this.#bounds.address + 4 * firstColumn;
    kernel.topOfColumns(
      band,
      pitch,
      rows,
      pitch / 4 - firstColumn,
      firstRow,
      this.k,
      bounds,
      values,
      indices,
    );
  }

  /** A copy. */
  read(): TopNeighbours {
    const { machine, k } = this;
    const [indices, cosines] = [machine.integers(this.#indices), machine.floats(this.#values)];
    return { k, indices: indices.slice(), cosines: cosines.slice() };
  }
}
