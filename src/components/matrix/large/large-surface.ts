import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { MatrixView } from '../../../engine/matrix/index.ts';
import { Localized } from '../../i18n/localized.ts';
import { integer } from '../../i18n/number.ts';
import { controls } from '../../theme/controls.ts';
import { exactText } from '../cell-text.ts';
import { samePart, viewUnits, type MatrixPart } from '../matrix-data.ts';
import { cellAfter, type Cell } from '../matrix-keys.ts';
import '../matrix-marks.ts';
import { messages as small } from '../matrix.messages.ts';
import '../matrix-overlay.ts';
import type { Block } from './block.ts';
import { blockOf } from './block.ts';
import './large-cells.ts';
import type { LargeCells } from './large-cells.ts';
import { messages } from './large.messages.ts';
import { largeSurfaceStyles } from './large-surface.styles.ts';
import { cosineOf, type CellNumber, type ShownPairs } from './shown-pairs.ts';
import { StageGestures, type Place } from './stage-gestures.ts';
import type { TileFeed } from './tile-feed.ts';
import { visiblePart } from './visible-part.ts';
import {
  cellAt,
  panned,
  revealing,
  showsAll,
  wholeMatrix,
  zoomed,
  type Stage,
  type Viewport,
} from './viewport.ts';

/**
 * The cells of a large matrix with the layers above them: the part that is looked at, and how the reader moves it. For a
 * keyboard and a screen reader it is the same grid as that of the small matrix, of which one cell is there, the current one.
 *
 * @fires point - CustomEvent<MatrixPart | null>
 * @fires pin - CustomEvent<MatrixPart | null>
 * @fires view - CustomEvent<Viewport>, the reader looks at another part
 * @fires block - CustomEvent<Block | null>, the cells between two corners were marked; null by Escape
 */
@customElement('dg-large-surface')
export class LargeSurface extends Localized(LitElement) {
  @property({ attribute: false }) feed!: TileFeed;
  @property({ attribute: false }) shown!: ShownPairs;
  @property({ attribute: false }) viewport!: Viewport;
  @property({ attribute: false }) stage!: Stage;
  @property({ attribute: false }) domain!: readonly [number, number];
  @property({ type: Number }) unit = 16;
  @property() view: MatrixView = 'cosine';
  /** The number of a cell in this view, both named by their pair. */
  @property({ attribute: false }) numberOf: CellNumber | null = null;
  @property() quantity = '';
  @property() markedName = '';
  @property({ attribute: false }) pointed: MatrixPart | null = null;
  @property({ attribute: false }) pinned: MatrixPart | null = null;
  @property({ attribute: false }) picked: ReadonlySet<number> = new Set();
  /** Whether a drag marks a block without Shift. */
  @property({ type: Boolean }) selecting = false;
  @property() label = '';

  @state() private cursor: Cell = { row: 0, column: 0 };
  @state() private block: Block | null = null;
  /** Where the block that Shift and the arrow keys mark began. */
  #anchor: Cell | null = null;

  @query('dg-large-cells') readonly layer!: LargeCells;
  @query('[role=grid]') private grid!: HTMLElement;

  readonly #gestures: StageGestures;

