import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { ThemeWatch } from '../../theme/theme-watch.ts';
import type { MatrixAxis } from '../matrix-data.ts';
import { drawAxis } from './draw-axis.ts';
import { pixelScale } from './large-cells.ts';
import type { ShownPairs } from './shown-pairs.ts';
import { cellAt, type Stage, type Viewport } from './viewport.ts';

/**
 * The headers of the rows or columns in view, on a canvas: numbers, and where they have room, pictures or captions. Of the one that
 * is lit up there always is a picture, or a caption.
 *
 * @fires header-enter - CustomEvent<number>, the mouse came to the header of that place
 * @fires header-leave
 * @fires header-click - CustomEvent<number>
 */
@customElement('dg-large-axis')
export class LargeAxis extends LitElement {
  @property() axis: MatrixAxis = 'row';
  @property({ attribute: false }) shown!: ShownPairs;
  @property({ attribute: false }) viewport!: Viewport;
  @property({ attribute: false }) stage!: Stage;
  @property({ type: Number }) room = 0;
  @property({ type: Number }) unit = 16;
  @property({ type: Number }) lit = -1;
  @property({ attribute: false }) picked: ReadonlySet<number> = new Set();

  @query('canvas') private canvas!: HTMLCanvasElement;

  readonly #theme = new ThemeWatch(this);

  override render(): TemplateResult {
    const [width, height] = this.#size();
    return html`<canvas
      data-theme=${this.#theme.name}
      style="width:${width}px;height:${height}px"
      aria-hidden="true"
      @pointermove=${(event: PointerEvent) => this.#report('header-enter', event)}
      @pointerleave=${() => this.dispatchEvent(new Event('header-leave'))}
      @click=${(event: MouseEvent) => this.#report('header-click', event)}
    ></canvas>`;
  }

  override updated(): void {
    const { canvas } = this;
    const scale = pixelScale();
    const [width, height] = this.#size().map((pixels) => Math.round(pixels * scale));
    // Setting a size clears the canvas, even to the one it has.
    [canvas.width, canvas.height] = [width, height];
    const context = canvas.getContext('2d')!;
    context.scale(scale, scale);
    drawAxis(context, this);
  }

  #size(): readonly [number, number] {
    return this.axis === 'row' ? [this.room, this.stage.side] : [this.stage.side, this.room];
  }

  #report(type: string, event: MouseEvent): void {
    const { left, top } = this.getBoundingClientRect();
    const at = cellAt(this.viewport, this.stage, event.clientX - left, event.clientY - top);
    const detail = this.axis === 'row' ? at.row : at.column;
    this.dispatchEvent(new CustomEvent<number>(type, { detail }));
  }

  static override styles = css`
    :host,
    canvas {
      display: block;
    }
    canvas {
      touch-action: pan-y pinch-zoom;
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-large-axis': LargeAxis;
  }
}
