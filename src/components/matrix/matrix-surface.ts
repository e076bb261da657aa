import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { Localized } from '../i18n/localized.ts';
import { controls } from '../theme/controls.ts';
import { exactText } from './cell-text.ts';
import './matrix-cells.ts';
import type { MatrixCellsLayer } from './matrix-cells.ts';
import {
  samePart,
  type MatrixGroup,
  type MatrixHeader,
  type MatrixMove,
  type MatrixPart,
} from './matrix-data.ts';
import { cellAfter, type Cell } from './matrix-keys.ts';
import type { MatrixLayout } from './matrix-layout.ts';
import './matrix-marks.ts';
import './matrix-overlay.ts';
import { messages } from './matrix.messages.ts';
import type { MatrixCells } from './paint-cells.ts';
import { TouchStroke } from './touch-stroke.ts';

/**
 * The cells of a matrix with the layers above them: one stop for the Tab key, in which the arrow keys go from cell to cell. A
 * finger that moves sideways, or rests first, goes from cell to cell as a mouse does. A screen reader reads it as a grid of
 * which one cell is there, the current one.
 *
 * @fires point, pin, move - as `Matrix` does, again and again for the same part
 */
@customElement('dg-matrix-surface')
export class MatrixSurface extends Localized(LitElement) {
  @property({ attribute: false }) cells!: MatrixCells;
  @property({ attribute: false }) layout!: MatrixLayout;
  @property({ attribute: false }) rows!: readonly MatrixHeader[];
  @property({ attribute: false }) columns!: readonly MatrixHeader[];
  @property({ attribute: false }) rowGroups: readonly MatrixGroup[] = [];
  @property({ attribute: false }) columnGroups: readonly MatrixGroup[] = [];
  @property() quantity = '';
  @property({ attribute: false }) marked!: ReadonlySet<number>;
  @property() markedName = '';
  @property({ attribute: false }) outlined!: ReadonlySet<number>;
  @property() outlinedName = '';
  @property({ attribute: false }) pointed: MatrixPart | null = null;
  @property({ attribute: false }) pinned: MatrixPart | null = null;
  @property({ type: Boolean }) markedLit = false;
  @property({ type: Boolean }) movable = false;
  @property() label = '';

  @state() private cursor: Cell = { row: 0, column: 0 };

  @query('dg-matrix-cells') readonly layer!: MatrixCellsLayer;
  @query('[role=grid]') private grid!: HTMLElement;

  constructor() {
    super();
    const point = (event: PointerEvent): void => this.#point((this.cursor = this.#cellAt(event)));
    // The last cell stays lit when the finger leaves, until the reader goes elsewhere: the focus tells.
    const onStart = (event: PointerEvent): void => {
      this.grid.focus({ preventScroll: true });
      point(event);
    };
    new TouchStroke(this, { onStart, onMove: point, onEnd: () => undefined });
  }

  override focus(): void {
    this.grid.focus();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const { pinned } = this;
    if (changed.has('pinned') && pinned && pinned.row !== null && pinned.column !== null)
      this.cursor = { row: pinned.row, column: pinned.column };
    const { row, column } = this.cursor;
    const inside = {
      row: Math.min(row, this.rows.length - 1),
      column: Math.min(column, this.columns.length - 1),
    };
    if (!samePart(inside, this.cursor)) this.cursor = inside;
  }

  override render(): TemplateResult {
    const { rows, columns, cursor } = this;
    const size = { rows: rows.length, columns: columns.length, cell: this.layout.cell };
    return html`<div
      role="grid"
      tabindex="0"
      aria-label="${this.label ? `${this.label}: ` : ''}${this.msg(messages.grid)(rows.length, columns.length)}"
      aria-rowcount=${rows.length}
      aria-colcount=${columns.length}
      aria-activedescendant="cell-${cursor.row}-${cursor.column}"
      @pointermove=${this.#onPointer}
      @pointerleave=${this.#onLeave}
      @click=${this.#onClick}
      @focus=${this.#onFocus}
      @blur=${() => this.#point(null)}
      @keydown=${this.#onKey}
    >
      <dg-matrix-cells .cells=${this.cells} .layout=${this.layout}></dg-matrix-cells>
      <dg-matrix-marks
        .rows=${size.rows}
        .columns=${size.columns}
        .cell=${size.cell}
        .marked=${this.marked}
        .outlined=${this.outlined}
        .rowGroups=${this.rowGroups}
        .columnGroups=${this.columnGroups}
      ></dg-matrix-marks>
      <dg-matrix-overlay
        .rows=${size.rows}
        .columns=${size.columns}
        .cell=${size.cell}
        .pointed=${this.pointed}
        .pinned=${this.pinned}
        .lit=${this.markedLit ? this.marked : null}
      ></dg-matrix-overlay>
      ${keyed(`${cursor.row} ${cursor.column}`, this.renderCursor())}
    </div>`;
  }

