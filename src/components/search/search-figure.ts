import { consume } from '@lit/context';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { rank } from '../../engine/search/ranking.ts';
import { lastMoment, momentAt, searchScene } from '../../engine/search/scene.ts';
import { isKept, automaticThreshold } from '../../engine/search/threshold.ts';
import type { FigureContent } from '../frame/figure-content.ts';
import '../frame/figure-frame.ts';
import { errorText } from '../i18n/errors.ts';
import { Localized } from '../i18n/localized.ts';
import { percent } from '../i18n/number.ts';
import '../playback/timeline.ts';
import type { Timeline } from '../playback/timeline.ts';
import { notebookContext, type Notebook } from '../state/notebook-context.ts';
import { controls } from '../theme/controls.ts';
import '../tray/add-pictures.ts';
import { DropController } from '../tray/drop-controller.ts';
import '../tray/picture-tray.ts';
import type { IntakeFile } from '../tray/intake.ts';
import { TrayController } from '../tray/tray-controller.ts';
import { messages as trayMessages } from '../tray/tray.messages.ts';
import './dot-product-popup.ts';
import { SearchController } from './search-controller.ts';
import type { SearchData } from './search-data.ts';
import { searchFigureStyles } from './search-figure.styles.ts';
import { renderFormula } from './search-formula.ts';
import type { SearchValues } from './search-params.ts';
import type { SearchResult } from './search-result.ts';
import './search-stage.ts';
import type { CardEventDetail, SearchStage } from './search-stage.ts';
import { describeSearch, searchTable } from './search-words.ts';
import { messages } from './search.messages.ts';
import './sentence-box.ts';
import './suggestion-chips.ts';
import './threshold-line.ts';

/** Lesson 3's figure: a sentence, pictures, their vectors and cosines, sorted and parted by a threshold. */
@customElement('dg-search')
export class SearchFigure extends Localized(LitElement) {
  @consume({ context: notebookContext, subscribe: true })
  @state()
  private notebook?: Notebook;

  /** The picture that the pointer or the focus is on. */
  @state() private peeked = '';

  @query('dg-search-stage') private stage?: SearchStage;
  @query('dg-timeline') private timeline?: Timeline;

