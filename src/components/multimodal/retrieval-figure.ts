import { consume } from '@lit/context';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { InspectionController } from '../embeddings/inspection-controller.ts';
import '../embeddings/model-note.ts';
import type { FigureContent } from '../frame/figure-content.ts';
import '../frame/figure-frame.ts';
import { Localized } from '../i18n/localized.ts';
import '../ranking/ranking.ts';
import type { RankingStage } from '../ranking/ranking.ts';
import { sentenceNote } from '../search/sentence-note.messages.ts';
import { notebookContext, type Notebook } from '../state/notebook-context.ts';
import { NotebookWatch } from '../state/notebook-watch.ts';
import { controls } from '../theme/controls.ts';
import { DropController } from '../tray/drop-controller.ts';
import type { IntakeFile } from '../tray/intake.ts';
import { renderOwnPictures } from '../tray/render-tray.ts';
import { TrayController } from '../tray/tray-controller.ts';
import type { MultimodalValues } from './multimodal-params.ts';
import { RetrievalController } from './retrieval-controller.ts';
import { retrievalFigureStyles } from './retrieval-figure.styles.ts';
import './retrieval-query.ts';
import { describeRetrieval, retrievalTable, verdictOf } from './retrieval-words.ts';
import { messages } from './retrieval.messages.ts';
import type { RetrievalData } from './retrieval.ts';

/** What of a ranking is shown at first. */
const firstSentences = 8;
const firstPictures = 12;

/** Lesson 1's first figure: a picture ranks sentences, a sentence ranks pictures, with one model. */
@customElement('dg-retrieval')
export class RetrievalFigure extends Localized(LitElement) {
  @consume({ context: notebookContext, subscribe: true })
  @state()
  private notebook?: Notebook;

  @query('dg-ranking') private stage?: RankingStage;

  readonly #retrieval = new RetrievalController(this);
  readonly #inspection = new InspectionController(this);
  readonly #watch = new NotebookWatch(this);
  readonly #tray = new TrayController(this);
  readonly #drop = new DropController(this, (files) => void this.#takeIn(files));

  override willUpdate(): void {
    this.#watch.notebook = this.notebook;
    this.#tray.pictures = this.notebook?.pictures;
    this.#retrieval.update(this.notebook);
  }

  override render(): TemplateResult {
    const heading = this.msg(messages.heading);
    const { data, heading: subject, items } = this.#retrieval;
    if (!this.notebook || !data)
      return html`<dg-figure .heading=${heading}>${this.renderLoading()}</dg-figure>`;
    return html`
      <dg-figure
        .heading=${heading}
        .content=${this.#content}
        .provenance=${data.embeddings.provenance}
        .version=${`${subject} ${items.map(({ cosine }) => cosine.toFixed(3)).join()}`}
      >
        <div class="body">
          ${this.renderSwitch()} ${this.renderQuery(data)} ${this.renderNotes(data)} ${this.renderRanking()}
        </div>
        <p slot="caption">${this.msg(messages.honest)}</p>
      </dg-figure>
      ${this.#drop.cover()}
    `;
  }

  private renderLoading(): TemplateResult {
    const { embeddings } = this.#retrieval;
    return html`<dg-model-note
      .error=${embeddings.error}
      retriable
      reading
      @retry=${() => embeddings.reload()}
    ></dg-model-note>`;
  }

  private renderSwitch(): TemplateResult {
    const { way } = this.#retrieval.values;
    const button = (value: MultimodalValues['way'], label: string) =>
      html`<button aria-pressed=${way === value} @click=${() => this.notebook!.page.set({ way: value })}>
        ${label}
      </button>`;
    return html`<div>
      <div class="switch" role="group" aria-label=${this.msg(messages.way)}>
        ${button('picture', this.msg(messages.fromPicture))}
        ${button('sentence', this.msg(messages.fromSentence))}
      </div>
    </div>`;
  }

