import { consume } from '@lit/context';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { fillTemplates } from '../../engine/zero-shot/index.ts';
import { EmbeddingsController } from '../embeddings/embeddings-controller.ts';
import type { Embeddings } from '../embeddings/embeddings.ts';
import '../embeddings/model-note.ts';
import type { FigureContent } from '../frame/figure-content.ts';
import '../frame/figure-frame.ts';
import { Localized } from '../i18n/localized.ts';
import { shownPictures, type ShownPicture } from '../ranking/shown-picture.ts';
import { notebookContext, type Notebook } from '../state/notebook-context.ts';
import { NotebookWatch } from '../state/notebook-watch.ts';
import { controls } from '../theme/controls.ts';
import { LabelVectors } from './pipeline.ts';
import { SeenController } from './seen-controller.ts';
import { settingsOf } from './settings.ts';
import { trialFigureStyles } from './trial-figure.styles.ts';
import { outcomes } from './trial-outcome.messages.ts';
import { trialResult, type TrialResult } from './trial-result.ts';
import './trial-stage.ts';
import type { TrialPanel, TrialStage } from './trial-stage.ts';
import { describeTrial, trialTable } from './trial-table.ts';
import { messages, trials } from './trial.messages.ts';
import { trialOf, type Trial } from './trials.ts';
import { WrittenPictures } from './written-pictures.ts';
import { trialIds, type ZeroShotValues } from './zero-shot-params.ts';

/** Lesson 5's third figure: what breaks zero-shot classification, tried on the running model. */
@customElement('dg-zero-shot-trials')
export class TrialFigure extends Localized(LitElement) {
  @consume({ context: notebookContext, subscribe: true })
  @state()
  private notebook?: Notebook;

  @query('dg-trial-stage') private stage?: TrialStage;

  readonly #watch = new NotebookWatch(this);
  readonly #embeddings = new EmbeddingsController(this);
  readonly #near = new SeenController(this);
  readonly #written = new WrittenPictures(this);
  readonly #labelVectors = new LabelVectors();

  #panels: readonly TrialPanel[] = [];
  #result?: TrialResult;
  #wanted?: Embeddings;

  get #values(): ZeroShotValues {
    return this.notebook!.page.values as ZeroShotValues;
  }

  override willUpdate(): void {
    const { notebook } = this;
    this.#watch.notebook = notebook;
    this.#embeddings.notebook = notebook;
    if (notebook && this.#near.seen) this.#update(notebook);
  }

  override render(): TemplateResult {
    const heading = this.msg(messages.heading);
    if (!this.notebook) return html`<dg-figure .heading=${heading}></dg-figure>`;
    const { trial } = this.#values;
    const result = this.#result;
    return html`<dg-figure
      .heading=${heading}
      .content=${this.#panels.length > 0 ? this.#content : undefined}
      .provenance=${this.#wanted?.provenance}
      .version=${`${result ? this.msg(outcomes[trial])(result) : ''} ${this.language}`}
    >
      <div class="body">
        ${this.renderChoice()}
        <p>${this.msg(trials[trial].change)} ${trial === 'word' ? this.renderWord() : nothing}</p>
        <dg-model-note
          .error=${this.#embeddings.error ?? this.#written.error}
          .session=${this.notebook.session.state}
          retriable
          ?waits=${!result}
          .pending=${result ? 0 : this.#embeddings.pending}
          @retry=${() => this.#embeddings.reload()}
          @open-model-picker=${() => this.notebook!.openModelPicker()}
        ></dg-model-note>
        <dg-trial-stage .panels=${this.#panels}></dg-trial-stage>
        <p class="key">
          ${this.msg(messages.right)}
          ${result && result.trial.added.length > 0 ? this.msg(messages.added) : nothing}
        </p>
        <p class="outcome" role="status">${result ? this.msg(outcomes[trial])(result) : nothing}</p>
        <p class="known">${this.msg(trials[trial].known)}</p>
      </div>
    </dg-figure>`;
  }

  private renderChoice(): TemplateResult {
    const { target } = this.#watch;
    return html`<div role="group" aria-label=${this.msg(messages.choose)} class="choice">
      ${trialIds.map(
        (id) =>
          html`<button
            aria-pressed=${this.#values.trial === id}
            class=${target.name === 'trial' && target.id === id ? 'lit' : ''}
            @click=${() => this.notebook!.page.set({ trial: id })}
          >
            ${this.msg(trials[id].name)}
          </button>`,
      )}
    </div>`;
  }

  private renderWord(): TemplateResult {
    const { language } = settingsOf(this.notebook!, this.language);
    return html`<input
      type="text"
      maxlength="24"
      autocomplete="off"
      spellcheck="false"
      aria-label=${this.msg(messages.word)}
      placeholder=${trialOf('word', language, '').after.written ?? ''}
      .value=${this.#values.word}
      @change=${(event: Event) => this.notebook!.page.set({ word: (event.target as HTMLInputElement).value.trim() })}
    />`;
  }

  #update(notebook: Notebook): void {
    const { assets } = this.#embeddings;
    if (!assets) return;
    const shown = shownPictures(assets);
    const pictureOf = (id: string): ShownPicture => shown.find((each) => each.id === id) ?? shown[0];
    const { language, templates } = settingsOf(notebook, this.language);
    const trial = trialOf(this.#values.trial, language, this.#values.word);
    const { written } = trial.after;
    const [picture, changed] = [pictureOf(trial.before.picture), pictureOf(trial.after.picture)];
    const after = written === undefined ? changed : this.#written.of(changed, written);
    const blank = written === undefined ? undefined : this.#written.of(changed, '');
    const sources = [picture, after, blank].flatMap((each) => (each ? [each.source] : []));
    const labels = [...new Set([...trial.before.labels, ...trial.after.labels])];
    const wanted = this.#embeddings.want({ texts: fillTemplates(templates, labels), pictures: sources });
    if (!wanted) return;
    this.#wanted = wanted;
    const vectors = this.#labelVectors.of(wanted.texts, templates.length, wanted.dim);
    const images = wanted.images.filter((vector) => vector !== null);
    const painted = written === undefined || (after && blank);
    this.#result =
      wanted.complete && painted
        ? trialResult(
            trial,
            (label) => vectors[labels.indexOf(label)]!,
            images,
            this.#values.scale ?? wanted.logitScale,
          )
        : undefined;
    this.#panels = this.#panelsOf(trial, picture, after ?? picture);
  }

  #panelsOf(trial: Trial, before: ShownPicture, after: ShownPicture): TrialPanel[] {
    const { written, labels } = trial.after;
    const change =
      written === undefined ? this.msg(trials[trial.id].after) : this.msg(messages.written)(written);
    return [
      {
        title: this.msg(trials[trial.id].before),
        picture: before,
        labels: trial.before.labels,
        right: trial.right[0],
        added: [],
        result: this.#result?.before ?? null,
      },
      {
        title: change,
        picture: after,
        labels,
        right: trial.right[1],
        added: trial.added,
        result: this.#result?.after ?? null,
      },
    ];
  }

  readonly #msg: typeof this.msg = (message) => this.msg(message);

  readonly #content: FigureContent = {
    name: 'diagonal-zero-shot-trial',
    describe: () => describeTrial(this.#panels, this.#result, this.#msg),
    drawing: () => this.stage?.drawing ?? null,
    table: () => trialTable(this.#panels, this.#msg),
  };

  static override styles = [controls, trialFigureStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-zero-shot-trials': TrialFigure;
  }
}
