import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { MatrixView } from '../../engine/matrix/index.ts';
import type { LargeMatrix } from '../../engine/matrix/large/large-matrix.ts';
import { StageSizeController } from '../frame/stage-size.ts';
import type { Block } from './large/block.ts';
import './large/large-matrix-element.ts';
import type { LargeMatrixElement } from './large/large-matrix-element.ts';
import type { CellNumber, ShownPairs } from './large/shown-pairs.ts';
import './matrix-axis.ts';
import {
  samePart,
  type MatrixAxis,
  type MatrixGroup,
  type MatrixHeader,
  type MatrixMove,
  type MatrixPart,
  type MatrixUnit,
} from './matrix-data.ts';
import { drawMatrix } from './matrix-drawing.ts';
import { matrixLayout, type MatrixLayout } from './matrix-layout.ts';
import './matrix-legend.ts';
import { marksDiagonal } from './matrix-marks.ts';
import './matrix-surface.ts';
import type { MatrixSurface } from './matrix-surface.ts';
import { matrixStyles } from './matrix.styles.ts';
import { cellsInPixel, type MatrixCells } from './paint-cells.ts';

/**
 * A matrix of numbers with headers: cells on a canvas, and in layers above it what some cells are and what the reader points
 * at. It takes plain data and reports what the reader does; every number comes from its owner. Of a `source` it fetches what is in
 * view, and what is in view can be zoomed: for thousands of rows.
 *
 * @slot corner - at the upper left, outside the cells
 * @slot above - between the column headers and the cells, as wide as the cells (its height is `above`)
 * @slot beside - between the row headers and the cells, as high as the cells (its width is `beside`)
 * @fires point - CustomEvent<MatrixPart | null>, what the mouse or the focus is on
 * @fires pin - CustomEvent<MatrixPart | null>, by click, tap or Enter; null by Escape, or on what is pinned already
 * @fires move - CustomEvent<MatrixMove>, one header was dragged onto another, or moved by Shift and an arrow key
 * @fires block - CustomEvent<Block | null>, of a `source`: the reader marked the cells between two corners, or no longer does
 * @fires cancel, restart - of a `source`: asked for while it computes, and after it was cancelled
 */
@customElement('dg-matrix')
export class Matrix extends LitElement {
  /** [rows, columns], row after row; NaN where a number is still to come. */
  @property({ attribute: false }) values: Float32Array | Float64Array = new Float64Array(0);
  /** [rows, columns], 0 where a number is not shown yet. */
  @property({ attribute: false }) known?: Uint8Array;
  @property({ attribute: false }) rows: readonly MatrixHeader[] = [];
  @property({ attribute: false }) columns: readonly MatrixHeader[] = [];
  @property({ attribute: false }) rowGroups: readonly MatrixGroup[] = [];
  @property({ attribute: false }) columnGroups: readonly MatrixGroup[] = [];
  /** The name of what is shown: cosine, "probability in the row". */
  @property() quantity = '';
  @property() unit: MatrixUnit = 'cosine';
  /** The ends of the colour scale, which the legend states. */
  @property({ attribute: false }) domain: readonly [number, number] = [0, 1];
  /** Cells outlined in amber, by index row · columns + column; `diagonalCells(n)` for the pairs. */
  @property({ attribute: false }) marked: ReadonlySet<number> = none;
  @property() markedName = '';
  /** Cells outlined in dashes. */
  @property({ attribute: false }) outlined: ReadonlySet<number> = none;
  @property() outlinedName = '';
  /** What is lit up: what the mouse is on here, or what another part of the page points at. */
  @property({ attribute: false }) pointed: MatrixPart | null = null;
  @property({ attribute: false }) pinned: MatrixPart | null = null;
  /** Whether all marked cells light up. */
  @property({ type: Boolean }) markedLit = false;
  /** Whether headers can be dragged onto each other. */
  @property({ type: Boolean }) movable = false;
  /** Room for the slots, in CSS pixels. */
  @property({ type: Number }) above = 0;
  @property({ type: Number }) beside = 0;
  /** The most of the window's height that the cells take. */
  @property({ type: Number }) heightShare = 0.6;
  /** What else of the figure stays in view with the cells beside the text, in em of the page. */
  @property({ type: Number }) rest = 0;
  /** What the matrix is, for those who do not see it. */
  @property() label = '';
  /** Where the numbers come from, in place of `values`; with it come its pairs, in place of `rows` and `columns`. */
  @property({ attribute: false }) source: LargeMatrix | null = null;
  @property({ attribute: false }) shown: ShownPairs | null = null;
  /** What is shown of a `source`, and that number of a cell. */
  @property() view: MatrixView = 'cosine';
  @property({ attribute: false }) numberOf: CellNumber | null = null;
  /** Places of pairs that the reader has picked, of a `source`. */
  @property({ attribute: false }) picked: ReadonlySet<number> = none;