  private renderQuery({ pictures }: RetrievalData): TemplateResult {
    const retrieval = this.#retrieval;
    return html`<dg-retrieval-query
      .way=${retrieval.values.way}
      .pictures=${pictures}
      .held=${retrieval.held}
      .sentence=${retrieval.values.q}
      .fallback=${retrieval.fallback}
      .own=${retrieval.own}
      .suggestions=${retrieval.embeddings.assets!.builtIn.suggestions[this.language]}
      .inspection=${this.#inspection.of(retrieval.sentence, this.notebook!.session.encoder)}
      .verdict=${verdictOf(retrieval.items, this.#msg)}
      @picture=${(event: CustomEvent<string>) => retrieval.hold(event.detail)}
      @sentence=${(event: CustomEvent<string>) => retrieval.ask(event.detail)}
      @sentences=${(event: CustomEvent<string[]>) => this.notebook!.page.set({ own: event.detail.join('\n') })}
      @files=${(event: CustomEvent<IntakeFile[]>) => this.#takeIn(event.detail)}
    ></dg-retrieval-query>`;
  }

  private renderNotes({ embeddings }: RetrievalData): TemplateResult {
    const { session } = this.notebook!;
    const waits =
      this.#retrieval.items.length > 0 && this.#retrieval.items.every(({ cosine }) => Number.isNaN(cosine));
    return html`
      <dg-model-note
        .words=${sentenceNote}
        .error=${this.#retrieval.embeddings.error}
        .session=${session.state}
        ?waits=${waits && !session.encoder}
        .pending=${embeddings.provenance.source === 'live' ? embeddings.images.filter((row) => !row).length : 0}
        @open-model-picker=${() => this.notebook!.openModelPicker()}
      ></dg-model-note>
      ${renderOwnPictures(this.notebook!, this.#tray)}
    `;
  }

  private renderRanking(): TemplateResult {
    const { way, show } = this.#retrieval.values;
    const first = way === 'picture' ? firstSentences : firstPictures;
    const all = show === 'all';
    return html`
      <dg-ranking
        .kind=${way === 'picture' ? 'sentences' : 'pictures'}
        .items=${this.#retrieval.items}
        .shown=${all ? Infinity : first}
        .heading=${this.#retrieval.heading}
        .lit=${this.#lit}
        @item-point=${(event: CustomEvent<string>) => this.#watch.point(event.detail && `item ${event.detail}`)}
        @item-open=${(event: CustomEvent<string>) => this.#retrieval.turn(event.detail)}
      ></dg-ranking>
      ${
        this.#retrieval.items.length > first
          ? html`<button
              class="more"
              aria-expanded=${all}
              @click=${() => this.notebook!.page.set({ show: all ? 'first' : 'all' })}
            >
              ${all ? this.msg(messages.showFirst)(first) : this.msg(messages.showAll)(this.#retrieval.items.length)}
            </button>`
          : nothing
      }
    `;
  }

  /** The item that the reader points at, in the figure or by a word of the prose. */
  get #lit(): string {
    const { name, id } = this.#watch.target;
    if (name === 'item') return id;
    const known = this.#retrieval.items.filter(({ cosine }) => !Number.isNaN(cosine));
    if (name === 'first') return known.reduce((a, b) => (b.cosine > a.cosine ? b : a), known[0])?.id ?? '';
    return name === 'match' ? (known.find(({ match }) => match)?.id ?? '') : '';
  }

  async #takeIn(files: readonly IntakeFile[]): Promise<void> {
    const before = new Set(this.notebook!.pictures.all.map(({ id }) => id));
    await this.#tray.add(files);
    const added = this.notebook!.pictures.all.find(({ id }) => !before.has(id));
    if (added) this.#retrieval.hold(added.id);
  }

  readonly #msg: typeof this.msg = (message) => this.msg(message);

  readonly #content: FigureContent = {
    name: 'diagonal-both-directions',
    describe: () => describeRetrieval(this.#retrieval.heading, this.#retrieval.items, this.#msg),
    drawing: () => this.stage?.drawing ?? null,
    table: () => retrievalTable(this.#retrieval.items, this.#msg),
  };

  static override styles = [controls, retrievalFigureStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-retrieval': RetrievalFigure;
  }
}
