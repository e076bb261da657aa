/** Milliseconds that a pace is measured over. */
const span = 4000;

/** How fast a count grows, over the last few seconds of wall time: the wait for scenes counts. */
export class Pace {
  #samples: { readonly time: number; readonly count: number }[] = [];

  /** Begins anew: what was before says nothing of now. */
  start(time: number, count: number): void {
    this.#samples = [{ time, count }];
  }

  add(time: number, count: number): void {
    this.#samples.push({ time, count });
    while (this.#samples.length > 2 && this.#samples[1].time < time - span) this.#samples.shift();
  }

  /** Per second; 0 before there is anything to measure. */
  get perSecond(): number {
    const [first, last] = [this.#samples[0], this.#samples.at(-1)];
    if (!first || !last || last.time <= first.time) return 0;
    return ((last.count - first.count) * 1000) / (last.time - first.time);
  }
}
