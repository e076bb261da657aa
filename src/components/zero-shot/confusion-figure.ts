import { consume } from '@lit/context';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { fillTemplates } from '../../engine/zero-shot/index.ts';
import { EmbeddingsController } from '../embeddings/embeddings-controller.ts';
import { builtInSource } from '../embeddings/picture-source.ts';
import '../embeddings/model-note.ts';
import type { FigureContent } from '../frame/figure-content.ts';
import '../frame/figure-frame.ts';
import { Localized } from '../i18n/localized.ts';
import { percent } from '../i18n/number.ts';
import { motionIsUnwelcome } from '../playback/passage.ts';
import { notebookContext, type Notebook } from '../state/notebook-context.ts';
import { NotebookWatch } from '../state/notebook-watch.ts';
import { controls } from '../theme/controls.ts';
import type { Confusion } from './confusion.ts';
import './confusion-view.ts';
import type { ConfusionView } from './confusion-view.ts';
import { confusionFacts } from './confusion-facts.ts';
import { outcomeOf, type Outcome } from './confusion-outcome.ts';
import { confusionFigureStyles } from './confusion-figure.styles.ts';
import { confusionTable, describeConfusion } from './confusion-words.ts';
import { messages } from './confusion.messages.ts';
import { labelledPictures, type LabelledPictures } from './labelled-pictures.ts';
import { SeenController } from './seen-controller.ts';
import { settingsOf } from './settings.ts';
import './template-scores.ts';
import { lastMoment, toLines, type ZeroShotValues } from './zero-shot-params.ts';

/** Lesson 5's second figure: every built-in picture classified among all labels of the set, and what averaging templates is worth. */
@customElement('dg-zero-shot-confusion')
export class ConfusionFigure extends Localized(LitElement) {
  @consume({ context: notebookContext, subscribe: true })
  @state()
  private notebook?: Notebook;

  @query('dg-confusion-view') private view?: ConfusionView;

  readonly #watch = new NotebookWatch(this);
  readonly #embeddings = new EmbeddingsController(this);
  readonly #near = new SeenController(this);

  #labelled?: LabelledPictures;
  #outcome?: Outcome;

  override willUpdate(): void {
    const { notebook } = this;
    this.#watch.notebook = notebook;
    this.#embeddings.notebook = notebook;
    if (notebook && this.#near.seen) this.#update(notebook);
  }

  override updated(): void {
    if (!this.#outcome) return;
    const { confusion, comparison, single, from } = this.#outcome;
    this.notebook!.facts.publish(confusionFacts(confusion, comparison, single, from.provenance));
  }

  override render(): TemplateResult {
    const outcome = this.#outcome;
    return html`<dg-figure
      .heading=${this.msg(messages.heading)}
      .content=${outcome ? this.#content : undefined}
      .provenance=${outcome?.from.provenance}
      .version=${`${outcome?.key} ${this.language}`}
    >
      <div class="body">
        <dg-model-note
          .error=${this.#embeddings.error}
          .session=${this.notebook?.session.state}
          retriable
          ?waits=${!outcome}
          .pending=${this.#embeddings.pending}
          @retry=${() => this.#embeddings.reload()}
          @open-model-picker=${() => this.notebook!.openModelPicker()}
        ></dg-model-note>
        ${this.#labelled?.labels.length === 0 ? html`<p>${this.msg(messages.noLabels)}</p>` : nothing}
        ${outcome ? this.renderOutcome(outcome) : nothing}
      </div>
    </dg-figure>`;
  }

  private renderOutcome({ confusion, comparison, ensemble, templates, single }: Outcome): TemplateResult {
    const { target } = this.#watch;
    const lit = (name: string): string => (target.name === name ? 'lit' : '');
    const { cases } = confusion;
    return html`
      <div class="scores ${lit('accuracy')}">
        ${this.renderScore(messages.top1, confusion.top1, confusion.chance1, confusion)}
        ${this.renderScore(messages.top5, confusion.top5, confusion.chance5, confusion)}
      </div>
      <dg-confusion-view
        class=${lit('confusion')}
        .confusion=${confusion}
        @picture=${(event: CustomEvent<string>) => this.#open(event.detail, confusion.labels)}
      >
        <div class="ensemble ${lit('ensemble')}">
          <dg-template-scores .templates=${ensemble} .comparison=${comparison}></dg-template-scores>
          <p role="status">
            ${this.msg(messages.gain)({
              one: templates[0],
              oneShare: percent(single, 1),
              templates: ensemble.length,
              ensembleShare: percent(comparison.ensemble, 1),
              pictures: Math.round((comparison.ensemble - single) * cases),
              cases,
            })}
          </p>
        </div>
      </dg-confusion-view>
    `;
  }

  private renderScore(
    name: typeof messages.top1,
    share: number,
    chance: number,
    { cases, labels }: Confusion,
  ): TemplateResult {
    return html`<p class="score">
      <b>${percent(share, 1)}</b> ${this.msg(name)}<br />
      <small>
        ${this.msg(messages.cases)(Math.round(share * cases), cases)} ·
        ${this.msg(messages.chance)(percent(chance, 1), labels.length)}
      </small>
    </p>`;
  }

  /** Classifies anew where the vectors, the templates or the scale are others; while some are on their way, what was stays. */
  #update(notebook: Notebook): void {
    const { assets } = this.#embeddings;
    if (!assets) return;
    const { language, templates, ensemble: usual } = settingsOf(notebook, this.language);
    const { scale } = notebook.page.values as ZeroShotValues;
    const ensemble = templates.length > 1 ? templates : usual;
    const all = [...new Set([...ensemble, ...templates])];
    const labelled = (this.#labelled = labelledPictures(assets.builtIn, language));
    if (labelled.labels.length === 0) return;
    const from = this.#embeddings.want({
      texts: fillTemplates(all, labelled.labels),
      pictures: labelled.pictures.map(builtInSource),
    });
    const key = [all.join('\n'), templates.length, scale, language].join('\n');
    if (!from?.complete || (from === this.#outcome?.from && key === this.#outcome.key)) return;
    this.#outcome = outcomeOf({ key, from, labelled, all, templates, ensemble, scale });
  }

  /** Shows a picture in the first figure, among all labels of the set. */
  #open(picture: string, labels: readonly string[]): void {
    this.notebook!.page.set({ picture, labels: toLines(labels), t: lastMoment });
    const root = this.getRootNode() as Document | ShadowRoot;
    const first = root.querySelector('dg-zero-shot');
    first?.scrollIntoView({ block: 'nearest', behavior: motionIsUnwelcome() ? 'auto' : 'smooth' });
  }

  readonly #msg: typeof this.msg = (message) => this.msg(message);

  readonly #content: FigureContent = {
    name: 'diagonal-zero-shot-confusion',
    describe: () => describeConfusion(this.#outcome!.confusion, this.#msg),
    drawing: () => this.view?.drawing() ?? null,
    table: () => confusionTable(this.#outcome!.confusion, this.#msg),
  };

  static override styles = [controls, confusionFigureStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-zero-shot-confusion': ConfusionFigure;
  }
}
