import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import type { Cell } from '../../engine/contrastive/index.ts';
import type { BuiltInPicture } from '../../engine/pictures/built-in.ts';
import { EmbeddingsController } from '../embeddings/embeddings-controller.ts';
import type { Embeddings } from '../embeddings/embeddings.ts';
import { builtInSource } from '../embeddings/picture-source.ts';
import type { FigureContent } from '../frame/figure-content.ts';
import '../frame/figure-frame.ts';
import { errorText } from '../i18n/errors.ts';
import { diagonalCells, type MatrixPart } from '../matrix/matrix-data.ts';
import '../matrix/matrix.ts';
import type { Matrix } from '../matrix/matrix.ts';
import { controls } from '../theme/controls.ts';
import { batchCell } from './batch-cell.ts';
import { batchData, drawBatch, type BatchData } from './batch-data.ts';
import { batchFacts } from './batch-facts.ts';
import { batchFigureStyles } from './batch-figure.styles.ts';
import './batch-numbers.ts';
import { batchRows, captionHeaders, describeBatch, pictureHeaders } from './batch-words.ts';
import { messages, quantities, viewNames } from './batch.messages.ts';
import { choiceStyles, renderChoice } from './choice.ts';
import { TrainingFigureElement } from './figure-element.ts';
import { partOf, targetOf } from '../matrix/matrix-part.ts';
import { parseTarget } from '../pointing/pointing.ts';
import './pair-cell.ts';
import './temperature-slider.ts';
import { batchViews } from './training-params.ts';

/** N real pairs as one training step sees them: the matrix, its positives and negatives, the loss and its chance level. */
@customElement('dg-batch')
export class BatchFigure extends TrainingFigureElement {
  @query('dg-matrix') private matrix?: Matrix;

  readonly #embeddings = new EmbeddingsController(this);
  #memo: readonly unknown[] = [];
  #data?: BatchData;
  #pairs: readonly BuiltInPicture[] = [];

  override willUpdate(): void {
    super.willUpdate();
    this.#embeddings.notebook = this.notebook;
    this.#compute();
  }

