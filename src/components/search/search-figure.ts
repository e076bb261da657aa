import { consume } from '@lit/context';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { lastMoment } from '../../engine/search/scene.ts';
import { automaticThreshold } from '../../engine/search/threshold.ts';
import '../embeddings/model-note.ts';
import type { FigureContent } from '../frame/figure-content.ts';
import '../frame/figure-frame.ts';
import { Localized } from '../i18n/localized.ts';
import '../playback/timeline.ts';
import type { Timeline } from '../playback/timeline.ts';
import { notebookContext, type Notebook } from '../state/notebook-context.ts';
import { NotebookWatch } from '../state/notebook-watch.ts';
import { controls } from '../theme/controls.ts';
import '../tray/add-pictures.ts';
import { DropController } from '../tray/drop-controller.ts';
import type { IntakeFile } from '../tray/intake.ts';
import { renderOwnPictures } from '../tray/render-tray.ts';
import { TrayController } from '../tray/tray-controller.ts';
import './dot-product-popup.ts';
import './formula-line.ts';
import { PeekController } from './peek-controller.ts';
import { SearchController } from './search-controller.ts';
import { SearchDataMemo } from './search-data.ts';
import { searchFacts } from './search-facts.ts';
import { searchFigureStyles } from './search-figure.styles.ts';
import { sentenceNote } from './sentence-note.messages.ts';
import type { SearchValues } from './search-params.ts';
import type { SearchResult } from './search-result.ts';
import './search-stage.ts';
import type { CardEventDetail, SearchStage } from './search-stage.ts';
import { announceSearch, describeSearch, searchTable } from './search-words.ts';
import { messages } from './search.messages.ts';
import './sentence-query.ts';

/** Lesson 3's figure: a sentence, pictures, their vectors and cosines, sorted and parted by a threshold. */
@customElement('dg-search')
export class SearchFigure extends Localized(LitElement) {
  @consume({ context: notebookContext, subscribe: true })
  @state()
  private notebook?: Notebook;

  @query('dg-search-stage') private stage?: SearchStage;
  @query('dg-timeline') private timeline?: Timeline;

  readonly #search = new SearchController(this);
  readonly #tray = new TrayController(this);
  readonly #peek = new PeekController(this);
  readonly #drop = new DropController(this, (files) => void this.#tray.add(files));
  readonly #watch = new NotebookWatch(this);
  readonly #data = new SearchDataMemo();

