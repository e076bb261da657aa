import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { Localized } from '../i18n/localized.ts';
import { decimal } from '../i18n/number.ts';
import { controls } from '../theme/controls.ts';
import { theme } from '../theme/theme.ts';
import { foldOf, paintStrip } from './strip-image.ts';
import { messages } from './vectors.messages.ts';

/**
 * A vector as a strip of coloured cells that can be looked into: the pointer or the arrow keys pick a component.
 *
 * @fires pick - CustomEvent<number>, the component under the pointer; −1 when it leaves
 */
@customElement('dg-vector-strip')
export class VectorStrip extends Localized(LitElement) {
  /** [dim] */
  @property({ attribute: false }) vector = new Float32Array(0);
  /** What the vector is called: T, I₃. */
  @property() name = '';
  /** The |component| that gets the full colour. */
  @property({ type: Number }) limit = 1;
  /** The component that is marked, from 0; −1 is none. Strips of one dimension can share it. */
  @property({ type: Number }) picked = -1;
  @property({ type: Number }) digits = 4;

  @query('canvas') private canvas?: HTMLCanvasElement;

  #repaint = (): void => this.#paint();

  override connectedCallback(): void {
    super.connectedCallback();
    theme.addEventListener('change', this.#repaint);
  }

  override disconnectedCallback(): void {
    theme.removeEventListener('change', this.#repaint);
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    const { vector, picked } = this;
    const { lines, length } = foldOf(vector.length);
    const at = Math.max(0, picked);
    const text = this.msg(messages.component)(at + 1, decimal(vector[at], this.digits));
    return html`<div
      class="strip"
      tabindex="0"
      role="slider"
      aria-label=${this.msg(messages.strip)(this.name, vector.length)}
      aria-valuemin="1"
      aria-valuemax=${vector.length}
      aria-valuenow=${at + 1}
      aria-valuetext=${text}
      @pointermove=${this.#onPointer}
      @pointerdown=${this.#onPointer}
      @pointerleave=${() => this.#pick(-1)}
      @keydown=${this.#onKey}
    >
      <canvas aria-hidden="true"></canvas>
      <i
        ?hidden=${picked < 0}
        style="left:${(100 * Math.floor(at / lines)) / length}%;top:${(100 * (at % lines)) / lines}%;width:${100 / length}%;height:${100 / lines}%"
      ></i>
    </div>`;
  }

  override updated(): void {
    this.#paint();
  }

  #paint(): void {
    if (this.canvas) paintStrip(this.canvas, this.vector, this.limit, theme.name, 'row');
  }

  #onPointer = (event: PointerEvent): void => {
    const { left, top, width, height } = this.canvas!.getBoundingClientRect();
    const { lines, length } = foldOf(this.vector.length);
    const along = clamp(Math.floor(((event.clientX - left) / width) * length), length);
    const across = clamp(Math.floor(((event.clientY - top) / height) * lines), lines);
    this.#pick(clamp(along * lines + across, this.vector.length));
  };

  #onKey = (event: KeyboardEvent): void => {
    const step = steps[event.key] ?? 0;
    if (step === 0) return;
    event.preventDefault();
    this.#pick(clamp(this.picked + step, this.vector.length));
  };

  #pick(j: number): void {
    if (j === this.picked) return;
    this.picked = j;
    this.dispatchEvent(new CustomEvent<number>('pick', { detail: j }));
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .strip {
        position: relative;
        height: 100%;
        border-radius: 2px;
        cursor: crosshair;
      }
      canvas {
        display: block;
        width: 100%;
        height: 100%;
        border-radius: inherit;
        image-rendering: pixelated;
      }
      i {
        position: absolute;
        outline: 2px solid var(--ink);
        box-shadow: 0 0 0 3px var(--surface);
        pointer-events: none;
      }
    `,
  ];
}

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 16,
  PageDown: -16,
  Home: -Infinity,
  End: Infinity,
};

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(length - 1, index));
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-vector-strip': VectorStrip;
  }
}
