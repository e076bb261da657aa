import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { symmetricLoss, type Cell } from '../../engine/contrastive/index.ts';
import type { Embeddings } from '../embeddings/embeddings.ts';
import type { FigureContent } from '../frame/figure-content.ts';
import '../frame/figure-frame.ts';
import { errorText } from '../i18n/errors.ts';
import { diagonalCells, type MatrixPart } from '../matrix/matrix-data.ts';
import { partOf, targetOf } from '../matrix/matrix-part.ts';
import '../matrix/matrix.ts';
import type { Matrix } from '../matrix/matrix.ts';
import { parseTarget } from '../pointing/pointing.ts';
import { controls } from '../theme/controls.ts';
import { batchCell } from './batch-cell.ts';
import { BatchController } from './batch-controller.ts';
import { batchData, batchFactsOf, batchView, type BatchData } from './batch-data.ts';
import { batchFacts } from './batch-facts.ts';
import { batchFigureStyles } from './batch-figure.styles.ts';
import './batch-numbers.ts';
import './batch-size.ts';
import { batchTable, captionHeaders, describeBatch, pictureHeaders } from './batch-words.ts';
import { messages, quantities, viewNames } from './batch.messages.ts';
import { choiceStyles, renderChoice } from './choice.ts';
import { TrainingFigureElement } from './figure-element.ts';
import { memo } from './memo.ts';
import './pair-cell.ts';
import './temperature-slider.ts';
import { batchViews } from './training-params.ts';

/** N real pairs as one training step sees them: the matrix, its positives and negatives, the loss and its chance level. */
@customElement('dg-batch')
export class BatchFigure extends TrainingFigureElement {
  @query('dg-matrix') private matrix?: Matrix;

  readonly #batch = new BatchController(this);
  readonly #factsOf = memo(batchFactsOf);
  readonly #lossOf = memo(symmetricLoss);
  readonly #shownOf = memo(batchView);
  readonly #dataOf = memo(batchData);
  readonly #rowHeaders = memo(pictureHeaders);
  readonly #columnHeaders = memo(captionHeaders);
  readonly #diagonal = memo(diagonalCells);
  #data?: BatchData;

  /** Each part is computed again when what it depends on changes, and not when the reader points. */
  override willUpdate(): void {
    super.willUpdate();
    if (!this.notebook) return;
    const { n, draw, view, tau } = this.values;
    this.#batch.want(this.notebook, { n, draw, language: this.language });
    const { batch } = this.#batch;
    if (!batch) return;
    const logitScale = tau === null ? batch.embeddings.logitScale : 1 / tau;
    const facts = this.#factsOf(batch, this.language);
    const loss = this.#lossOf(facts.cosines, facts.n, logitScale);
    this.#data = this.#dataOf(facts, loss, logitScale, this.#shownOf(facts, logitScale, view));
  }

  override updated(_: PropertyValues): void {
    const { batch } = this.#batch;
    if (this.#data && batch)
      this.notebook?.facts.publish(batchFacts(this.#data, batch.embeddings.provenance));
  }

  override render(): TemplateResult {
    const heading = this.msg(messages.heading);
    const { embeddings, batch, isCurrent } = this.#batch;
    if (!embeddings) return html`<dg-figure .heading=${heading}>${this.renderLoading()}</dg-figure>`;
    return html`
      <dg-figure
        .heading=${heading}
        .content=${this.#content}
        .provenance=${(batch?.embeddings ?? embeddings).provenance}
        .version=${`${JSON.stringify(this.values)} ${this.language} ${isCurrent}`}
      >
        <div class="body">
          ${this.renderControls(embeddings)}
          ${this.#data ? this.renderBatch(this.#data) : this.renderProgress()}
        </div>
      </dg-figure>
    `;
  }

  private renderLoading(): TemplateResult {
    const { error } = this.#batch;
    if (!error) return html`<p role="status">${this.msg(messages.loading)}</p>`;
    const { title, advice } = errorText(error);
    return html`<p role="alert">
      <b>${this.msg(title)}</b> ${this.msg(advice)}
      <button @click=${() => this.#batch.reload()}>${this.msg(messages.retry)}</button>
    </p>`;
  }

  /** While another batch is on its way. The line is always there, so that nothing jumps. */
  private renderProgress(): TemplateResult {
    const { error, isCurrent, progress } = this.#batch;
    if (error) return this.renderLoading();
    const { done, total } = progress;
    return html`<p role="status" class="waiting">
      ${
        isCurrent
          ? nothing
          : html`${this.msg(messages.waiting)(total - done)}
              <progress max=${total} .value=${done} aria-hidden="true"></progress>`
      }
    </p>`;
  }

  private renderControls({ logitScale }: Embeddings): TemplateResult {
    const { n, view, tau } = this.values;
    return html`<div class="controls">
      <div class="size">
        <dg-batch-size
          .n=${n}
          @batch-size=${(event: CustomEvent<number>) => this.set({ n: event.detail, cell: '' })}
        ></dg-batch-size>
        <button @click=${() => this.set({ draw: (this.values.draw % 9999) + 1, cell: '' })}>
          ${this.msg(messages.redraw)}
        </button>
      </div>
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

  private renderBatch(data: BatchData): TemplateResult {
    const { target } = this.notebook!.pointing;
    const { n, pairs } = data;
    const pinned = partOf(parseTarget(`cell ${this.values.cell}`), n);
    return html`<div class=${this.#batch.isCurrent ? 'batch' : 'batch stale'}>
      <dg-matrix
        .values=${data.shown}
        .rows=${this.#rowHeaders(pairs, this.language)}
        .columns=${this.#columnHeaders(pairs, this.language)}
        .quantity=${this.msg(quantities[this.values.view])}
        .unit=${this.values.view === 'cosine' ? 'cosine' : 'probability'}
        .domain=${data.domain}
        .marked=${this.#diagonal(n)}
        .markedName=${this.msg(messages.pair)}
        .outlined=${data.falseCells}
        .outlinedName=${this.msg(messages.falseNegative)}
        .pointed=${partOf(parseTarget(target), n)}
        .pinned=${pinned}
        .markedLit=${target === 'diagonal'}
        .label=${this.msg(messages.matrixLabel)}
        .heightShare=${0.55}
        .rest=${36.4}
        @point=${this.#onPoint}
        @pin=${this.#onPin}
      ></dg-matrix>
      <div class="beside">
        <dg-batch-numbers .data=${data}></dg-batch-numbers>
        ${this.renderLooked(data, partOf(parseTarget(target), n) ?? pinned)}
      </div>
      <div class="hardest">
        <div class="head">
          <h3 class=${target === 'hardest' ? 'lit' : ''}>${this.msg(messages.hardest)}</h3>
          ${this.renderProgress()}
        </div>
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
    return html`<dg-pair-cell .data=${batchCell(data, cell, this.language)}></dg-pair-cell>`;
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
    describe: () => {
      const { total, done } = this.#batch.progress;
      return this.#data
        ? describeBatch(this.#data, (message) => this.msg(message))
        : this.msg(messages.waiting)(total - done);
    },
    raster: true,
    drawing: () => this.matrix?.drawing() ?? null,
    table: () => {
      const corner = this.msg(messages.tableHeader);
      return this.#data ? batchTable(this.#data, corner, this.language) : [[corner]];
    },
  };

  static override styles = [controls, choiceStyles, batchFigureStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-batch': BatchFigure;
  }
}