  private renderCursor(): TemplateResult {
    const { row, column } = this.cursor;
    return html`<div role="row" aria-rowindex=${row + 1} class="visually-hidden">
      <div
        role="gridcell"
        id="cell-${row}-${column}"
        aria-colindex=${column + 1}
        aria-selected=${samePart(this.pinned, this.cursor)}
      >
        ${this.cellWords(this.cursor)}
      </div>
    </div>`;
  }

  /** A cell in words: its row, its column, its number, and what it is marked as. */
  cellWords({ row, column }: Cell): string {
    const { rows, columns, quantity } = this;
    const { values, known, unit } = this.cells;
    const index = row * columns.length + column;
    const name = ({ symbol, label }: MatrixHeader): string => (label ? `${symbol}, ${label}` : symbol);
    const isKnown = Number.isFinite(values[index]) && known?.[index] !== 0;
    return this.msg(messages.cell)({
      row: name(rows[row]),
      column: name(columns[column]),
      quantity,
      value: isKnown ? exactText(values[index], unit) : undefined,
      marked: this.marked.has(index) ? this.markedName : undefined,
      outlined: this.outlined.has(index) ? this.outlinedName : undefined,
    });
  }

  #cellAt(event: MouseEvent): Cell {
    const { left, top } = this.grid.getBoundingClientRect();
    const at = (offset: number, length: number): number =>
      Math.max(0, Math.min(length - 1, Math.floor(offset / this.layout.cell)));
    return {
      row: at(event.clientY - top, this.rows.length),
      column: at(event.clientX - left, this.columns.length),
    };
  }

  #onPointer = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') this.#point(this.#cellAt(event));
  };

  #onLeave = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') this.#point(null);
  };

  #onClick = (event: MouseEvent): void => {
    this.cursor = this.#cellAt(event);
    if (this.pointed) this.#point(this.cursor);
    this.#pin(this.cursor);
  };

  #onFocus = (): void => {
    if (this.grid.matches(':focus-visible')) this.#point(this.cursor);
  };

  #onKey = (event: KeyboardEvent): void => {
    const next = cellAfter(event, this.cursor, this.rows.length, this.columns.length);
    if (next) {
      if (event.shiftKey && this.movable) this.#move(this.cursor, next);
      this.cursor = next;
      this.#point(next);
    } else if (event.key === 'Enter' || event.key === ' ') this.#pin(this.cursor);
    else if (event.key === 'Escape' && this.pinned) this.#pin(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #move(from: Cell, to: Cell): void {
    if (to.row !== from.row) this.#report<MatrixMove>('move', { axis: 'row', from: from.row, to: to.row });
    else if (to.column !== from.column)
      this.#report<MatrixMove>('move', { axis: 'column', from: from.column, to: to.column });
  }

  #point(part: MatrixPart | null): void {
    this.#report('point', part);
  }

  #pin(part: MatrixPart | null): void {
    this.#report('pin', part);
  }

  #report<Detail>(type: string, detail: Detail): void {
    this.dispatchEvent(new CustomEvent<Detail>(type, { detail }));
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      [role='grid'] {
        position: relative;
        cursor: crosshair;
        touch-action: pan-y pinch-zoom;
        user-select: none;
        -webkit-touch-callout: none;
      }
      [role='grid']:focus-visible {
        outline: 3px solid var(--focus);
        outline-offset: 3px;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-matrix-surface': MatrixSurface;
  }
}