  get #values(): SearchValues {
    return this.notebook!.page.values as SearchValues;
  }

  get #threshold(): number {
    const { cosines, logitScale } = this.#search.result!;
    return this.#values.keep ?? automaticThreshold(cosines, logitScale);
  }

  override willUpdate(): void {
    this.#search.notebook = this.notebook;
    this.#tray.pictures = this.notebook?.pictures;
    this.#watch.notebook = this.notebook;
  }

  override updated(): void {
    const { result } = this.#search;
    if (result) this.notebook?.facts.publish(searchFacts(result));
  }

  override render(): TemplateResult {
    const { result } = this.#search;
    const heading = this.msg(messages.heading);
    if (!this.notebook || !result)
      return html`<dg-figure .heading=${heading}>${this.renderLoading()}</dg-figure>`;
    return html`
      <dg-figure
        .heading=${heading}
        .content=${this.#content}
        .provenance=${result.provenance}
        .version=${`${result.sentence} ${this.#threshold} ${this.language}`}
      >
        <div class="body">
          ${this.renderInputs(result)} ${this.renderNotes(result)} ${this.renderStage(result)}
          ${this.renderControls(result)}
          <p class="visually-hidden" role="status">
            ${this.#values.t < lastMoment ? '' : announceSearch(result, this.#threshold, this.#msg)}
          </p>
        </div>
      </dg-figure>
      ${this.#drop.cover()}
    `;
  }

  private renderLoading(): TemplateResult {
    return html`<dg-model-note
      .error=${this.#search.error}
      retriable
      reading
      @retry=${() => this.#search.reload()}
    ></dg-model-note>`;
  }

  private renderInputs(result: SearchResult): TemplateResult {
    const { assets, inspection, sentence, defaultSentence } = this.#search;
    const suggestions = assets!.builtIn.suggestions[this.language];
    // What is said of a suggestion was measured with the embedded model, and is true of no other.
    const isEmbedded = result.kind === 'embedded';
    const chosen = isEmbedded ? suggestions.find(({ text }) => text === sentence) : undefined;
    return html`<dg-sentence-query
      .sentence=${this.#values.q}
      .fallback=${defaultSentence}
      .inspection=${inspection}
      .hint=${chosen?.why ?? announceSearch(result, this.#threshold, this.#msg)}
      .suggestions=${suggestions}
      ?measured=${isEmbedded}
      @sentence=${this.#onSentence}
    >
      <dg-add-pictures
        @files=${(event: CustomEvent<IntakeFile[]>) => this.#tray.add(event.detail)}
      ></dg-add-pictures>
    </dg-sentence-query>`;
  }

  private renderNotes(result: SearchResult): TemplateResult {
    const { session } = this.notebook!;
    return html`
      <dg-model-note
        .words=${sentenceNote}
        .error=${this.#search.error}
        .session=${session.state}
        ?waits=${!result.text && !session.encoder}
        .pending=${result.provenance.source === 'live' ? this.#search.pending : 0}
        @open-model-picker=${() => this.notebook!.openModelPicker()}
      ></dg-model-note>
      ${renderOwnPictures(this.notebook!, this.#tray)}
    `;
  }

  private renderStage(result: SearchResult): TemplateResult {
    const opened = this.#values.open || this.#peek.id;
    const { target } = this.#watch;
    return html`<div class="stage" aria-busy=${this.#search.waiting}>
      <dg-search-stage
        .data=${this.#data.of(result, this.#threshold)}
        .tokens=${this.#search.inspection?.tokens}
        .t=${this.#values.t}
        .selected=${opened}
        .pointed=${target.name === 'picture' ? target.id : ''}
        .textPointed=${target.name === 'text-vector'}
        @card-enter=${this.#onEnter}
        @card-leave=${this.#onLeave}
        @card-open=${this.#onOpen}
        @card-remove=${(event: CustomEvent<CardEventDetail>) => this.#tray.remove([event.detail.id])}
      ></dg-search-stage>
      <dg-dot-product-popup
        .result=${result}
        .opened=${opened}
        .pinned=${this.#values.open !== ''}
        .anchor=${this.stage}
        @pointerenter=${() => this.#peek.stay()}
        @pointerleave=${() => this.#peek.leave()}
        @close=${this.#close}
        @remove=${(event: CustomEvent<string>) => this.#tray.remove([event.detail])}
      ></dg-dot-product-popup>
    </div>`;
  }

  private renderControls(result: SearchResult): TemplateResult {
    const { t, keep } = this.#values;
    return html`
      <dg-formula-line
        .result=${result}
        .t=${t}
        .threshold=${this.#threshold}
        .automatic=${keep === null}
        @threshold=${this.#onThreshold}
      ></dg-formula-line>
      <dg-timeline
        .moments=${messages.moments.map((label) => ({ label: this.msg(label) }))}
        .t=${t}
        @t-change=${(event: CustomEvent<number>) => this.notebook!.page.set({ t: event.detail })}
      ></dg-timeline>
    `;
  }

  // Who types or moves the threshold wants the answer: the scene goes on to its end.
  #onSentence = (event: CustomEvent<string>): void => {
    const q = event.detail;
    const isDefault = q.trim() === '' || q === this.#search.defaultSentence;
    this.notebook!.page.set({ q: isDefault ? '' : q });
    if (this.#values.t < lastMoment) this.timeline?.goTo(lastMoment);
  };

  #onThreshold = (event: CustomEvent<number | null>): void => {
    this.notebook!.page.set({ keep: event.detail });
    if (this.#values.t < lastMoment) this.timeline?.goTo(lastMoment);
  };

  #onEnter = (event: CustomEvent<CardEventDetail>): void => {
    this.#peek.enter(event.detail.id);
    this.#watch.point(`picture ${event.detail.id}`);
  };

  #onLeave = (): void => {
    this.#peek.leave();
    this.#watch.point('');
  };

  #onOpen = (event: CustomEvent<CardEventDetail>): void => {
    const { id } = event.detail;
    this.#peek.close();
    this.notebook!.page.set({ open: this.#values.open === id ? '' : id });
  };

  #close = (): void => {
    const { open } = this.#values;
    this.#peek.close();
    this.notebook!.page.set({ open: '' });
    if (open) this.stage?.focusCard(open);
  };

  readonly #msg: typeof this.msg = (message) => this.msg(message);

  readonly #content: FigureContent = {
    name: 'diagonal-search',
    describe: () => describeSearch(this.#search.result!, this.#threshold, this.#msg),
    drawing: () => this.stage?.drawing ?? null,
    table: () => searchTable(this.#search.result!, this.#threshold, this.#msg),
  };

  static override styles = [controls, searchFigureStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-search': SearchFigure;
  }
}
