/** Measures how long the page went without drawing a frame: the gaps between two calls of requestAnimationFrame. */
export class FrameWatch {
  #longest = 0;
  #frame = 0;
  #last = 0;

  /** The longest gap since `restart`, milliseconds; 0 before the second frame. */
  get longest(): number {
    return this.#longest;
  }

  get running(): boolean {
    return this.#frame !== 0;
  }

  /** Forgets what was measured. */
  restart(): void {
    this.#longest = 0;
    this.#last = 0;
  }

  start(): void {
    if (this.running) return;
    this.#last = 0;
    this.#frame = requestAnimationFrame(this.#tick);
    document.addEventListener('visibilitychange', this.#onVisibility);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    document.removeEventListener('visibilitychange', this.#onVisibility);
  }

  readonly #tick = (now: number): void => {
    if (this.#last > 0) this.#longest = Math.max(this.#longest, now - this.#last);
    this.#last = now;
    this.#frame = requestAnimationFrame(this.#tick);
  };

  // A hidden page draws no frames, and that is no fault of the training.
  readonly #onVisibility = (): void => {
    this.#last = 0;
  };
}
