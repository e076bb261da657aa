import { fineBins } from '../cosine-histogram.ts';
import type { PassFigures } from '../summarize.ts';
import type { Area, BandMachine } from './band-machine.ts';
import { PowerSums } from './power-sums.ts';
import { TopLists } from './top-lists.ts';

/** All that a pass gathers, one band of cells after the other, each while it is in the processor's cache. */
export class BandStatistics {
  readonly #powers: PowerSums;
  readonly #rowTop: TopLists;
  readonly #columnTop: TopLists;
  /** Lines of rows are [n], of columns [pitch / 4]. */
  readonly #diagonal: Area;
  readonly #rowMaxima: Area;
  readonly #rowRanks: Area;
  readonly #columnMaxima: Area;
  readonly #columnRanks: Area;
  readonly #counters: Area;
  readonly #least: Area;
  #sum = 0;

  /** @param diagonal [n], the cosines of the pairs @param k neighbours of each line, at most n */
  constructor(
    private readonly machine: BandMachine,
    private readonly diagonal: Float32Array,
    k: number,
  ) {
    const n = diagonal.length;
    const columns = machine.pitch / 4;
    this.#powers = new PowerSums(machine, n);
    this.#rowTop = new TopLists(machine, n, k);
    this.#columnTop = new TopLists(machine, n, k);
    this.#diagonal = machine.area(columns);
    this.#rowMaxima = machine.area(n);
    this.#rowRanks = machine.area(n);
    this.#columnMaxima = machine.area(columns);
    this.#columnRanks = machine.area(columns);
    this.#counters = machine.area(4 * fineBins);
    this.#least = machine.area(1);
    machine.floats(this.#diagonal).fill(Infinity).set(diagonal);
    machine.floats(this.#columnMaxima).fill(-Infinity);
    machine.floats(this.#least).fill(Infinity);
  }

  /** To be called before the first band. */
  start(logitScale: number): void {
    this.#powers.start(logitScale);
  }

  /** Takes in a band that lies at `band` in the machine's memory. */
  add(band: number, firstRow: number, rows: number): void {
    const { machine } = this;
    const { kernel, pitch, columns } = machine;
    kernel.scanMaxima(
      band,
      pitch,
      rows,
      pitch / 4,
      this.#diagonal.address,
      firstRow,
      this.#rowMaxima.address + 4 * firstRow,
      this.#rowRanks.address + 4 * firstRow,
      this.#columnMaxima.address,
      this.#columnRanks.address,
    );
    this.addPowers(band, firstRow, rows);
    this.#rowTop.addRows(band, firstRow, rows);
    this.#columnTop.addColumns(band, firstRow, rows);
    const [counters, least] = [this.#counters.address, this.#least.address];
    this.#sum += kernel.countCells(band, pitch, rows, columns, counters, fineBins, least);
  }

  /** Takes in for another temperature what `add` has taken in before. */
  addPowers(band: number, firstRow: number, rows: number): void {
    const rowMaxima = { address: this.#rowMaxima.address + 4 * firstRow, length: rows };
    this.#powers.add(band, firstRow, rowMaxima, this.#columnMaxima);
  }

  /** After the last band. */
  figures(): PassFigures {
    const { machine, diagonal } = this;
    const counters = machine.integers(this.#counters);
    const largest = machine.floats(this.#rowMaxima).reduce((max, value) => Math.max(max, value));
    return {
      range: [machine.floats(this.#least)[0], largest],
      sum: this.#sum,
      diagonal,
      ...this.#powers.logSumExp(),
      rowRanks: machine.integers(this.#rowRanks).slice(),
      columnRanks: machine.integers(this.#columnRanks).slice(0, diagonal.length),
      rowNeighbours: this.#rowTop.read(),
      columnNeighbours: this.#columnTop.read(),
      cells: Float64Array.from({ length: fineBins }, (_, bin) =>
        [0, 1, 2, 3].reduce((count, lane) => count + counters[lane * fineBins + bin], 0),
      ),
    };
  }
}
