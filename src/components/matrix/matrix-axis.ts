import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Localized } from '../i18n/localized.ts';
import type { MatrixAxis, MatrixHeader, MatrixMove } from './matrix-data.ts';
import { matrixAxisStyles } from './matrix-axis.styles.ts';
import type { AxisForm } from './matrix-layout.ts';
import { messages } from './matrix.messages.ts';
import { TouchStroke } from './touch-stroke.ts';

/**
 * The headers of the rows or of the columns: pictures, captions, or numbers where neither has room. They can be dragged
 * onto each other, by mouse or by finger.
 *
 * @fires header-enter - CustomEvent<number>, the mouse came to a header
 * @fires header-leave
 * @fires header-click - CustomEvent<number>
 * @fires header-move - CustomEvent<MatrixMove>
 */
@customElement('dg-matrix-axis')
export class MatrixAxisElement extends Localized(LitElement) {
  @property({ reflect: true }) axis: MatrixAxis = 'row';
  @property({ reflect: true }) form: AxisForm = 'ticks';
  @property({ attribute: false }) headers: readonly MatrixHeader[] = [];
  /** The side of a cell, in CSS pixels. */
  @property({ type: Number }) cell = 0;
  /** The header that is lit up; −1 is none. */
  @property({ type: Number }) lit = -1;
  @property({ type: Boolean }) movable = false;

  @state() private over = -1;
  @state() private dragged = -1;

  readonly #stroke = new TouchStroke(this, {
    onStart: (event) => this.#onStrokeStart(this.#headerAt(event)),
    onMove: (event) => this.#onStroke(this.#headerAt(event)),
    onEnd: (event) => this.#onStrokeEnd(event && this.#headerAt(event)),
  });

  override render(): TemplateResult {
    const room = this.#tickRoom();
    const every = Math.max(1, Math.ceil(room / this.cell));
    const numbered = (i: number): boolean => i === 0 || (i + 1) % every === 0;
    const isSparse = this.form === 'ticks' && this.cell < smallestHeader;
    const places = this.headers.map((_, i) => i);
    return html`<ol
      class=${isSparse ? 'sparse' : nothing}
      style="--cell: ${this.cell}px"
      title=${this.movable ? this.msg(messages.movable) : nothing}
      aria-hidden="true"
    >
      ${
        isSparse
          ? places
              .filter((i) => i === this.lit || (numbered(i) && !this.#isCovered(i, room)))
              .map((i) => this.renderTick(i))
          : places.map((i) => this.renderHeader(this.headers[i], i, numbered(i)))
      }
    </ol>`;
  }

  /** Of a thousand headers only those that are written. */
  private renderTick(i: number): TemplateResult {
    const { symbol, modality } = this.headers[i];
    const isLit = i === this.lit;
    return html`<li class="${modality ?? ''} ${isLit ? 'lit' : ''}" style="--at:${i * this.cell}px">
      <small class="alone">${symbol}</small>
    </li>`;
  }

  private renderHeader(header: MatrixHeader, i: number, numbered: boolean): TemplateResult {
    const kinds = [
      header.modality ?? '',
      i === this.lit ? 'lit' : '',
      i === this.dragged ? 'dragged' : '',
      i === this.over ? 'over' : '',
    ].filter(Boolean);
    return html`<li
      class=${kinds.join(' ')}
      draggable=${this.movable}
      title=${header.label}
      @pointerenter=${() => this.#report('header-enter', i)}
      @pointerleave=${() => this.dispatchEvent(new Event('header-leave'))}
      @click=${() => this.#report('header-click', i)}
      @dragstart=${(event: DragEvent) => this.#onDragStart(event, i)}
      @dragover=${(event: DragEvent) => this.#onDragOver(event, i)}
      @dragleave=${() => (this.over = -1)}
      @drop=${(event: DragEvent) => this.#onDrop(event, i)}
      @dragend=${this.#onDragEnd}
    >
      ${this.renderContent(header, numbered)}
    </li>`;
  }

  private renderContent(
    { symbol, label, picture, parts }: MatrixHeader,
    numbered: boolean,
  ): TemplateResult | typeof nothing {
    if (this.form === 'pictures' && picture)
      return html`<img
          src=${picture}
          alt=""
          draggable="false"
        />${this.cell < coveredPicture ? nothing : html`<small>${symbol}</small>`}`;
    if (this.form === 'captions')
      return html`<span dir="auto"
        >${parts ? parts.map((part) => html`<b>${part}</b>${ideographs.test(part) ? '' : ' '}`) : label}</span
      >`;
    return numbered || this.form === 'pictures' ? html`<small class="alone">${symbol}</small>` : nothing;
  }

  /** What a tick takes along the axis, in CSS pixels: a line, or the width of the longest symbol. */
  #tickRoom(): number {
    const last = this.headers.at(-1)?.symbol.length ?? 0;
    return this.axis === 'row' ? lineRoom : Math.max(lineRoom, last * digitWidth + 6);
  }

  /** The header that is lit up is written in any case: its neighbours make room. */
  #isCovered(i: number, room: number): boolean {
    return this.lit >= 0 && Math.abs(i - this.lit) * this.cell < room;
  }

  #report(type: string, i: number): void {
    this.dispatchEvent(new CustomEvent<number>(type, { detail: i }));
  }

  #onDragStart(event: DragEvent, i: number): void {
    // A finger drags by its stroke: the browser's own dragging would take the pointer away.
    if (this.#stroke.touched) return event.preventDefault();
    this.dragged = i;
    event.dataTransfer?.setData('text/plain', this.headers[i].label);
    if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
  }

  #onDragOver(event: DragEvent, i: number): void {
    if (this.dragged < 0) return;
    event.preventDefault();
    this.over = i;
  }

  #onDrop(event: DragEvent, to: number): void {
    if (this.dragged < 0) return;
    event.preventDefault();
    this.#move(to);
  }

  #move(to: number): void {
    const from = this.dragged;
    this.#onDragEnd();
    if (from < 0 || from === to) return;
    const detail: MatrixMove = { axis: this.axis, from, to };
    this.dispatchEvent(new CustomEvent<MatrixMove>('header-move', { detail }));
  }

  #onDragEnd = (): void => {
    this.dragged = -1;
    this.over = -1;
  };

  /** The header beside or below which a finger is, wherever it strays across. */
  #headerAt({ clientX, clientY }: PointerEvent): number {
    const { left, top } = this.getBoundingClientRect();
    const offset = this.axis === 'row' ? clientY - top : clientX - left;
    return Math.max(0, Math.min(this.headers.length - 1, Math.floor(offset / this.cell)));
  }

  #onStrokeStart(i: number): void {
    if (this.movable) this.dragged = i;
    else this.#report('header-enter', i);
  }

  #onStroke(i: number): void {
    if (this.dragged < 0) this.#report('header-enter', i);
    else this.over = i;
  }

  #onStrokeEnd(i: number | null): void {
    if (this.dragged >= 0 && i !== null) this.#move(i);
    else this.#onDragEnd();
    this.dispatchEvent(new Event('header-leave'));
  }

  static override styles = matrixAxisStyles;
}

/** Smaller headers cannot be pointed at one by one, in CSS pixels. */
const smallestHeader = 4;
/** In CSS pixels. */
const lineRoom = 26;
const digitWidth = 7;
/** On a smaller picture its symbol would cover what it shows. */
const coveredPicture = 34;
/** Written without spaces between. */
const ideographs = /^\p{Script=Han}/u;

declare global {
  interface HTMLElementTagNameMap {
    'dg-matrix-axis': MatrixAxisElement;
  }
}
