import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { MatrixView } from '../../../engine/matrix/index.ts';
import { ThemeWatch } from '../../theme/theme-watch.ts';
import { onePixelACell } from '../paint-cells.ts';
import { cellsOfTile } from './large-cells.ts';
import type { TileFeed } from './tile-feed.ts';
import { centred, windowOf, type Stage, type Viewport } from './viewport.ts';

/**
 * The whole matrix, small, with a frame around what is in view. A press moves the frame there. The surface does the same for a
 * keyboard, so this is for the eye and the pointer only.
 *
 * @fires view - CustomEvent<Viewport>
 */
@customElement('dg-large-overview')
export class LargeOverview extends LitElement {
  @property({ attribute: false }) feed!: TileFeed;
  @property({ attribute: false }) viewport!: Viewport;
  @property({ attribute: false }) stage!: Stage;
  @property({ attribute: false }) domain!: readonly [number, number];
  @property() view: MatrixView = 'cosine';
  /** CSS pixels */
  @property({ type: Number }) side = 64;

  @query('canvas') private canvas!: HTMLCanvasElement;

  readonly #theme = new ThemeWatch(this);
  #drawn = '';
  #tile: unknown;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.feed) this.feed.addEventListener('change', this.#onFeed);
  }

  override disconnectedCallback(): void {
    this.feed.removeEventListener('change', this.#onFeed);
    super.disconnectedCallback();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('feed')) return;
    changed.get('feed')?.removeEventListener('change', this.#onFeed);
    this.feed.addEventListener('change', this.#onFeed);
  }

  override render(): TemplateResult {
    const { left, top, right, bottom } = windowOf(this.viewport, this.stage);
    const scale = this.side / this.stage.n;
    const length = (from: number, to: number): number => Math.max(4, (to - from) * scale);
    return html`<div
      style="width:${this.side}px;height:${this.side}px"
      aria-hidden="true"
      @pointerdown=${this.#onDown}
      @pointermove=${this.#onMove}
    >
      <canvas></canvas>
      <i
        style="transform:translate(${left * scale}px,${top * scale}px);width:${length(left, right)}px;height:${length(top, bottom)}px"
      ></i>
    </div>`;
  }

  override updated(): void {
    const { canvas, feed, domain } = this;
    const key = `${this.#theme.name} ${domain.join()}`;
    if (feed.overview?.view !== this.view || (this.#tile === feed.overview && this.#drawn === key)) return;
    [this.#tile, this.#drawn] = [feed.overview, key];
    onePixelACell(cellsOfTile(feed.overview, domain), this.#theme.name, canvas);
  }

  #onDown = (event: PointerEvent): void => {
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.#go(event);
  };

  #onMove = (event: PointerEvent): void => {
    if (event.buttons & 1) this.#go(event);
  };

  #go(event: PointerEvent): void {
    const { left, top } = this.getBoundingClientRect();
    const scale = this.stage.n / this.side;
    const [x, y] = [(event.clientX - left) * scale, (event.clientY - top) * scale];
    const detail = centred(this.viewport, this.stage, x, y);
    this.dispatchEvent(new CustomEvent<Viewport>('view', { detail }));
  }

  readonly #onFeed = (): void => this.requestUpdate();

  static override styles = css`
    :host {
      display: block;
    }
    div {
      position: relative;
      overflow: hidden;
      outline: 1px solid var(--line-strong);
      cursor: pointer;
      touch-action: none;
    }
    canvas {
      display: block;
      width: 100%;
      height: 100%;
      image-rendering: pixelated;
    }
    i {
      position: absolute;
      inset: 0 auto auto 0;
      box-sizing: border-box;
      border: 1.5px solid var(--ink);
      outline: 1.5px solid var(--surface);
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-large-overview': LargeOverview;
  }
}
