import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Up to here every card is drawn at every frame. */
const manyCards = 40;
/** Milliseconds without motion before the cards out of sight are brought up to date. */
const settleTime = 200;

/**
 * Spares cards that are out of sight while many cards move. Once they rest all are drawn, so that an export, a scroll or a
 * screen reader finds them as they are.
 */
export class MotionCull implements ReactiveController {
  #timer = 0;
  #top = -Infinity;
  #bottom = Infinity;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Called at the beginning of a drawing. */
  begin(count: number, moving: boolean): void {
    [this.#top, this.#bottom] = [-Infinity, Infinity];
    if (count <= manyCards || !moving) return;
    const { top, bottom } = this.host.getBoundingClientRect();
    const start = top - this.host.scrollTop;
    this.#top = Math.max(0, top) - start;
    this.#bottom = Math.min(window.innerHeight, bottom) - start;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.host.requestUpdate(), settleTime);
  }

  /** Whether something that was at `before` and goes to `y` is out of sight all the way. */
  hides(before: number, y: number, height: number): boolean {
    return Math.max(before, y) + height < this.#top || Math.min(before, y) > this.#bottom;
  }
}
