import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether its host has been near the window once: what costs a model seconds is not begun before. */
export class SeenController implements ReactiveController {
  seen = false;
  #observer?: IntersectionObserver;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.seen) return;
    this.#observer = new IntersectionObserver(this.#onEntries, { rootMargin: '60% 0px' });
    this.#observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  readonly #onEntries = (entries: readonly IntersectionObserverEntry[]): void => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    this.seen = true;
    this.#observer?.disconnect();
    this.host.requestUpdate();
  };
}
