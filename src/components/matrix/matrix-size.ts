import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The width that an element has, the height of the window, and the page's em. In CSS pixels. */
export class MatrixSizeController implements ReactiveController {
  width = 0;
  height = 0;
  unit = 16;
  #observer?: ResizeObserver;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  hostConnected(): void {
    // In the next frame: a drawing that changes its size while sizes are being reported would make the browser complain.
    this.#observer = new ResizeObserver(() => requestAnimationFrame(this.#measure));
    this.#observer.observe(this.host);
    window.addEventListener('resize', this.#measure);
    this.#measure();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    window.removeEventListener('resize', this.#measure);
  }

  readonly #measure = (): void => {
    const unit = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    const width = Math.floor(this.host.clientWidth);
    const height = window.innerHeight;
    if (width === this.width && height === this.height && unit === this.unit) return;
    Object.assign(this, { width, height, unit });
    this.host.requestUpdate();
  };
}
