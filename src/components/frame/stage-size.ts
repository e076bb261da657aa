import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** From this width of the window on figures stand beside the text, in CSS pixels. */
const besideText = 1100;

/** The width that an element has, the height that the window leaves for its drawing, and the page's em. In CSS pixels. */
export class StageSizeController implements ReactiveController {
  width = 0;
  height = 0;
  unit = 16;
  #observer?: ResizeObserver;

  /** @param besides what stands around the drawing and has to fit into the window with it, in em of the page */
  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly besides = 0,
  ) {
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

  /**
   * The height for a part of a figure: at most a share of the window, and where the figure stays in view beside the text, what
   * the rest of it leaves; at least a quarter of the window.
   *
   * @param rest em of the page
   */
  heightBeside(rest: number, share: number): number {
    const left = window.innerWidth >= besideText ? this.height - rest * this.unit : Infinity;
    return Math.max(0.25 * this.height, Math.min(share * this.height, left));
  }

  readonly #measure = (): void => {
    const unit = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    const { paddingLeft, paddingRight } = getComputedStyle(this.host);
    const padding = (parseFloat(paddingLeft) || 0) + (parseFloat(paddingRight) || 0);
    const width = Math.max(0, Math.floor(this.host.clientWidth - padding));
    const height = Math.floor(window.innerHeight - this.besides * unit);
    if (width === this.width && height === this.height && unit === this.unit) return;
    Object.assign(this, { width, height, unit });
    this.host.requestUpdate();
  };
}
