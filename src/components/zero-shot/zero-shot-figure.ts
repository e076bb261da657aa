import { consume } from '@lit/context';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import '../embeddings/model-note.ts';
import type { FigureContent } from '../frame/figure-content.ts';
import '../frame/figure-frame.ts';
import { Localized } from '../i18n/localized.ts';
import { modelName } from '../model-picker/entry.messages.ts';
import '../playback/timeline.ts';
import type { Timeline } from '../playback/timeline.ts';
import { notebookContext, type Notebook } from '../state/notebook-context.ts';
import { NotebookWatch } from '../state/notebook-watch.ts';
import { controls } from '../theme/controls.ts';
import { DropController } from '../tray/drop-controller.ts';
import { CameraController } from './camera-controller.ts';
import { firstPicture } from './first-picture.ts';
import { wholeSetLabels } from './labelled-pictures.ts';
import './label-editor.ts';
import { PipelineController } from './pipeline-controller.ts';
import type { Pipeline } from './pipeline.ts';
import './picture-bench.ts';
import type { PictureBench } from './picture-bench.ts';
import './pipeline-stage.ts';
import type { PipelineStage } from './pipeline-stage.ts';
import './scale-slider.ts';
import { settingsOf, type Settings } from './settings.ts';
import './template-editor.ts';
import { UnknownWordsController } from './unknown-words-controller.ts';
import { zeroShotFacts } from './zero-shot-facts.ts';
import { zeroShotFigureStyles } from './zero-shot-figure.styles.ts';
import { lastMoment, toLines, type ZeroShotValues } from './zero-shot-params.ts';
import { announcePipeline, describePipeline, pipelineTable } from './zero-shot-words.ts';
import { messages } from './zero-shot.messages.ts';

/** Lesson 5's first figure: labels, templates, sentences, their vectors, one picture, and a softmax over the cosines. */
@customElement('dg-zero-shot')
export class ZeroShotFigure extends Localized(LitElement) {
  @consume({ context: notebookContext, subscribe: true })
  @state()
  private notebook?: Notebook;

  @query('dg-zero-shot-stage') private stage?: PipelineStage;
  @query('dg-picture-bench') private bench?: PictureBench;
  @query('dg-timeline') private timeline?: Timeline;

  readonly #watch = new NotebookWatch(this);
  readonly #pipe = new PipelineController(this);
  readonly #camera = new CameraController(this);
  readonly #unknown = new UnknownWordsController(this);
  readonly #drop = new DropController(this, (files) => void this.bench?.add(files));