  constructor() {
    super();
    const at = ({ x, y }: Place): Cell => cellAt(this.viewport, this.stage, x, y);
    this.#gestures = new StageGestures(this, {
      canPan: () => !showsAll(this.viewport, this.stage),
      isSelecting: () => this.selecting,
      zoom: (factor, x, y) => this.zoom(factor, x, y),
      pan: (dx, dy) => this.#view(panned(this.viewport, this.stage, dx, dy)),
      point: (place, byFinger) => {
        const cell = at(place);
        if (byFinger) this.cursor = cell;
        this.#report('point', cell);
      },
      mark: (from, to) => (this.block = blockOf(at(from), at(to))),
      marked: () => this.#report('block', this.block),
    });
  }

  override focus(): void {
    this.grid.focus();
  }

  /** Magnifies around a place of the stage. @returns whether that changed anything */
  zoom(factor: number, x: number, y: number): boolean {
    return this.#view(zoomed(this.viewport, this.stage, factor, x, y));
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const { pinned, stage } = this;
    if (changed.has('pinned') && pinned && pinned.row !== null && pinned.column !== null)
      this.cursor = { row: pinned.row, column: pinned.column };
    if (changed.has('shown')) this.#mark(null);
    const last = stage.n - 1;
    if (this.cursor.row > last || this.cursor.column > last)
      this.cursor = { row: Math.min(last, this.cursor.row), column: Math.min(last, this.cursor.column) };
  }

  override render(): TemplateResult {
    const { cursor, stage } = this;
    const { n } = stage;
    return html`<div
      role="grid"
      tabindex="0"
      class=${showsAll(this.viewport, stage) ? 'whole' : 'part'}
      style="width:${stage.side}px;height:${stage.side}px"
      aria-label="${this.label ? `${this.label}: ` : ''}${this.msg(messages.grid)(integer(n))}"
      aria-rowcount=${n}
      aria-colcount=${n}
      aria-activedescendant="cell-${cursor.row}-${cursor.column}"
      @pointerleave=${this.#onLeave}
      @click=${this.#onClick}
      @focus=${this.#onFocus}
      @blur=${() => this.#report('point', null)}
      @keydown=${this.#onKey}
    >
      <dg-large-cells
        .feed=${this.feed}
        .viewport=${this.viewport}
        .stage=${stage}
        .domain=${this.domain}
        .view=${this.view}
        .unit=${this.unit}
      ></dg-large-cells>
      <div class="layers">${this.renderLayers()}</div>
      ${keyed(`${cursor.row} ${cursor.column}`, this.renderCursor())}
    </div>`;
  }

  private renderLayers(): TemplateResult {
    const { viewport, stage, shown, picked } = this;
    const part = visiblePart(viewport, stage, shown.groups, picked);
    return html`<div class="moved" style="transform:translate(${part.x}px,${part.y}px)">
      <dg-matrix-marks
        .rows=${part.rows}
        .columns=${part.columns}
        .cell=${viewport.cell}
        .marked=${part.diagonal}
        .rowGroups=${part.rowGroups}
        .columnGroups=${part.columnGroups}
      ></dg-matrix-marks>
      <dg-matrix-overlay
        .rows=${part.rows}
        .columns=${part.columns}
        .cell=${viewport.cell}
        .pointed=${part.local(this.pointed)}
        .pinned=${part.local(this.pinned)}
        .lit=${part.picked}
      ></dg-matrix-overlay>
      ${this.block ? this.renderBlock(this.block, part.local({ row: 0, column: 0 }, false)!) : nothing}
    </div>`;
  }

  private renderBlock({ left, top, right, bottom }: Block, { row, column }: MatrixPart): TemplateResult {
    const { cell } = this.viewport;
    const [x, y] = [(left + column!) * cell, (top + row!) * cell];
    return html`<i
      class="block"
      style="transform:translate(${x}px,${y}px);width:${(right - left) * cell}px;height:${(bottom - top) * cell}px"
    ></i>`;
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

  /** A cell in words: its picture, its caption, its number, and whether the two are a pair. */
  cellWords({ row, column }: Cell): string {
    const { pairs, order } = this.shown;
    const [image, text] = [order[row], order[column]];
    const name = (place: number, pair: number): string => `${integer(place + 1)}, ${pairs.captions[pair]}`;
    const value = this.numberOf?.(image, text) ?? cosineOf(pairs, image, text);
    return this.msg(small.cell)({
      row: this.msg(messages.pictureOf)(name(row, image)),
      column: name(column, text),
      quantity: this.quantity,
      value: Number.isNaN(value) ? '–' : exactText(value, viewUnits[this.view]),
      marked: image === text ? this.markedName : undefined,
    });
  }

  #onLeave = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') this.#report('point', null);
  };

  #onClick = (event: MouseEvent): void => {
    if (this.#gestures.dragged) return;
    const { x, y } = this.#gestures.place(event);
    this.cursor = cellAt(this.viewport, this.stage, x, y);
    this.#mark(null);
    this.#report('point', this.cursor);
    this.#report('pin', this.cursor);
  };

  #onFocus = (): void => {
    if (this.grid.matches(':focus-visible')) this.#report('point', this.cursor);
  };

  #onKey = (event: KeyboardEvent): void => {
    const { n, side } = this.stage;
    const page = Math.max(1, Math.round(side / this.viewport.cell / 8));
    const next = cellAfter(event, this.cursor, n, n, page);
    if (next) this.#go(next, event.shiftKey);
    else if (event.key === '+' || event.key === '=') this.#zoomAtCursor(1.5);
    else if (event.key === '-' || event.key === '_') this.#zoomAtCursor(1 / 1.5);
    else if (event.key === '0') this.#view(wholeMatrix(this.stage));
    else if (event.key === 'Enter' || event.key === ' ') this.#report('pin', this.cursor);
    else if (event.key === 'Escape' && (this.block || this.pinned)) this.#escape();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** The current cell stays where it is, and in view. */
  #zoomAtCursor(factor: number): void {
    const { viewport, stage, cursor } = this;
    const within = (place: number, start: number): number =>
      Math.max(0, Math.min(stage.side, (place + 0.5 - start) * viewport.cell));
    const [x, y] = [within(cursor.column, viewport.left), within(cursor.row, viewport.top)];
    this.#view(revealing(zoomed(viewport, stage, factor, x, y), stage, cursor));
  }

  #go(next: Cell, marking: boolean): void {
    this.#anchor = marking ? (this.#anchor ?? this.cursor) : null;
    this.cursor = next;
    if (this.#anchor) this.#report('block', (this.block = blockOf(this.#anchor, next)));
    this.#view(revealing(this.viewport, this.stage, next));
    this.#report('point', next);
  }

  #escape(): void {
    if (this.block) this.#report('block', null);
    else this.#report('pin', null);
    this.#mark(null);
  }

  #mark(block: Block | null): void {
    this.#anchor = null;
    this.block = block;
  }

  #view(next: Viewport): boolean {
    const { left, top, cell } = this.viewport;
    if (left === next.left && top === next.top && cell === next.cell) return false;
    // At once and not by way of the owner: several events may come within one frame.
    this.viewport = next;
    this.#report('view', next);
    return true;
  }

  #report<Detail>(type: string, detail: Detail): void {
    this.dispatchEvent(new CustomEvent<Detail>(type, { detail }));
  }

  static override styles = [controls, largeSurfaceStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-large-surface': LargeSurface;
  }
}
