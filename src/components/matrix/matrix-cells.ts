import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { ThemeWatch } from '../theme/theme-watch.ts';
import type { MatrixLayout } from './matrix-layout.ts';
import { paintCells, type MatrixCells } from './paint-cells.ts';

/** The lowest layer of a matrix: its cells on a canvas. It is painted when they change, and not when the reader points. */
@customElement('dg-matrix-cells')
export class MatrixCellsLayer extends LitElement {
  @property({ attribute: false }) cells!: MatrixCells;
  @property({ attribute: false }) layout!: MatrixLayout;

  @query('canvas') readonly canvas!: HTMLCanvasElement;

  /** How often it was painted, for those who measure. */
  painted = 0;

  readonly #theme = new ThemeWatch(this);

  override render(): TemplateResult {
    const { rows, columns } = this.cells;
    const { cell } = this.layout;
    return html`<canvas style="width:${columns * cell}px;height:${rows * cell}px"></canvas>`;
  }

  override updated(): void {
    const { canvas, cells, layout } = this;
    const scale = Math.max(1, devicePixelRatio);
    const [width, height] = [cells.columns, cells.rows].map((count) =>
      Math.round(count * layout.cell * scale),
    );
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    paintCells(canvas.getContext('2d')!, cells, layout, this.#theme.name, scale);
    this.painted++;
  }

  static override styles = css`
    :host {
      display: block;
    }
    canvas {
      display: block;
      /* What is not known yet is hatched. */
      background: repeating-linear-gradient(135deg, var(--sunken) 0 4px, var(--line) 4px 5px);
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-matrix-cells': MatrixCellsLayer;
  }
}
