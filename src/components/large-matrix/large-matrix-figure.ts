import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { matrixViews, type MatrixView } from '../../engine/matrix/index.ts';
import { openLargeMatrix } from '../../engine/matrix/large/open-large-matrix.ts';
import '../embeddings/model-note.ts';
import type { FigureContent } from '../frame/figure-content.ts';
import '../frame/figure-frame.ts';
import { Localized } from '../i18n/localized.ts';
import type { PairSet } from '../lab/pair-set.ts';
import { placesIn, type Block } from '../matrix/large/block.ts';
import { scaleText } from '../matrix/cell-text.ts';
import type { MatrixPart } from '../matrix/matrix-data.ts';
import { viewNames, viewQuantities } from '../matrix/matrix-view.messages.ts';
import { cellOf } from '../matrix/matrix-part.ts';
import '../matrix/matrix.ts';
import type { Matrix } from '../matrix/matrix.ts';
import type { PairSelection } from '../selection/pair-selection.ts';
import { controls } from '../theme/controls.ts';
import '../training/temperature-slider.ts';
import './large-detail.ts';
import type { PairCell } from './large-detail.ts';
import { LargeMatrixController, type OrderName } from './large-matrix-controller.ts';
import { largeMatrixFigureStyles } from './large-matrix-figure.styles.ts';
import { describeMatrix, matrixTable } from './large-matrix-words.ts';
import { messages } from './large-matrix.messages.ts';
import './matrix-statistics.ts';
import { SelectionLink } from './selection-link.ts';

/**
 * The N × N matrix of a set of pairs, of any size that the machine can hold, with its statistics and the cell that the reader looks
 * at. What is pointed at and picked it shares with whatever else shows the same pairs.
 *
 * @slot controls - what chooses the pairs, above the figure
 * @slot empty - what is said where there are no pairs
 * @fires order-change - CustomEvent<OrderName>
 * @fires view-change - CustomEvent<MatrixView>, what the cells show
 * @fires temperature-change - CustomEvent<number | null>, null is the model's own
 */
@customElement('dg-large-matrix-figure')
export class LargeMatrixFigure extends Localized(LitElement) {
  @property({ attribute: false }) pairs: PairSet | null = null;
  @property({ attribute: false }) selection: PairSelection | null = null;
  /** What rows and columns are ordered by; '' is as they came. */
  @property() order: OrderName = '';
  @property() view: MatrixView = 'cosine';
  /** τ; null is the model's own. */
  @property({ attribute: false }) temperature: number | null = null;
  /** Opens the matrix; a test may give another. */
  @property({ attribute: false }) open: typeof openLargeMatrix = openLargeMatrix;

  @query('dg-matrix') private matrixElement?: Matrix;
  @state() private pointed: MatrixPart | null = null;
  @state() private pinned: MatrixPart | null = null;

  readonly #control = new LargeMatrixController(this, () => this.open);
  readonly #link = new SelectionLink(this);
  #lastCell: PairCell = { image: 0, text: 0 };
  #pairsId?: string;

