import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { Localized } from '../i18n/localized.ts';
import { messages } from './lab.messages.ts';
import type { ThumbnailSheet } from './pair-set.ts';

/** In CSS pixels, with the gap to the next. */
const cell = 52;
const gap = 4;
const rows = 9;

/** The first pictures of a set that is still being made: each appears when it has its vector. */
@customElement('dg-pair-preview')
export class PairPreview extends Localized(LitElement) {
  @property({ attribute: false }) sheet!: ThumbnailSheet;
  /** So many have their vectors. */
  @property({ type: Number }) count = 0;

  @query('canvas') private canvas!: HTMLCanvasElement;

  readonly #resized = new ResizeObserver(() => this.#draw());

  override firstUpdated(): void {
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    this.#resized.disconnect();
    super.disconnectedCallback();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#resized.observe(this);
  }

  override updated(): void {
    this.#draw();
  }

  override render(): TemplateResult {
    return html`<p>${this.msg(messages.preview)}</p>
      <canvas aria-hidden="true"></canvas>`;
  }

  #draw(): void {
    const { canvas, sheet } = this;
    const columns = Math.max(1, Math.floor((this.clientWidth + gap) / cell));
    const scale = window.devicePixelRatio;
    [canvas.width, canvas.height] = [columns * cell * scale, rows * cell * scale];
    const context = canvas.getContext('2d')!;
    context.scale(scale, scale);
    for (let i = 0; i < Math.min(this.count, columns * rows); i++) {
      const { x, y } = sheet.place(i);
      const [left, top] = [(i % columns) * cell, Math.floor(i / columns) * cell];
      context.drawImage(sheet.image, x, y, sheet.side, sheet.side, left, top, cell - gap, cell - gap);
    }
  }

  static override styles = css`
    :host {
      display: block;
      overflow: hidden;
    }
    p {
      margin: 0 0 var(--space-3);
      color: var(--ink-soft);
      font-size: var(--step--1);
    }
    canvas {
      display: block;
      height: ${rows * cell}px;
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-pair-preview': PairPreview;
  }
}