  override updated(_: PropertyValues): void {
    const embeddings = this.#vectors();
    if (this.#data && embeddings) this.notebook?.facts.publish(batchFacts(this.#data, embeddings.provenance));
  }

  override render(): TemplateResult {
    const heading = this.msg(messages.heading);
    const embeddings = this.#vectors();
    if (!embeddings) return html`<dg-figure .heading=${heading}>${this.renderLoading()}</dg-figure>`;
    return html`
      <dg-figure
        .heading=${heading}
        .content=${this.#content}
        .provenance=${embeddings.provenance}
        .version=${`${JSON.stringify(this.values)} ${this.language} ${embeddings.complete}`}
      >
        <div class="body">
          ${this.renderControls(embeddings)}
          ${this.#data ? this.renderBatch(this.#data) : this.renderWaiting()}
        </div>
      </dg-figure>
    `;
  }

  private renderLoading(): TemplateResult {
    const { error } = this.#embeddings;
    if (!error) return html`<p role="status">${this.msg(messages.loading)}</p>`;
    const { title, advice } = errorText(error);
    return html`<p role="alert">
      <b>${this.msg(title)}</b> ${this.msg(advice)}
      <button @click=${() => this.#embeddings.reload()}>${this.msg(messages.retry)}</button>
    </p>`;
  }

  private renderWaiting(): TemplateResult {
    const { error, pending } = this.#embeddings;
    if (error) return this.renderLoading();
    return html`<p role="status" class="waiting">${this.msg(messages.waiting)(pending)}</p>`;
  }

  private renderControls({ logitScale }: Embeddings): TemplateResult {
    const { view, tau } = this.values;
    return html`<div class="controls">
      ${this.renderSize(this.#pairs.length)}
      <dg-temperature
        .value=${tau}
        .own=${1 / logitScale}
        @temperature=${(event: CustomEvent<number | null>) => this.set({ tau: event.detail })}
      ></dg-temperature>
      ${renderChoice({
        label: this.msg(messages.view),
        value: view,
        options: batchViews.map((value) => ({ value, label: this.msg(viewNames[value]) })),
        onChoose: (value) => this.set({ view: value }),
      })}
    </div>`;
  }

  private renderSize(n: number): TemplateResult {
    return html`<div class="size">
      <label for="size">${this.msg(messages.pairsCount)(n)}</label>
      <input
        id="size"
        type="range"
        min="2"
        max=${this.#embeddings.assets!.builtIn.pictures.length}
        .value=${String(n)}
        @input=${(event: Event) => this.set({ n: Number((event.target as HTMLInputElement).value), cell: '' })}
      />
      <button @click=${() => this.set({ draw: (this.values.draw % 9999) + 1, cell: '' })}>
        ${this.msg(messages.redraw)}
      </button>
    </div>`;
  }

  private renderBatch(data: BatchData): TemplateResult {
    const { target } = this.notebook!.pointing;
    const { n } = data;
    const pinned = partOf(parseTarget(`cell ${this.values.cell}`), n);
    return html`<div class="batch">
      <dg-matrix
        .values=${data.shown}
        .rows=${pictureHeaders(this.#pairs, this.language)}
        .columns=${captionHeaders(this.#pairs, this.language)}
        .quantity=${this.msg(quantities[this.values.view])}
        .unit=${this.values.view === 'cosine' ? 'cosine' : 'probability'}
        .domain=${data.domain}
        .marked=${diagonalCells(n)}
        .markedName=${this.msg(messages.pair)}
        .outlined=${new Set(data.falseNegatives.map(({ row, column }) => row * n + column))}
        .outlinedName=${this.msg(messages.falseNegative)}
        .pointed=${partOf(parseTarget(target), n)}
        .pinned=${pinned}
        .markedLit=${target === 'diagonal'}
        .label=${this.msg(messages.matrixLabel)}
        .heightShare=${0.55}
        @point=${this.#onPoint}
        @pin=${this.#onPin}
      ></dg-matrix>
      <div class="beside">
        <dg-batch-numbers .data=${data}></dg-batch-numbers>
        ${this.renderLooked(data, partOf(parseTarget(target), n) ?? pinned)}
      </div>
      <div class="hardest">
        <h3 class=${target === 'hardest' ? 'lit' : ''}>${this.msg(messages.hardest)}</h3>
        ${data.hardest.map((cell) => this.renderCell(data, cell))}
      </div>
    </div>`;
  }

  /** The cell that the reader points at, or has pinned. */
  private renderLooked(data: BatchData, part: MatrixPart | null): TemplateResult {
    const { row = null, column = null } = part ?? {};
    const cell = row === null || column === null ? nothing : this.renderCell(data, { row, column });
    return html`<div class="looked">${cell}</div>`;
  }

  private renderCell(data: BatchData, cell: Cell): TemplateResult {
    return html`<dg-pair-cell .data=${batchCell(data, this.#pairs, cell, this.language)}></dg-pair-cell>`;
  }

  #vectors(): Embeddings | undefined {
    return (
      this.notebook &&
      this.#embeddings.want({
        texts: this.#pairs.map(({ caption }) => caption[this.language]),
        pictures: this.#pairs.map(builtInSource),
      })
    );
  }

  /** The matrix is computed again when the vectors, the temperature or the view change, and not when the reader points. */
  #compute(): void {
    const { assets } = this.#embeddings;
    if (!this.notebook || !assets) return;
    const { n, draw, view, tau } = this.values;
    this.#pairs = this.#drawn(assets.builtIn.pictures, n, draw);
    const embeddings = this.#vectors();
    const inputs = [embeddings, this.#pairs, view, tau, this.language];
    if (inputs.every((input, k) => input === this.#memo[k])) return;
    this.#memo = inputs;
    this.#data = embeddings?.complete
      ? batchData(this.#pairs, embeddings, {
          language: this.language,
          logitScale: tau === null ? embeddings.logitScale : 1 / tau,
          view,
        })
      : undefined;
  }

  #drawn(set: readonly BuiltInPicture[], n: number, draw: number): readonly BuiltInPicture[] {
    const drawn = drawBatch(set, n, draw);
    const same = drawn.length === this.#pairs.length && drawn.every((pair, i) => pair === this.#pairs[i]);
    return same ? this.#pairs : drawn;
  }

  #onPoint = (event: CustomEvent<MatrixPart | null>): void => {
    this.notebook!.pointing.target = targetOf(event.detail);
  };

  #onPin = (event: CustomEvent<MatrixPart | null>): void => {
    const target = targetOf(event.detail);
    this.set({ cell: target.startsWith('cell ') ? target.slice(5) : '' });
  };

  readonly #content: FigureContent = {
    name: 'diagonal-batch',
    describe: () =>
      this.#data
        ? describeBatch(this.#data, (message) => this.msg(message))
        : this.msg(messages.waiting)(this.#embeddings.pending),
    raster: true,
    drawing: () => this.matrix?.drawing() ?? null,
    table: () => [
      [this.msg(messages.tableHeader), ...this.#pairs.map(({ caption }) => caption[this.language])],
      ...(this.#data ? batchRows(this.#data, this.#pairs) : []),
    ],
  };

  static override styles = [controls, choiceStyles, batchFigureStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-batch': BatchFigure;
  }
}
