import type { MatrixView } from '../../../engine/matrix/index.ts';
import type {
  LargeMatrix,
  LargeMatrixState,
  MatrixTile,
  MatrixWindow,
} from '../../../engine/matrix/large/large-matrix.ts';

/** A part of the matrix and the numbers that it is wanted in. */
export interface TileRequest {
  readonly window: MatrixWindow;
  readonly width: number;
  readonly height: number;
}

/** How finely the whole matrix is kept as the ground on which tiles come, numbers along a side. */
const overviewSide = 192;
/** Milliseconds between two looks at a matrix that is being computed. */
const pause = 120;

/**
 * What the page holds of a large matrix: the newest tile, and the whole, coarsely. One request is under way at a time and the
 * newest of those that wait comes next, so that a picture keeps arriving while the reader zooms. Emits `change` for each.
 */
export class TileFeed extends EventTarget {
  tile: MatrixTile | null = null;
  overview: MatrixTile | null = null;

  #view: MatrixView = 'cosine';
  #seen?: LargeMatrixState;
  #wanted?: TileRequest;
  #tileIsStale = false;
  #overviewIsStale = true;
  #busy = false;
  #disposed = false;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(readonly source: LargeMatrix) {
    super();
    source.addEventListener('change', this.#onSource);
    void this.#work();
  }

  /** Whether something is still on its way. */
  get isWaiting(): boolean {
    return this.#busy || this.#timer !== undefined;
  }

  /** Asks for a tile, unless it is what was asked for last. */
  want(request: TileRequest): void {
    if (JSON.stringify(request) === JSON.stringify(this.#wanted)) return;
    this.#wanted = request;
    this.#tileIsStale = true;
    void this.#work();
  }

  /** What the numbers are to be. Those of another view stay until they have come. */
  show(view: MatrixView): void {
    if (view === this.#view) return;
    this.#view = view;
    this.refresh();
  }

  /** Asks for everything again: the matrix has other numbers, or another order. */
  refresh(): void {
    this.#overviewIsStale = true;
    this.#tileIsStale = this.#wanted !== undefined;
    void this.#work();
  }

  /** The source itself belongs to somebody else. */
  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
    this.source.removeEventListener('change', this.#onSource);
  }

  /** Whether the overview could not be seen for the tile, which comes again soon while rows are computed. */
  get #isCovered(): boolean {
    if (this.source.state.status !== 'computing' || !this.#wanted) return false;
    const { left, top, right, bottom } = this.#wanted.window;
    return left <= 0 && top <= 0 && right >= this.source.n && bottom >= this.source.n;
  }

  /** Whether not one row is there yet: a small matrix is then complete before it is worth a look. */
  get #isEmpty(): boolean {
    const { state } = this.source;
    return state.status === 'computing' && state.rows === 0;
  }

  async #work(): Promise<void> {
    if (this.#busy || this.#isEmpty) return;
    this.#busy = true;
    try {
      while (!this.#disposed) {
        if (this.#tileIsStale) await this.#fetchTile(this.#wanted!);
        else if (this.#overviewIsStale && !this.#isCovered) await this.#fetchOverview();
        else break;
      }
    } catch {
      // Of a matrix that is disposed, or has failed: its state says which. What has come stays.
      [this.#tileIsStale, this.#overviewIsStale] = [false, false];
    } finally {
      this.#busy = false;
    }
  }

  async #fetchTile({ window, width, height }: TileRequest): Promise<void> {
    this.#tileIsStale = false;
    this.#keep('tile', await this.source.tile(window, width, height, this.#view));
  }

  async #fetchOverview(): Promise<void> {
    this.#overviewIsStale = false;
    const { n } = this.source;
    const side = Math.min(n, overviewSide);
    const whole = { left: 0, top: 0, right: n, bottom: n };
    this.#keep('overview', await this.source.tile(whole, side, side, this.#view));
  }

  #keep(name: 'tile' | 'overview', tile: MatrixTile): void {
    if (this.#disposed) return;
    this[name] = tile;
    this.dispatchEvent(new Event('change'));
  }

  readonly #onSource = (): void => {
    // Another temperature changes no cosine.
    if (this.source.state === this.#seen && this.#view === 'cosine') return;
    this.#seen = this.source.state;
    if (this.source.state.status !== 'computing') {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.refresh();
    } else
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        this.refresh();
      }, pause);
  };
}