  get #logitScale(): number {
    return this.temperature === null ? (this.pairs?.logitScale ?? 1) : 1 / this.temperature;
  }

  override willUpdate(): void {
    const before = this.#control.shown;
    this.#control.update(this.pairs, this.order, this.#logitScale);
    const { shown } = this.#control;
    if (this.pairs?.id !== this.#pairsId) {
      this.#pairsId = this.pairs?.id;
      this.#lastCell = { image: 0, text: 0 };
    }
    // Other places: what was pointed at there is elsewhere now.
    if (before !== shown || !shown) this.pointed = this.pinned = null;
    this.pointed = this.#link.follow(this.selection, shown, this.pointed);
    const part = this.pointed ?? this.pinned;
    if (part && shown) this.#lastCell = this.#cellOf(part);
  }

  override render(): TemplateResult {
    const { matrix, shown } = this.#control;
    return html`<dg-figure
      .heading=${this.msg(messages.heading)}
      .content=${this.#content}
      .provenance=${this.pairs?.provenance}
      .version=${`${this.pairs?.id} ${matrix?.state.status} ${matrix?.summary?.logitScale} ${this.order} ${this.view} ${this.language}`}
    >
      <div class="body">
        <slot name="controls"></slot>
        ${matrix && shown ? this.renderMatrix() : html`<slot name="empty"></slot>`}
      </div>
    </dg-figure>`;
  }

  private renderMatrix(): TemplateResult {
    const { state, notice } = this.#control.matrix!;
    return html`
      ${this.renderControls()}
      <dg-model-note
        .error=${state.status === 'failed' ? state.error : undefined}
        retriable
        @retry=${() => this.#control.restart()}
      ></dg-model-note>
      <dg-model-note .error=${notice ?? undefined}></dg-model-note>
      ${state.status === 'failed' ? nothing : this.renderStage()}
    `;
  }

  private renderControls(): TemplateResult {
    const { attributes, logitScale } = this.pairs!;
    const names: readonly OrderName[] = ['', ...attributes.map(({ name }) => name)];
    return html`<div class="choices">
      <label
        >${this.msg(messages.show)}
        <select name="view" @change=${this.#onView}>
          ${matrixViews.map(
            (view) =>
              html`<option value=${view} .selected=${view === this.view}>
                ${this.msg(viewNames[view])}
              </option>`,
          )}
        </select></label
      >
      <label
        >${this.msg(messages.orderBy)}
        <select name="order" @change=${this.#onOrder}>
          ${names.map(
            (name) =>
              html`<option value=${name} .selected=${name === this.order}>
                ${this.msg(messages[name || 'original'])}
              </option>`,
          )}
        </select></label
      >
      <dg-temperature
        .value=${this.temperature}
        .own=${1 / logitScale}
        @temperature=${this.#onTemperature}
      ></dg-temperature>
    </div>`;
  }

  private renderStage(): TemplateResult {
    const { matrix, shown, milliseconds } = this.#control;
    return html`<div class="stage">
      <dg-matrix
        .source=${matrix}
        .shown=${shown}
        .domain=${this.#control.domainOf(this.view)}
        .view=${this.view}
        .numberOf=${this.#control.numberOf(this.view)}
        .quantity=${this.msg(viewQuantities[this.view])(scaleText(this.#control.logitScale))}
        .markedName=${this.msg(messages.pairs)}
        .pointed=${this.pointed}
        .pinned=${this.pinned}
        .picked=${this.#link.pickedPlaces}
        .heightShare=${0.72}
        .label=${this.msg(messages.label)}
        @point=${(event: CustomEvent<MatrixPart | null>) => this.#point(event.detail)}
        @pin=${(event: CustomEvent<MatrixPart | null>) => this.#pin(event.detail)}
        @block=${this.#onBlock}
        @cancel=${() => matrix!.cancel()}
        @restart=${() => this.#control.restart()}
      ></dg-matrix>
      <dg-large-detail
        .pairs=${this.pairs!}
        .summary=${matrix!.summary}
        .logitScale=${this.#logitScale}
        .cell=${this.#lastCell}
        @look=${this.#onLook}
      ></dg-large-detail>
      <dg-matrix-statistics
        .summary=${matrix!.summary}
        .pass=${{ backend: matrix!.backend, milliseconds, bytes: matrix!.bytes }}
      ></dg-matrix-statistics>
    </div>`;
  }

  #cellOf(part: MatrixPart): PairCell {
    const { order } = this.#control.shown!;
    const { row, column } = cellOf(part);
    return { image: order[row], text: order[column] };
  }

  #point(part: MatrixPart | null): void {
    this.pointed = part;
    this.#link.point(part);
  }

  #pin(part: MatrixPart | null): void {
    this.pinned = part;
    const cell = part && this.#cellOf(part);
    this.selection?.pick(cell ? [cell.image, cell.text] : []);
  }

  #onBlock = ({ detail: block }: CustomEvent<Block | null>): void => {
    const { order } = this.#control.shown!;
    this.selection?.pick(block ? [...placesIn(block)].map((place) => order[place]) : []);
  };

  #onLook = ({ detail: { image, text } }: CustomEvent<PairCell>): void => {
    const { places } = this.#control.shown!;
    this.pointed = null;
    this.#pin({ row: places[image], column: places[text] });
  };

  #onView = (event: Event): void => {
    this.view = (event.target as HTMLSelectElement).value as MatrixView;
    this.dispatchEvent(new CustomEvent<MatrixView>('view-change', { detail: this.view }));
  };

  #onOrder = (event: Event): void => {
    this.order = (event.target as HTMLSelectElement).value as OrderName;
    this.dispatchEvent(new CustomEvent<OrderName>('order-change', { detail: this.order }));
  };

  #onTemperature = ({ detail }: CustomEvent<number | null>): void => {
    this.temperature = detail;
    this.dispatchEvent(new CustomEvent<number | null>('temperature-change', { detail }));
  };

  readonly #content: FigureContent = {
    name: 'diagonal-large-matrix',
    raster: true,
    describe: () => describeMatrix(this.#control.matrix, this.pairs, this, (message) => this.msg(message)),
    drawing: () => this.matrixElement?.drawing() ?? null,
    table: () =>
      matrixTable(this.#control.matrix?.summary ?? null, this.pairs, (message) => this.msg(message)),
  };

  static override styles = [controls, largeMatrixFigureStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-large-matrix-figure': LargeMatrixFigure;
  }
}
