import { consume } from '@lit/context';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { deranged, formatOrder, swapped } from '../../engine/matrix/index.ts';
import '../embeddings/model-note.ts';
import type { FigureContent } from '../frame/figure-content.ts';
import '../frame/figure-frame.ts';
import { Localized } from '../i18n/localized.ts';
import type { MatrixMove, MatrixPart } from '../matrix/matrix-data.ts';
import '../playback/timeline.ts';
import { notebookContext, type Notebook } from '../state/notebook-context.ts';
import { NotebookWatch } from '../state/notebook-watch.ts';
import { controls } from '../theme/controls.ts';
import '../tray/add-pictures.ts';
import { DropController } from '../tray/drop-controller.ts';
import type { IntakeFile } from '../tray/intake.ts';
import { renderTray } from '../tray/render-tray.ts';
import { TrayController } from '../tray/tray-controller.ts';
import type { ArchitectureData } from './architecture-data.ts';
import { pairLimits, type ArchitectureValues, type ShownMatrix } from './architecture-params.ts';
import './architecture-stage.ts';
import type { ArchitectureStage } from './architecture-stage.ts';
import { architectureTable, brokenPairs, describeArchitecture } from './architecture-words.ts';
import { messages } from './architecture.messages.ts';
import './cell-detail.ts';
import './pair-actions.ts';
import './pair-controls.ts';
import './pair-list.ts';
import type { CaptionEdit } from './pair-list.ts';
import { PairMatrixController } from './pair-matrix-controller.ts';
import { pairMatrixStyles } from './pair-matrix-figure.styles.ts';
import './pair-statistics.ts';
import { parseCaptions, withCaption } from './pairs.ts';
import { cellOf, formatCell, parseCell, partOf, targetOf, type PointedCell } from '../matrix/matrix-part.ts';
import { renderPinnedProduct } from './pinned-product.ts';

/** Lesson 4's figure: N sentences and N pictures go through their towers and meet in the N × N matrix. */
@customElement('dg-pair-matrix')
export class PairMatrixFigure extends Localized(LitElement) {
  @consume({ context: notebookContext, subscribe: true })
  @state()
  private notebook?: Notebook;

  @query('dg-architecture-stage') private stage?: ArchitectureStage;

  readonly #matrix = new PairMatrixController(this);
  readonly #watch = new NotebookWatch(this);
  readonly #tray = new TrayController(this);
  readonly #drop = new DropController(this, (files) => void this.#add(files));
  #lastCell: PointedCell = { row: 0, column: 0 };

