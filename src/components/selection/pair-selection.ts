/**
 * What the reader has pointed at and picked among N pairs: one for the matrix, the map and the lists beside them, so that
 * each shows what is chosen in another. Emits `change`.
 */
export class PairSelection extends EventTarget {
  #pointed = -1;
  #picked: ReadonlySet<number> = new Set();

  /** The pair under the pointer or with the focus; −1 is none. */
  get pointed(): number {
    return this.#pointed;
  }

  /** The pairs picked by lasso, click or key. */
  get picked(): ReadonlySet<number> {
    return this.#picked;
  }

  point(pair: number): void {
    if (pair === this.#pointed) return;
    this.#pointed = pair;
    this.dispatchEvent(new Event('change'));
  }

  pick(pairs: Iterable<number>): void {
    this.#picked = new Set(pairs);
    this.dispatchEvent(new Event('change'));
  }

  /** Picks one more pair, or one less. */
  toggle(pair: number): void {
    const picked = new Set(this.#picked);
    if (!picked.delete(pair)) picked.add(pair);
    this.pick(picked);
  }
}
