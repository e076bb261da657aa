import type { Random } from '../../scenes/random.ts';
import type { DistanceCurve } from './distance-curve.ts';
import { forceAt, forceTables } from './force-tables.ts';
import type { FuzzyGraph } from './fuzzy-graph.ts';

/** For every point that is pulled to another, so many random ones push it away. */
const negativeSamples = 5;
/** No step is longer, before it is scaled by the learning rate. */
const longestStep = 4;

/**
 * UMAP's layout (McInnes, Healy and Melville 2018, algorithm 5): stochastic gradient descent on the cross-entropy between
 * the strengths of the graph and those on the map. An edge is drawn as often as its weight says, its two ends pull each
 * other, and random points push; the steps grow shorter to 0. Step by step what umap-js 1.4.0 does, over typed arrays and
 * with tabulated forces: a test compares them.
 */
export class UmapLayout {
  epoch = 0;
  readonly #forces: ReturnType<typeof forceTables>;
  readonly #tail: Uint32Array;
  readonly #head: Uint32Array;
  /** [edges] epochs from one drawing of an edge to the next, and when the next is due */
  readonly #period: Float64Array;
  readonly #due: Float64Array;
  readonly #negativeDue: Float64Array;

  /** @param coordinates [points, 2], where they start; changed in place */
  constructor(
    readonly coordinates: Float64Array,
    graph: FuzzyGraph,
    curve: DistanceCurve,
    readonly epochs: number,
    private readonly random: Random,
  ) {
    this.#forces = forceTables(curve);
    const heaviest = graph.weight.reduce((a, b) => Math.max(a, b), 0);
    const drawn = [...graph.weight.keys()].filter((edge) => graph.weight[edge] >= heaviest / epochs);
    this.#tail = Uint32Array.from(drawn, (edge) => graph.tail[edge]);
    this.#head = Uint32Array.from(drawn, (edge) => graph.head[edge]);
    this.#period = Float64Array.from(drawn, (edge) => epochs / ((graph.weight[edge] / heaviest) * epochs));
    this.#due = this.#period.slice();
    this.#negativeDue = this.#period.map((period) => period / negativeSamples);
  }

  /** One epoch. */
  step(): void {
    const { coordinates, epoch: now, random } = this;
    const { pull, push } = this.#forces;
    const [tail, head, periods] = [this.#tail, this.#head, this.#period];
    const [due, negativeDue] = [this.#due, this.#negativeDue];
    const rate = now === 0 ? 1 : 1 - (now - 1) / this.epochs;
    const points = coordinates.length / 2;
    for (let edge = 0; edge < due.length; edge++) {
      if (due[edge] > now) continue;
      const at = 2 * head[edge];
      const other = 2 * tail[edge];
      let x = coordinates[at];
      let y = coordinates[at + 1];
      const dx = x - coordinates[other];
      const dy = y - coordinates[other + 1];
      const square = dx * dx + dy * dy;
      if (square > 0) {
        const force = forceAt(pull, square);
        const stepX = clipped(force * dx) * rate;
        const stepY = clipped(force * dy) * rate;
        x += stepX;
        y += stepY;
        coordinates[other] -= stepX;
        coordinates[other + 1] -= stepY;
      }
      due[edge] += periods[edge];
      const negativePeriod = periods[edge] / negativeSamples;
      const pushes = Math.floor((now - negativeDue[edge]) / negativePeriod);
      for (let left = pushes; left > 0; left--) {
        const from = 2 * random.integer(points);
        if (from === at) continue;
        const fromX = x - coordinates[from];
        const fromY = y - coordinates[from + 1];
        const apart = fromX * fromX + fromY * fromY;
        const force = forceAt(push, apart);
        x += (apart > 0 ? clipped(force * fromX) : longestStep) * rate;
        y += (apart > 0 ? clipped(force * fromY) : longestStep) * rate;
      }
      coordinates[at] = x;
      coordinates[at + 1] = y;
      negativeDue[edge] += pushes * negativePeriod;
    }
    this.epoch++;
  }
}

function clipped(step: number): number {
  return step > longestStep ? longestStep : step < -longestStep ? -longestStep : step;
}
