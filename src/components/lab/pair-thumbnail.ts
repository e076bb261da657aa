import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { ThumbnailSheet } from './pair-set.ts';

/** The small picture of one pair, from the sheet of all. As large as its place says. */
@customElement('dg-pair-thumbnail')
export class PairThumbnail extends LitElement {
  @property({ attribute: false }) sheet!: ThumbnailSheet;
  @property({ type: Number }) pair = 0;
  /** What it shows, in words; empty where these stand beside it. */
  @property() label = '';

  @query('canvas') private canvas!: HTMLCanvasElement;

  override render(): TemplateResult {
    return this.label
      ? html`<canvas role="img" aria-label=${this.label}></canvas>`
      : html`<canvas aria-hidden="true"></canvas>`;
  }

  override updated(): void {
    const { canvas, sheet } = this;
    const { x, y } = sheet.place(this.pair);
    // Setting a size clears the canvas, even to the one it has.
    canvas.width = canvas.height = sheet.side;
    canvas
      .getContext('2d')!
      .drawImage(sheet.image, x, y, sheet.side, sheet.side, 0, 0, sheet.side, sheet.side);
  }

  static override styles = css`
    :host {
      display: block;
    }
    canvas {
      display: block;
      width: 100%;
      aspect-ratio: 1;
      border-radius: inherit;
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-pair-thumbnail': PairThumbnail;
  }
}