  get #values(): ArchitectureValues {
    return this.notebook!.page.values as ArchitectureValues;
  }

  override willUpdate(): void {
    this.#watch.notebook = this.notebook;
    this.#tray.pictures = this.notebook?.pictures;
    this.#matrix.update(this.notebook, this.language);
  }

  override render(): TemplateResult {
    const { data, embeddings } = this.#matrix;
    const heading = this.msg(messages.heading);
    if (!this.notebook || !data) {
      return html`<dg-figure .heading=${heading}>
        <dg-model-note
          .error=${embeddings.error}
          retriable
          reading
          @retry=${() => embeddings.reload()}
        ></dg-model-note>
      </dg-figure>`;
    }
    return html`
      <dg-figure
        .heading=${heading}
        .content=${this.#content}
        .provenance=${data.embeddings.provenance}
        .version=${`${data.rowPairs.length} ${this.#values.view} ${data.statistics.loss} ${this.language}`}
      >
        <div class="body">
          ${this.renderControls(data)} ${this.renderNotes(data)} ${this.renderStage(data)}
          <dg-timeline
            .moments=${messages.moments.map((label) => ({ label: this.msg(label) }))}
            .t=${this.#values.t}
            @t-change=${(event: CustomEvent<number>) => this.#set({ t: event.detail })}
          ></dg-timeline>
          ${this.renderActions(data)}
        </div>
      </dg-figure>
      ${this.#drop.cover()}
    `;
  }

  private renderControls(data: ArchitectureData): TemplateResult {
    const all = this.#matrix.embeddings.assets!.builtIn.pictures.length + this.notebook!.pictures.all.length;
    return html`<dg-pair-controls
      .n=${data.rowPairs.length}
      .most=${Math.min(pairLimits.max, all)}
      .view=${this.#values.view}
      @n=${(event: CustomEvent<number>) => this.#set({ n: event.detail, cell: '' })}
      @view=${(event: CustomEvent<ShownMatrix>) => this.#set({ view: event.detail })}
    ></dg-pair-controls>`;
  }

  private renderNotes({ embeddings: { provenance, complete } }: ArchitectureData): TemplateResult {
    const { session } = this.notebook!;
    const { embeddings } = this.#matrix;
    return html`
      <dg-model-note
        .error=${embeddings.error}
        .session=${session.state}
        retriable
        ?waits=${!complete && !session.encoder}
        .pending=${provenance.source === 'live' ? embeddings.pending : 0}
        @retry=${() => embeddings.reload()}
        @open-model-picker=${() => this.notebook!.openModelPicker()}
      ></dg-model-note>
      ${renderTray(this.#tray)}
    `;
  }

  private renderStage(data: ArchitectureData): TemplateResult {
    const n = data.rowPairs.length;
    const joint = this.#values.view === 'joint';
    const { target } = this.#watch;
    const pointed = partOf(target, joint ? 2 * n : n);
    const pinned = parseCell(this.#values.cell, n);
    if (!joint && (pointed ?? pinned)) this.#lastCell = cellOf((pointed ?? pinned)!);
    return html`
      <div class="stage">
        <dg-architecture-stage
          .data=${data}
          .headers=${this.#matrix.headers!}
          .shown=${this.#values.view}
          .t=${this.#values.t}
          .pointed=${pointed}
          .pinned=${pinned}
          .lit=${target.name}
          @point=${(event: CustomEvent<MatrixPart | null>) => this.#watch.point(targetOf(event.detail))}
          @tower=${(event: CustomEvent<string>) => this.#watch.point(event.detail)}
          @pin=${(event: CustomEvent<MatrixPart | null>) => this.#set({ cell: formatCell(event.detail) })}
          @move=${this.#onMove}
        ></dg-architecture-stage>
        <div class="side">
          ${joint ? html`<p class="joint-note">${this.msg(messages.jointNote)}</p>` : this.renderDetail(data)}
          <dg-pair-statistics .data=${data} ?joint=${joint}></dg-pair-statistics>
        </div>
      </div>
      ${pinned && !joint ? renderPinnedProduct(data, pinned, () => this.#set({ cell: '' })) : nothing}
    `;
  }

  private renderDetail(data: ArchitectureData): TemplateResult {
    const last = data.rowPairs.length - 1;
    const row = Math.min(this.#lastCell.row, last);
    const column = Math.min(this.#lastCell.column, last);
    return html`<dg-cell-detail
      .data=${data}
      .row=${row}
      .column=${column}
      .tokens=${this.#matrix.look.tokens(data.columnPairs[column].caption)}
      .seen=${this.#matrix.look.picture(data.rowPairs[row].source)}
      @give=${() => this.#give(row, column)}
    ></dg-cell-detail>`;
  }

  private renderActions(data: ArchitectureData): TemplateResult {
    const { images, texts, pairs } = this.#matrix.placed!;
    const broken = brokenPairs(data);
    const changed = [this.#values.images, this.#values.texts, this.#values.captions].some(Boolean);
    return html`<div class="actions">
      <dg-pair-actions
        .broken=${broken}
        ?changed=${changed}
        @swap=${() => this.#set({ texts: formatOrder(swapped(texts, 0, 1)) })}
        @shuffle=${() => this.#set({ texts: formatOrder(deranged(images, Date.now())) })}
        @restore=${() => this.#set({ images: '', texts: '', captions: '' })}
      >
        <dg-add-pictures
          @files=${(event: CustomEvent<IntakeFile[]>) => this.#add(event.detail)}
        ></dg-add-pictures>
      </dg-pair-actions>
      <dg-pair-list .pairs=${pairs} @caption=${this.#onCaption}></dg-pair-list>
    </div>`;
  }

  #set(patch: Partial<ArchitectureValues>): void {
    this.notebook!.page.set(patch);
  }

  /** More places for the new ones, so that nothing that is shown disappears. */
  async #add(files: readonly IntakeFile[]): Promise<void> {
    const before = this.notebook!.pictures.all.length;
    await this.#tray.add(files);
    const added = this.notebook!.pictures.all.length - before;
    if (added > 0) this.#set({ n: Math.min(pairLimits.max, this.#values.n + added) });
  }

  #onMove = ({ detail: { axis, from, to } }: CustomEvent<MatrixMove>): void => {
    const { images, texts } = this.#matrix.placed!;
    if (axis === 'row') this.#set({ images: formatOrder(swapped(images, from, to)) });
    else this.#set({ texts: formatOrder(swapped(texts, from, to)) });
  };

  /** The sentence of the column comes to stand where the picture's own should; on the diagonal, its own comes back. */
  #give(row: number, column: number): void {
    const { images, texts } = this.#matrix.placed!;
    const from = row === column ? texts.indexOf(images[row]) : column;
    this.#set({ texts: formatOrder(swapped(texts, row, from)) });
    this.#lastCell = { row, column: row };
  }

  #onCaption = ({ detail: { id, caption } }: CustomEvent<CaptionEdit>): void => {
    this.#set({ captions: withCaption(parseCaptions(this.#values.captions), id, caption) });
  };

  readonly #content: FigureContent = {
    name: 'diagonal-matrix',
    raster: true,
    describe: () =>
      describeArchitecture(this.#matrix.data!, this.#values.view, (message) => this.msg(message)),
    drawing: () => this.stage?.matrix?.drawing() ?? null,
    table: () => architectureTable(this.#matrix.data!, (message) => this.msg(message)),
  };

  static override styles = [controls, pairMatrixStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-pair-matrix': PairMatrixFigure;
  }
}
