import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { MatrixView } from '../../engine/matrix/index.ts';
import type { LargeMatrix, MatrixSummary } from '../../engine/matrix/large/large-matrix.ts';
import type { openLargeMatrix } from '../../engine/matrix/large/open-large-matrix.ts';
import {
  orderByGroup,
  orderByValue,
  originalOrder,
  type PairOrder,
} from '../../engine/matrix/large/order-by.ts';
import { sampledRange } from '../../engine/matrix/large/sampled-range.ts';
import type { PairSet } from '../lab/pair-set.ts';
import { cosineOf, shownPairs, type CellNumber, type ShownPairs } from '../matrix/large/shown-pairs.ts';

/** What pairs can be ordered by; '' is as they came. */
export type OrderName = PairSet['attributes'][number]['name'] | '';

/** The large matrix of a set of pairs: opened, asked for another order or temperature, and disposed of with its host. */
export class LargeMatrixController implements ReactiveController {
  matrix: LargeMatrix | null = null;
  /** The order that the matrix has now, which may not yet be the one asked for. */
  shown: ShownPairs | null = null;
  /** How long the pass took, once it is complete. */
  milliseconds = NaN;

  #pairs: PairSet | null = null;
  #orderName: OrderName = '';
  #logitScale = NaN;
  #openedScale = NaN;
  #numbers?: { readonly from: readonly unknown[]; readonly of: CellNumber };
  #sampled: readonly [number, number] = [0, 1];
  /** When the worker said that it begins. */
  #started = NaN;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly open: () => typeof openLargeMatrix,
  ) {
    host.addController(this);
  }

  /** s of the matrix as it is now, which may not yet be the one asked for. */
  get logitScale(): number {
    return this.matrix?.summary?.logitScale ?? this.#openedScale;
  }

  /** The ends of the colour scale: of all cells, and until these are known, of some. A probability has its own. */
  domainOf(view: MatrixView): readonly [number, number] {
    if (view === 'row' || view === 'column') return [0, 1];
    const [least, most] = this.matrix?.summary?.range ?? this.#sampled;
    return view === 'cosine' ? [least, most] : [this.logitScale * least, this.logitScale * most];
  }

  /** What a view shows of each cell: another function only when the numbers are others. */
  numberOf(view: MatrixView): CellNumber {
    const { pairs, summary } = { pairs: this.#pairs!, summary: this.matrix!.summary };
    const from = [view, pairs, summary];
    if (this.#numbers?.from.every((part, k) => part === from[k])) return this.#numbers.of;
    const of = cellNumber(view, pairs, summary, this.logitScale);
    this.#numbers = { from, of };
    return of;
  }

  /** To be called in the host's `willUpdate`. */
  update(pairs: PairSet | null, orderName: OrderName, logitScale: number): void {
    if (pairs?.id !== this.#pairs?.id) this.#begin(pairs, logitScale);
    const { matrix } = this;
    if (!matrix) return;
    if (orderName !== this.#orderName) void this.#reorder(matrix, orderName);
    if (logitScale !== this.#logitScale) {
      this.#logitScale = logitScale;
      // A later temperature has taken its place, or the matrix is gone: then there is nothing to say.
      matrix.rescale(logitScale).catch(() => undefined);
    }
  }

  /** Computes the same matrix once more, after it was cancelled or failed. */
  restart(): void {
    this.#pairs = null;
    this.host.requestUpdate();
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#begin(null, NaN);
  }

  #begin(pairs: PairSet | null, logitScale: number): void {
    this.matrix?.removeEventListener('change', this.#onChange);
    this.matrix?.dispose();
    this.matrix = this.shown = null;
    this.#pairs = pairs;
    this.milliseconds = NaN;
    if (!pairs || pairs.n === 0) return;
    const range = sampledRange(pairs.vectors);
    this.#sampled = range.every(Number.isFinite) ? range : [0, 1];
    this.#logitScale = this.#openedScale = logitScale;
    this.#orderName = '';
    this.#started = NaN;
    this.shown = shownPairs(pairs, originalOrder(pairs.n));
    this.matrix = this.open()(pairs.vectors, { logitScale });
    this.matrix.addEventListener('change', this.#onChange);
  }

  async #reorder(matrix: LargeMatrix, name: OrderName): Promise<void> {
    this.#orderName = name;
    const pairs = this.#pairs!;
    const pairOrder = orderOf(pairs, name);
    try {
      await matrix.reorder(pairOrder.order);
    } catch {
      return; // A later order has taken its place, or the matrix is gone.
    }
    if (matrix !== this.matrix || name !== this.#orderName) return;
    this.shown = shownPairs(pairs, pairOrder);
    this.host.requestUpdate();
  }

  readonly #onChange = (): void => {
    if (Number.isNaN(this.#started)) this.#started = performance.now();
    if (this.matrix?.state.status === 'complete' && Number.isNaN(this.milliseconds))
      this.milliseconds = performance.now() - this.#started;
    this.host.requestUpdate();
  };
}

function cellNumber(
  view: MatrixView,
  pairs: PairSet,
  summary: MatrixSummary | null,
  logitScale: number,
): CellNumber {
  const sums = view === 'row' ? summary?.rowLogSumExp : summary?.columnLogSumExp;
  return (image, text) => {
    const cosine = cosineOf(pairs, image, text);
    if (view === 'cosine') return cosine;
    if (view === 'logit') return logitScale * cosine;
    return sums ? Math.exp(logitScale * cosine - sums[view === 'row' ? image : text]) : NaN;
  };
}

function orderOf({ n, attributes }: PairSet, name: OrderName): PairOrder {
  const { groups, values } = attributes.find((attribute) => attribute.name === name) ?? {};
  if (groups) return orderByGroup(groups);
  return values ? orderByValue(values) : originalOrder(n);
}