  @query('dg-matrix-surface') private surface?: MatrixSurface;
  @query('dg-large-matrix') private large?: LargeMatrixElement;

  readonly #size = new StageSizeController(this);
  #layout?: MatrixLayout;
  #cells!: MatrixCells;
  /** Whether numbers are still to come. */
  #pending = false;

  /** The matrix with its headers and its legend as one picture, for an export. */
  drawing(): HTMLCanvasElement | null {
    const { surface, large } = this;
    if (large) return large.drawing();
    if (!surface?.layer || !this.#layout) return null;
    const images = [...this.renderRoot.querySelectorAll('dg-matrix-axis')].map((axis) => [
      ...axis.renderRoot.querySelectorAll('img'),
    ]);
    return drawMatrix(this, images, surface.layer.canvas, this.#layout);
  }

  /** Moves the focus to the cells. */
  override focus(): void {
    (this.large ?? this.surface)?.focus();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const { rows, columns, beside } = this;
    if (!this.#cells || cellProperties.some((name) => changed.has(name))) {
      const { values, known, domain, unit } = this;
      this.#cells = { values, known, domain, unit, rows: rows.length, columns: columns.length };
      this.#pending = (known?.includes(0) ?? false) || values.some(Number.isNaN);
    }
    const { width, unit } = this.#size;
    const height = this.#size.heightBeside(this.rest, this.heightShare);
    const layout = matrixLayout({ rows, columns, width, height, beside, unit });
    if (JSON.stringify(layout) !== JSON.stringify(this.#layout)) this.#layout = layout;
  }

  override render(): TemplateResult | typeof nothing {
    if (this.source && this.shown) return this.renderLarge(this.source, this.shown);
    if (!this.rows.length || !this.columns.length || !this.#size.width) return nothing;
    const { cell, columnAxis, rowAxis } = this.#layout!;
    const { above, beside } = this;
    const focus = this.pointed ?? this.pinned;
    return html`
      <div
        class="grid"
        style="grid-template:auto ${columnAxis}px ${above}px ${this.rows.length * cell}px / auto ${rowAxis}px ${beside}px ${this.columns.length * cell}px"
      >
        <slot class="corner" name="corner"></slot>
        ${this.renderGroups('column', this.columnGroups)} ${this.renderGroups('row', this.rowGroups)}
        ${this.renderAxis('column', this.columns, focus?.column ?? -1)}
        <div class="above"><slot name="above"></slot></div>
        ${this.renderAxis('row', this.rows, focus?.row ?? -1)}
        <div class="beside"><slot name="beside"></slot></div>
        ${this.renderSurface()}
      </div>
      <dg-matrix-legend
        .quantity=${this.quantity}
        .unit=${this.unit}
        .domain=${this.domain}
        .markedName=${this.marked.size && marksDiagonal(cell) ? this.markedName : ''}
        .outlinedName=${this.outlined.size ? this.outlinedName : ''}
        .pooled=${cellsInPixel(cell, Math.max(1, devicePixelRatio))}
        ?pending=${this.#pending}
      ></dg-matrix-legend>
    `;
  }

  private renderLarge(source: LargeMatrix, shown: ShownPairs): TemplateResult {
    return html`<dg-large-matrix
      .source=${source}
      .shown=${shown}
      .domain=${this.domain}
      .view=${this.view}
      .numberOf=${this.numberOf}
      .quantity=${this.quantity}
      .markedName=${this.markedName}
      .pointed=${this.pointed}
      .pinned=${this.pinned}
      .picked=${this.picked}
      .heightShare=${this.heightShare}
      .label=${this.label}
      @point=${(event: CustomEvent<MatrixPart | null>) => this.#point(event.detail)}
      @pin=${(event: CustomEvent<MatrixPart | null>) => this.#pin(event.detail)}
      @block=${(event: CustomEvent<Block | null>) => this.#report('block', event.detail)}
    ></dg-large-matrix>`;
  }

  private renderSurface(): TemplateResult {
    return html`<dg-matrix-surface
      .cells=${this.#cells}
      .layout=${this.#layout!}
      .rows=${this.rows}
      .columns=${this.columns}
      .rowGroups=${this.rowGroups}
      .columnGroups=${this.columnGroups}
      .quantity=${this.quantity}
      .marked=${this.marked}
      .markedName=${this.markedName}
      .outlined=${this.outlined}
      .outlinedName=${this.outlinedName}
      .pointed=${this.pointed}
      .pinned=${this.pinned}
      ?markedLit=${this.markedLit}
      ?movable=${this.movable}
      .label=${this.label}
      @point=${(event: CustomEvent<MatrixPart | null>) => this.#point(event.detail)}
      @pin=${(event: CustomEvent<MatrixPart | null>) => this.#pin(event.detail)}
      @move=${(event: CustomEvent<MatrixMove>) => this.#report('move', event.detail)}
    ></dg-matrix-surface>`;
  }

  private renderGroups(axis: MatrixAxis, groups: readonly MatrixGroup[]): TemplateResult | typeof nothing {
    if (groups.length === 0) return nothing;
    const size = axis === 'row' ? 'height' : 'width';
    return html`<div class="groups ${axis}" aria-hidden="true">
      ${groups.map(
        (group) =>
          html`<span class=${group.modality ?? ''} style="${size}:${group.size * this.#layout!.cell}px"
            >${group.label}</span
          >`,
      )}
    </div>`;
  }

  private renderAxis(axis: MatrixAxis, headers: readonly MatrixHeader[], lit: number): TemplateResult {
    const layout = this.#layout!;
    const part = (i: number): MatrixPart =>
      axis === 'row' ? { row: i, column: null } : { row: null, column: i };
    return html`<dg-matrix-axis
      .axis=${axis}
      .form=${axis === 'row' ? layout.rowForm : layout.columnForm}
      .headers=${headers}
      .cell=${layout.cell}
      .lit=${lit}
      ?movable=${this.movable}
      @header-enter=${(event: CustomEvent<number>) => this.#point(part(event.detail))}
      @header-leave=${() => this.#point(null)}
      @header-click=${(event: CustomEvent<number>) => this.#pin(part(event.detail))}
      @header-move=${(event: CustomEvent<MatrixMove>) => this.#report('move', event.detail)}
    ></dg-matrix-axis>`;
  }

  #point(part: MatrixPart | null): void {
    if (samePart(part, this.pointed)) return;
    this.pointed = part;
    this.#report('point', part);
  }

  #pin(part: MatrixPart | null): void {
    this.pinned = samePart(part, this.pinned) ? null : part;
    this.#report('pin', this.pinned);
  }

  /** They bubble: a figure that is made of several elements listens where it likes. */
  #report<Detail>(type: string, detail: Detail): void {
    this.dispatchEvent(new CustomEvent<Detail>(type, { detail, bubbles: true, composed: true }));
  }

  static override styles = matrixStyles;
}

const none: ReadonlySet<number> = new Set();
const cellProperties = ['values', 'known', 'domain', 'unit', 'rows', 'columns'] as const;

declare global {
  interface HTMLElementTagNameMap {
    'dg-matrix': Matrix;
  }
}
