/** Points of a cell, on average. */
const perCell = 4;

/**
 * Points `start` to `end` of a plane, sorted into square cells. Those nearest to a place are found by looking through rings of
 * cells around it until no nearer point can lie outside.
 */
export class PointGrid {
  readonly #side: number;
  readonly #columns: number;
  readonly #rows: number;
  readonly #left: number;
  readonly #top: number;
  readonly #starts: Uint32Array;
  readonly #members: Uint32Array;

  constructor(
    private readonly coordinates: Float32Array,
    start: number,
    end: number,
  ) {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = start; i < end; i++) {
      left = Math.min(left, coordinates[2 * i]);
      right = Math.max(right, coordinates[2 * i]);
      top = Math.min(top, coordinates[2 * i + 1]);
      bottom = Math.max(bottom, coordinates[2 * i + 1]);
    }
    const cells = Math.max(1, (end - start) / perCell);
    const [width, height] = [right - left, bottom - top];
    // On a line there is no area: its length is cut.
    this.#side = Math.max(Math.sqrt((width * height) / cells), Math.max(width, height) / cells) || 1;
    [this.#left, this.#top] = [left, top];
    this.#columns = Math.floor(width / this.#side) + 1;
    this.#rows = Math.floor(height / this.#side) + 1;
    const starts = new Uint32Array(this.#columns * this.#rows + 1);
    for (let i = start; i < end; i++) starts[this.#cellOf(i) + 1]++;
    for (let cell = 1; cell < starts.length; cell++) starts[cell] += starts[cell - 1];
    this.#starts = starts;
    this.#members = new Uint32Array(end - start);
    const next = starts.slice();
    for (let i = start; i < end; i++) this.#members[next[this.#cellOf(i)]++] = i;
  }

  /** Fills `result` with the points nearest to point i. */
  nearest(i: number, result: Uint32Array): void {
    const distances = new Float64Array(result.length);
    const found = { held: 0, distances, result };
    const column = Math.floor((this.coordinates[2 * i] - this.#left) / this.#side);
    const row = Math.floor((this.coordinates[2 * i + 1] - this.#top) / this.#side);
    // A point of the other modality may stand outside of the grid: rings begin where it does.
    const rings = Math.max(column, row, this.#columns - 1 - column, this.#rows - 1 - row);
    for (let ring = 0; ring <= rings; ring++) {
      const reached = (ring - 1) * this.#side;
      if (found.held === result.length && reached > 0 && distances[result.length - 1] < reached ** 2) return;
      this.#lookThrough(ring, column, row, i, found);
    }
  }

  #lookThrough(ring: number, column: number, row: number, i: number, found: Found): void {
    for (let r = Math.max(0, row - ring); r <= Math.min(this.#rows - 1, row + ring); r++) {
      if (ring === 0 || Math.abs(r - row) === ring) {
        const last = Math.min(this.#columns - 1, column + ring);
        for (let c = Math.max(0, column - ring); c <= last; c++) this.#offerCell(c, r, i, found);
      } else {
        this.#offerCell(column - ring, r, i, found);
        this.#offerCell(column + ring, r, i, found);
      }
    }
  }

  #offerCell(column: number, row: number, i: number, found: Found): void {
    if (column < 0 || column >= this.#columns) return;
    const cell = row * this.#columns + column;
    for (let at = this.#starts[cell]; at < this.#starts[cell + 1]; at++)
      this.#offer(this.#members[at], i, found);
  }

  #offer(j: number, i: number, found: Found): void {
    if (j === i) return;
    const { coordinates } = this;
    const [dx, dy] = [
      coordinates[2 * j] - coordinates[2 * i],
      coordinates[2 * j + 1] - coordinates[2 * i + 1],
    ];
    const distance = dx * dx + dy * dy;
    const { distances, result } = found;
    const before = (place: number): boolean =>
      distances[place] < distance || (distances[place] === distance && result[place] < j);
    if (found.held === result.length && before(found.held - 1)) return;
    let place = found.held < result.length ? found.held++ : found.held - 1;
    for (; place > 0 && !before(place - 1); place--) {
      distances[place] = distances[place - 1];
      result[place] = result[place - 1];
    }
    distances[place] = distance;
    result[place] = j;
  }

  #cellOf(i: number): number {
    const column = Math.floor((this.coordinates[2 * i] - this.#left) / this.#side);
    const row = Math.floor((this.coordinates[2 * i + 1] - this.#top) / this.#side);
    return Math.min(row, this.#rows - 1) * this.#columns + Math.min(column, this.#columns - 1);
  }
}

interface Found {
  held: number;
  readonly distances: Float64Array;
  readonly result: Uint32Array;
}
