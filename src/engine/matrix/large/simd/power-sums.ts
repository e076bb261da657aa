import type { PassFigures } from '../summarize.ts';
import type { BandMachine } from './band-machine.ts';
import { bandRows, type Area } from './band-machine.ts';

/**
 * ln Σ exp(logit) of each row and each column, band by band. Exponents are scale · (cosine − largest); when a column's
 * largest cell grows, what it has summed shrinks by as much.
 */
export class PowerSums {
  #rowLogSumExp = new Float64Array();
  #columnTotals = new Float64Array();
  /** The largest cells that the totals refer to. */
  #columnMaxima = new Float32Array();
  #logitScale = NaN;
  readonly #rowSums: Area;
  readonly #columnSums: Area;

  /** @param rows of the matrix */
  constructor(
    private readonly machine: BandMachine,
    private readonly rows: number,
  ) {
    this.#rowSums = machine.area(2 * bandRows);
    this.#columnSums = machine.area(machine.pitch / 4);
  }

  /** To be called before the first band. */
  start(logitScale: number): void {
    this.#logitScale = logitScale;
    this.#rowLogSumExp = new Float64Array(this.rows);
    this.#columnTotals = new Float64Array(this.machine.columns);
    this.#columnMaxima = new Float32Array(this.machine.columns).fill(-Infinity);
  }

  /** Adds a band of as many rows as `rowMaxima`. @param columnMaxima so far, the band's included */
  add(band: number, firstRow: number, rowMaxima: Area, columnMaxima: Area): void {
    const [machine, logitScale] = [this.machine, this.#logitScale];
    const rows = rowMaxima.length;
    machine.kernel.sumPowers(
      band,
      machine.pitch,
      rows,
      machine.pitch / 4,
      logitScale,
      rowMaxima.address,
      columnMaxima.address,
      this.#rowSums.address,
      this.#columnSums.address,
    );
    const [rowSums, largest] = [machine.doubles(this.#rowSums), machine.floats(rowMaxima)];
    for (let i = 0; i < rows; i++)
      this.#rowLogSumExp[firstRow + i] = logitScale * largest[i] + Math.log(rowSums[i]);
    this.#addColumns(machine.floats(this.#columnSums), machine.floats(columnMaxima));
  }

  /** After the last band. */
  logSumExp(): Pick<PassFigures, 'rowLogSumExp' | 'columnLogSumExp'> {
    const [scale, largest] = [this.#logitScale, this.#columnMaxima];
    return {
      rowLogSumExp: this.#rowLogSumExp,
      columnLogSumExp: this.#columnTotals.map((total, j) => scale * largest[j] + Math.log(total)),
    };
  }

  #addColumns(sums: Float32Array, maxima: Float32Array): void {
    for (let j = 0; j < this.machine.columns; j++) {
      const before = this.#columnMaxima[j];
      if (maxima[j] !== before) {
        this.#columnTotals[j] *= Math.exp(this.#logitScale * (before - maxima[j]));
        this.#columnMaxima[j] = maxima[j];
      }
      this.#columnTotals[j] += sums[j];
    }
  }
}
