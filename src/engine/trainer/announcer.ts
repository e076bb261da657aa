import type { TrainerEnvironment } from './environment.ts';

/** Tells a page what has changed: news with the next frame, progress a few times a second. Each telling is a page drawn anew. */
export class Announcer {
  #waiting = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = -Infinity;

  constructor(
    private readonly environment: Pick<TrainerEnvironment, 'nextFrame' | 'progressInterval'>,
    private readonly announce: () => void,
  ) {}

  news(): void {
    if (this.#waiting) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = true;
    this.environment.nextFrame(() => {
      this.#waiting = false;
      this.#last = performance.now();
      this.announce();
    });
  }

  progress(): void {
    if (this.#waiting || this.#timer !== undefined) return;
    const wait = this.#last + this.environment.progressInterval - performance.now();
    if (wait <= 0) this.news();
    else this.#timer = setTimeout(() => this.news(), wait);
  }

  /** A frame that was asked for before the page was hidden is not drawn while it is. */
  renew(): void {
    this.#waiting = false;
    this.news();
  }
}
