interface Sample {
  readonly time: number;
  readonly loaded: number;
}

const window = 5_000;
const settled = 2_000;

/** How fast bytes or pictures arrive, from the last five seconds. Says nothing before two seconds of samples exist. */
export class TransferRate {
  #samples: Sample[] = [];

  /** @param loaded how many so far; fewer than before means that another count began. @param time in milliseconds */
  add(loaded: number, time: number): void {
    if (loaded < (this.#samples.at(-1)?.loaded ?? 0)) this.#samples = [];
    this.#samples.push({ time, loaded });
    while (this.#samples.length > 2 && time - this.#samples[1].time >= window) this.#samples.shift();
  }

  reset(): void {
    this.#samples = [];
  }

  /** How many a second, or undefined while nobody could say. */
  get perSecond(): number | undefined {
    const [first, last] = [this.#samples[0], this.#samples.at(-1)];
    if (!first || !last || last.time - first.time < settled) return undefined;
    const rate = ((last.loaded - first.loaded) / (last.time - first.time)) * 1000;
    return rate > 0 ? rate : undefined;
  }
}
