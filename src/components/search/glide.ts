import { easeCubicOut } from 'd3-ease';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds. */
const duration = 550;

/** A passage from 0 to 1 that its host draws, frame by frame; at once where motion is unwelcome. */
export class Glide implements ReactiveController {
  #share = 1;
  #frame = 0;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** 0 at the start, 1 when it is over. */
  get share(): number {
    return easeCubicOut(this.#share);
  }

  start(): void {
    this.stop();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    this.#share = 0;
    const begin = performance.now();
    const step = (now: number): void => {
      this.#share = Math.min(1, Math.max(0, (now - begin) / duration));
      if (this.#share < 1) this.#frame = requestAnimationFrame(step);
      this.host.requestUpdate();
    };
    this.#frame = requestAnimationFrame(step);
  }

  /** Ends it where it shall go. */
  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#share = 1;
  }

  hostDisconnected(): void {
    this.stop();
  }
}
