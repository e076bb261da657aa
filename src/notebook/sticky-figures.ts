import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Rem from the top of the window to a figure that stands beside the text: the header and a little air. */
const topRem = 4.75;
const bottomPixels = 16;

/**
 * Keeps figures in view beside the text. A figure that is taller than the window would hide its lower part for good: it
 * sticks further up, so that the part can be scrolled to.
 */
export class StickyFigures implements ReactiveController {
  readonly #observer = new ResizeObserver((entries) => entries.forEach(({ target }) => this.#place(target)));
  readonly #figures = new Set<Element>();

  constructor(private readonly host: ReactiveControllerHost & { renderRoot: ParentNode }) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('resize', this.#placeAll);
  }

  hostUpdated(): void {
    for (const figure of this.host.renderRoot.querySelectorAll('.figure > *')) {
      if (this.#figures.has(figure)) continue;
      this.#figures.add(figure);
      this.#observer.observe(figure);
    }
  }

  hostDisconnected(): void {
    window.removeEventListener('resize', this.#placeAll);
    this.#observer.disconnect();
    this.#figures.clear();
  }

  #placeAll = (): void => this.#figures.forEach((figure) => this.#place(figure));

  #place(figure: Element): void {
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const top = Math.min(topRem * rem, innerHeight - figure.getBoundingClientRect().height - bottomPixels);
    (figure as HTMLElement).style.setProperty('--sticky-top', `${Math.round(top)}px`);
  }
}
