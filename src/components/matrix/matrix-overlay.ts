import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { MatrixPart } from './matrix-data.ts';

/** The topmost layer: the row, the column and the cell that the reader points at, has pinned or has focused. */
@customElement('dg-matrix-overlay')
export class MatrixOverlay extends LitElement {
  @property({ type: Number }) rows = 0;
  @property({ type: Number }) columns = 0;
  @property({ type: Number }) cell = 0;
  @property({ attribute: false }) pointed: MatrixPart | null = null;
  @property({ attribute: false }) pinned: MatrixPart | null = null;
  /** All pairs are pointed at. */
  @property({ attribute: false }) lit: ReadonlySet<number> | null = null;

  override render(): TemplateResult {
    return html`${this.renderLit()} ${this.renderPart(this.pinned, 'pinned')}
    ${this.renderPart(this.pointed, 'pointed')}`;
  }

  private renderPart(part: MatrixPart | null, kind: string): TemplateResult | typeof nothing {
    if (!part) return nothing;
    const { row, column } = part;
    return html`
      ${row === null ? nothing : this.renderBox(`${kind} band`, row, 0, 1, this.columns)}
      ${column === null ? nothing : this.renderBox(`${kind} band`, 0, column, this.rows, 1)}
      ${row === null || column === null ? nothing : this.renderBox(`${kind} cell`, row, column, 1, 1)}
    `;
  }

  private renderBox(
    kind: string,
    row: number,
    column: number,
    height: number,
    width: number,
  ): TemplateResult {
    const { cell } = this;
    return html`<i
      class=${kind}
      style="transform:translate(${column * cell}px,${row * cell}px);width:${width * cell}px;height:${height * cell}px"
    ></i>`;
  }

  private renderLit(): TemplateResult[] | typeof nothing {
    if (!this.lit) return nothing;
    return [...this.lit].map((index) =>
      this.renderBox('lit', Math.floor(index / this.columns), index % this.columns, 1, 1),
    );
  }

  static override styles = css`
    :host {
      position: absolute;
      inset: 0;
      pointer-events: none;
    }
    i {
      position: absolute;
      box-sizing: border-box;
    }
    .band {
      border: 1.5px solid var(--ink);
      box-shadow: 0 0 0 1px var(--surface);
    }
    .cell {
      border: 3px solid var(--ink);
      box-shadow:
        0 0 0 2px var(--surface),
        inset 0 0 0 1px var(--surface);
    }
    .pinned.band {
      border-style: dashed;
    }
    .lit {
      outline: 3px solid var(--diagonal-fill);
      box-shadow: 0 0 0 4.5px #16181d;
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-matrix-overlay': MatrixOverlay;
  }
}
