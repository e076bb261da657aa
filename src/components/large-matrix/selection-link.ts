import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { samePart, type MatrixPart } from '../matrix/matrix-data.ts';
import type { ShownPairs } from '../matrix/large/shown-pairs.ts';
import type { PairSelection } from '../selection/pair-selection.ts';

/** Translates between pairs, which are selected, and the places in which a matrix shows them. */
export class SelectionLink implements ReactiveController {
  /** Places of the pairs that are picked. */
  pickedPlaces: ReadonlySet<number> = new Set();

  #selection: PairSelection | null = null;
  #shown: ShownPairs | null = null;
  #picked: ReadonlySet<number> | null = null;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /**
   * To be called in the host's `willUpdate`.
   * @returns what the matrix shall light up: as before, unless something else points at another pair
   */
  follow(
    selection: PairSelection | null,
    shown: ShownPairs | null,
    pointed: MatrixPart | null,
  ): MatrixPart | null {
    if (selection !== this.#selection) {
      this.#selection?.removeEventListener('change', this.#onChange);
      this.#selection = selection;
      selection?.addEventListener('change', this.#onChange);
    }
    const picked = selection?.picked ?? none;
    if (picked !== this.#picked || shown !== this.#shown)
      this.pickedPlaces = new Set(
        shown ? [...picked].filter((pair) => pair < shown.pairs.n).map((pair) => shown.places[pair]) : [],
      );
    this.#picked = picked;
    this.#shown = shown;
    if (!selection || !shown || selection.pointed === this.#pairOf(pointed)) return pointed;
    if (selection.pointed < 0 || selection.pointed >= shown.pairs.n) return null;
    const place = shown.places[selection.pointed];
    const part = { row: place, column: place };
    return samePart(part, pointed) ? pointed : part;
  }

  /** The reader points at a part of the matrix: of a cell it is the picture that others are told of. */
  point(part: MatrixPart | null): void {
    this.#selection?.point(this.#pairOf(part));
  }

  hostConnected(): void {
    this.#selection?.addEventListener('change', this.#onChange);
  }

  hostDisconnected(): void {
    this.#selection?.removeEventListener('change', this.#onChange);
  }

  #pairOf(part: MatrixPart | null): number {
    const place = part && (part.row ?? part.column);
    return place === null || !this.#shown ? -1 : this.#shown.order[place];
  }

  readonly #onChange = (): void => this.host.requestUpdate();
}

const none: ReadonlySet<number> = new Set();
