import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PairSelection } from '../selection/pair-selection.ts';

const none: ReadonlySet<number> = new Set();

/**
 * Follows what is pointed at and picked among pairs, and knows of the pair on the map whether its picture or its caption is meant:
 * others, who know of pairs only, mean the picture.
 */
export class SelectionWatch implements ReactiveController {
  /** The point that is lit, 0 to 2n − 1: a picture, or n more for its caption; −1 is none. */
  point = -1;
  picked: ReadonlySet<number> = none;

  #selection?: PairSelection;
  #n = 0;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** To be called in the host's `willUpdate`. Pairs that another set had are left out. */
  follow(selection: PairSelection, n: number): void {
    if (selection !== this.#selection) {
      this.hostDisconnected();
      this.#selection = selection;
      this.hostConnected();
    }
    this.#n = n;
    const { pointed, picked } = selection;
    if (pointed < 0 || pointed >= n) this.point = -1;
    else if (this.point < 0 || this.point % n !== pointed || this.point >= 2 * n) this.point = pointed;
    this.picked = [...picked].every((pair) => pair < n) ? picked : none;
  }

  /** The reader points at a point of the map; −1 is none. */
  pointAt(point: number): void {
    const moved = point !== this.point;
    this.point = point;
    this.#selection?.point(point < 0 ? -1 : point % this.#n);
    // From a picture to its own caption: no other pair, but another point.
    if (moved) this.host.requestUpdate();
  }

  hostConnected(): void {
    this.#selection?.addEventListener('change', this.#onChange);
  }

  hostDisconnected(): void {
    this.#selection?.removeEventListener('change', this.#onChange);
  }

  readonly #onChange = (): void => this.host.requestUpdate();
}