  readonly #search = new SearchController(this);
  readonly #tray = new TrayController(this);
  readonly #drop = new DropController(this, {
    unnamed: () => `${this.msg(trayMessages.pasted)}.png`,
    onFiles: (files) => void this.#tray.add(files),
  });
  #peekTimer = 0;
  #stageData?: { result: SearchResult; threshold: number; data: SearchData };

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
  }

  override render(): TemplateResult {
    const { result, error } = this.#search;
    if (!this.notebook || !result) {
      return html`<dg-figure .heading=${this.msg(messages.heading)}>
        ${
          error
            ? this.#renderError(error, () => this.#search.reload())
            : html`<p role="status">${this.msg(messages.loading)}</p>`
        }
      </dg-figure>`;
    }
    return html`
      <dg-figure
        class=${this.#drop.over ? 'dropping' : ''}
        .heading=${this.msg(messages.heading)}
        .content=${this.#content}
        .provenance=${result.provenance}
        .version=${`${result.sentence} ${this.#threshold} ${this.language}`}
      >
        <div class="body">
          ${this.#renderInputs()} ${this.#renderNotes()} ${this.#renderStage(result)}
          ${this.#renderControls(result)}
          <p class="visually-hidden" role="status">${this.#announce(result)}</p>
        </div>
      </dg-figure>
      ${this.#drop.over ? html`<div class="drop">${this.msg(trayMessages.dropHere)}</div>` : nothing}
    `;
  }

  #renderInputs(): TemplateResult {
    const { assets, inspection, sentence, defaultSentence } = this.#search;
    const suggestions = assets!.builtIn.suggestions[this.language];
    const chosen = suggestions.find(({ text }) => text === sentence);
    return html`
      <dg-sentence-box
        .sentence=${this.#values.q}
        .fallback=${defaultSentence}
        .inspection=${inspection}
        .hint=${chosen?.why ?? this.msg(messages.hint)}
        @sentence=${(event: CustomEvent<string>) => this.#ask(event.detail)}
      >
        <dg-add-pictures
          @files=${(event: CustomEvent<IntakeFile[]>) => this.#tray.add(event.detail)}
        ></dg-add-pictures>
      </dg-sentence-box>
      <dg-suggestions
        .suggestions=${suggestions}
        .sentence=${sentence}
        @sentence=${(event: CustomEvent<string>) => this.#ask(event.detail)}
      ></dg-suggestions>
    `;
  }

  #renderNotes(): TemplateResult {
    const { error } = this.#search;
    const { pictures } = this.notebook!;
    return html`
      ${error ? this.#renderError(error) : this.#renderWaiting()}
      <dg-picture-tray
        .count=${pictures.all.length}
        .persistent=${pictures.persistent}
        .progress=${this.#tray.progress}
        .intake=${this.#tray.intake}
        .removedCount=${this.#tray.removed.length}
        @remove-all=${() => this.#tray.remove(pictures.all.map(({ id }) => id))}
        @undo=${() => this.#tray.undo()}
        @cancel=${() => this.#tray.cancel()}
        @dismiss=${() => this.#tray.dismiss()}
      ></dg-picture-tray>
    `;
  }

  #renderWaiting(): TemplateResult | typeof nothing {
    const { result, pending } = this.#search;
    const { session } = this.notebook!;
    if (result && !result.text && !session.encoder) {
      const { state } = session;
      if (state.status === 'loading') {
        const share = state.total > 0 ? ` ${percent(state.loaded / state.total)}` : '';
        return html`<p class="note" role="status">${this.msg(messages.waitsLoading)(share)}</p>`;
      }
      return html`<p class="note" role="status">
        ${this.msg(messages.waitsNoModel)}
        <button @click=${() => this.notebook!.openModelPicker()}>${this.msg(messages.openModels)}</button>
      </p>`;
    }
    if (pending > 0 && session.encoder && result?.provenance.source === 'live')
      return html`<p class="note" role="status">${this.msg(messages.pending)(pending)}</p>`;
    return nothing;
  }

  #renderError(error: unknown, retry?: () => void): TemplateResult {
    const { title, advice } = errorText(error);
    return html`<p class="note failed" role="alert">
      <b>${this.msg(title)}</b> ${this.msg(advice)}
      ${retry ? html`<button @click=${retry}>${this.msg(messages.retry)}</button>` : nothing}
    </p>`;
  }

  #renderStage(result: SearchResult): TemplateResult {
    const open = this.#values.open || this.peeked;
    return html`<div class="stage" aria-busy=${this.#search.waiting}>
      <div class="scroller">
        <dg-search-stage
          .data=${this.#data(result)}
          .tokens=${this.#search.inspection?.tokens}
          .t=${this.#values.t}
          .selected=${open}
          @card-enter=${this.#onEnter}
          @card-leave=${this.#onLeave}
          @card-open=${this.#onOpen}
          @card-remove=${(event: CustomEvent<CardEventDetail>) => this.#tray.remove([event.detail.id])}
        ></dg-search-stage>
      </div>
      <dg-dot-product-popup
        .result=${result}
        .opened=${open}
        .pinned=${this.#values.open !== ''}
        .anchor=${this.stage}
        @pointerenter=${() => clearTimeout(this.#peekTimer)}
        @pointerleave=${this.#onLeave}
        @close=${this.#close}
        @remove=${(event: CustomEvent<string>) => this.#tray.remove([event.detail])}
      ></dg-dot-product-popup>
    </div>`;
  }

  #renderControls(result: SearchResult): TemplateResult {
    const { t } = this.#values;
    const scene = searchScene(t);
    const moments = messages.moments.map((label) => ({ label: this.msg(label) }));
    return html`
      <div class="formula-line">
        <p class="formula">
          <math
            >${renderFormula(momentAt(t), result.pictures.length, result.text?.length ?? 0, this.#threshold)}</math
          >
        </p>
        <dg-threshold
          style="opacity: ${scene.summed}"
          ?inert=${scene.summed < 1}
          .cosines=${result.cosines}
          .value=${this.#threshold}
          .automatic=${this.#values.keep === null}
          .parted=${scene.parted === 1}
          @threshold=${this.#onThreshold}
        ></dg-threshold>
      </div>
      <dg-timeline
        .moments=${moments}
        .t=${t}
        @t-change=${(event: CustomEvent<number>) => this.notebook!.page.set({ t: event.detail })}
      ></dg-timeline>
    `;
  }

  /** The same object as long as nothing in it changed: a new one starts a glide. */
  #data(result: SearchResult): SearchData {
    const threshold = this.#threshold;
    const known = this.#stageData;
    if (known?.result === result && known.threshold === threshold) return known.data;
    const { sentence, text, pictures, vectors, cosines, sums } = result;
    const stage = { ids: pictures.map(({ id }) => id), cosines, sums, threshold };
    const data = { sentence, text, pictures, vectors, stage };
    this.#stageData = { result, threshold, data };
    return data;
  }

  #announce({ cosines, pictures, text }: SearchResult): string {
    if (!text || this.#values.t < lastMoment) return '';
    const { order } = rank(cosines);
    const kept = order.filter((i) => isKept(cosines[i], this.#threshold));
    const names = kept.slice(0, 5).map((i) => pictures[i].name);
    return this.msg(messages.result)(kept.length, names.join(', '), pictures[order[0]].name);
  }

  /** Asks for a sentence, and shows its result whole: who types wants the answer. */
  #ask(q: string): void {
    const isDefault = q.trim() === '' || q === this.#search.defaultSentence;
    this.notebook!.page.set({ q: isDefault ? '' : q });
    this.timeline?.goTo(lastMoment);
  }

  #onThreshold = (event: CustomEvent<number | null>): void => {
    this.notebook!.page.set({ keep: event.detail });
    if (this.#values.t < lastMoment) this.timeline?.goTo(lastMoment);
  };

  // A short delay, so that a pointer on its way across the stage opens nothing.
  #onEnter = (event: CustomEvent<CardEventDetail>): void => {
    clearTimeout(this.#peekTimer);
    const { id } = event.detail;
    this.#peekTimer = window.setTimeout(() => (this.peeked = id), this.peeked ? 60 : 220);
  };

  #onLeave = (): void => {
    clearTimeout(this.#peekTimer);
    this.#peekTimer = window.setTimeout(() => (this.peeked = ''), 250);
  };

  #onOpen = (event: CustomEvent<CardEventDetail>): void => {
    clearTimeout(this.#peekTimer);
    const { id } = event.detail;
    this.peeked = '';
    this.notebook!.page.set({ open: this.#values.open === id ? '' : id });
  };

  #close = (): void => {
    const { open } = this.#values;
    clearTimeout(this.#peekTimer);
    this.peeked = '';
    this.notebook!.page.set({ open: '' });
    if (open) this.stage?.focusCard(open);
  };

  readonly #content: FigureContent = {
    name: 'diagonal-search',
    describe: () => describeSearch(this.#search.result!, this.#threshold, (message) => this.msg(message)),
    drawing: () => this.stage?.drawing ?? null,
    table: () => searchTable(this.#search.result!, this.#threshold, (message) => this.msg(message)),
  };

  static override styles = [controls, searchFigureStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-search': SearchFigure;
  }
}