  get #values(): ZeroShotValues {
    return this.notebook!.page.values as ZeroShotValues;
  }

  override willUpdate(): void {
    const { notebook } = this;
    this.#watch.notebook = notebook;
    this.#pipe.embeddings.notebook = notebook;
    this.#camera.encoder = notebook?.session.encoder ?? null;
    if (!notebook) return;
    const settings = settingsOf(notebook, this.language);
    this.#pipe.update(notebook, settings, this.#camera, this.msg(messages.cameraFrame));
  }

  override updated(): void {
    const { pipeline, wanted } = this.#pipe;
    if (pipeline && wanted) this.notebook!.facts.publish(zeroShotFacts(pipeline, wanted.provenance));
  }

  override render(): TemplateResult {
    const heading = this.msg(messages.heading);
    const { pipeline, wanted } = this.#pipe;
    if (!this.notebook || !pipeline)
      return html`<dg-figure .heading=${heading}>${this.renderNote(true)}</dg-figure>`;
    return html`
      <dg-figure
        .heading=${heading}
        .content=${this.#content}
        .provenance=${wanted?.provenance}
        .version=${`${announcePipeline(pipeline, this.#msg)} ${this.language}`}
      >
        <div class="body">
          ${this.renderInputs(settingsOf(this.notebook, this.language))} ${this.renderPictures()}
          ${this.renderNote(!pipeline.result)}
          <div class="stage" aria-busy=${!pipeline.result}>
            <dg-zero-shot-stage
              .pipeline=${pipeline}
              .unknownWords=${this.#unknownWords(pipeline.labels)}
              .t=${this.#values.t}
              .sort=${this.#values.sort}
              .pointed=${this.notebook.pointing.target}
              @point=${(event: CustomEvent<string>) => this.#watch.point(event.detail)}
            ></dg-zero-shot-stage>
          </div>
          ${this.renderControls(pipeline)}
          <p class="visually-hidden" role="status">
            ${this.#camera.running ? '' : announcePipeline(pipeline, this.#msg)}
          </p>
        </div>
      </dg-figure>
      ${this.#drop.cover()}
    `;
  }

  private renderInputs(settings: Settings): TemplateResult {
    const { pointing, page, session } = this.notebook!;
    const lit = (name: string): string => (pointing.target === name ? 'lit' : '');
    const other = settings.language !== this.language && session.entry;
    const { assets } = this.#pipe.embeddings;
    return html`
      <div class="inputs">
        <dg-label-editor
          class=${lit('labels')}
          .labels=${settings.labels}
          .unknownWords=${this.#unknownWords(settings.labels)}
          ?changed=${this.#values.labels !== ''}
          .wholeSet=${assets ? wholeSetLabels(assets.builtIn, settings.language).length : 0}
          @labels=${(event: CustomEvent<readonly string[]>) => this.#show({ labels: toLines(event.detail) })}
          @reset=${() => page.set({ labels: '' })}
          @whole-set=${() => this.#show({ labels: toLines(wholeSetLabels(assets!.builtIn, settings.language)) })}
        ></dg-label-editor>
        <dg-template-editor
          class=${lit('template')}
          .templates=${settings.templates}
          .ensemble=${settings.ensemble}
          ?changed=${this.#values.templates !== ''}
          @templates=${(event: CustomEvent<readonly string[]>) => this.#show({ templates: toLines(event.detail) })}
          @reset=${() => page.set({ templates: '' })}
        ></dg-template-editor>
      </div>
      ${
        other
          ? html`<p class="aside">
              ${this.msg(messages.otherLanguage)(this.msg(modelName(other)), this.msg(messages.languages[settings.language]))}
            </p>`
          : nothing
      }
    `;
  }

  private renderPictures(): TemplateResult {
    const { shown, chosen } = this.#pipe;
    return html`<dg-picture-bench
      .notebook=${this.notebook}
      .shown=${shown}
      .chosen=${chosen?.id ?? ''}
      .camera=${this.#camera}
      ?live=${this.#camera.running}
      @picture=${(event: CustomEvent<string>) => this.#choose(event.detail)}
    ></dg-picture-bench>`;
  }

  private renderNote(waits: boolean): TemplateResult {
    const { embeddings } = this.#pipe;
    return html`<dg-model-note
      .error=${embeddings.error ?? this.#camera.error}
      .session=${this.notebook?.session.state}
      retriable
      ?waits=${waits}
      .pending=${waits ? embeddings.pending : 0}
      @retry=${() => embeddings.reload()}
      @open-model-picker=${() => this.notebook!.openModelPicker()}
    ></dg-model-note>`;
  }

  private renderControls(pipeline: Pipeline): TemplateResult {
    const { scale, sort, t } = this.#values;
    const { page, pointing } = this.notebook!;
    return html`
      <div class="knobs">
        <dg-scale-slider
          class=${pointing.target === 'temperature' ? 'lit' : ''}
          .scale=${pipeline.logitScale}
          .own=${scale === null}
          @scale=${(event: CustomEvent<number | null>) => this.#show({ scale: event.detail })}
        ></dg-scale-slider>
        <div role="group" aria-label=${this.msg(messages.order)}>
          ${(['likeliest', 'listed'] as const).map(
            (order) =>
              html`<button aria-pressed=${sort === order} @click=${() => page.set({ sort: order })}>
                ${this.msg(messages[order])}
              </button>`,
          )}
        </div>
      </div>
      <dg-timeline
        .moments=${messages.moments.map((label) => ({ label: this.msg(label) }))}
        .t=${t}
        @t-change=${(event: CustomEvent<number>) => page.set({ t: event.detail })}
      ></dg-timeline>
    `;
  }

  #unknownWords(labels: readonly string[]) {
    return this.#unknown.of(labels, this.notebook!.session.encoder);
  }

  #choose(id: string): void {
    this.bench?.stopCamera();
    this.#show({ picture: id === firstPicture ? '' : id });
  }

  // Who changes something wants the answer: the scene goes on to its end.
  #show(patch: Partial<ZeroShotValues>): void {
    this.notebook!.page.set(patch);
    if (this.#values.t < lastMoment) this.timeline?.goTo(lastMoment);
  }

  readonly #msg: typeof this.msg = (message) => this.msg(message);

  readonly #content: FigureContent = {
    name: 'diagonal-zero-shot',
    describe: () => describePipeline(this.#pipe.pipeline!, this.#msg),
    drawing: () => this.stage?.drawing ?? null,
    table: () => pipelineTable(this.#pipe.pipeline!, this.#msg),
  };

  static override styles = [controls, zeroShotFigureStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-zero-shot': ZeroShotFigure;
  }
}
