import { consume } from '@lit/context';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { TrainingConfig } from '../../engine/trainer/training-config.ts';
import type { TrainingRun } from '../../engine/trainer/training-run.ts';
import { save } from '../frame/export.ts';
import type { FigureContent } from '../frame/figure-content.ts';
import '../frame/figure-frame.ts';
import { Localized } from '../i18n/localized.ts';
import { integer } from '../i18n/number.ts';
import { notebookContext, type Notebook } from '../state/notebook-context.ts';
import { NotebookWatch } from '../state/notebook-watch.ts';
import { controls } from '../theme/controls.ts';
import './config-form.ts';
import type { Prepared } from './config-form.ts';
import { configOf, textOf } from './config-value.ts';
import { DeskController } from './desk-controller.ts';
import './kept-runs.ts';
import type { KeptDetail } from './kept-runs.ts';
import './prepared-run.ts';
import './run-bar.ts';
import './run-view.ts';
import type { RunView } from './run-view.ts';
import { runName } from './run-name.ts';
import { describeMoment, provenanceOf, stepTable } from './run-words.ts';
import { trainerFigureStyles } from './trainer-figure.styles.ts';
import type { TrainerValues } from './trainer-params.ts';
import { messages } from './trainer.messages.ts';
import type { TrainingDesk } from './training-desk.ts';
import { renderTrouble, renderTroubles, troubleStyles } from './troubles.ts';
import { WeightsDrop } from './weights-drop.ts';

/** Trains a small CLIP in this tab: what it is begun with, how it goes, and the runs that are kept. */
@customElement('dg-trainer')
export class TrainerFigure extends Localized(LitElement) {
  @consume({ context: notebookContext, subscribe: true })
  @state()
  private notebook?: Notebook;

  /** Whether the reader prepares a new run while another one is there. */
  @state() private preparing = false;

  @query('dg-run-view') private runView?: RunView;

  readonly #desk = new DeskController(this);
  readonly #watch = new NotebookWatch(this);
  readonly #drop = new WeightsDrop(this, (file) => void this.#loadWeights(file));

  get #values(): TrainerValues {
    return this.notebook!.page.values as TrainerValues;
  }

  get #config(): TrainingConfig {
    return configOf(this.#values.train, this.language);
  }

  /** The run that is shown; null while one is being prepared. */
  get #run(): TrainingRun | null {
    return this.preparing ? null : (this.#desk.desk?.trainer.run ?? null);
  }

  override willUpdate(): void {
    this.#desk.notebook = this.notebook;
    this.#watch.notebook = this.notebook;
  }

  // A run grows in place, so that its view has to be told.
  override updated(): void {
    this.runView?.requestUpdate();
  }

  override render(): TemplateResult {
    const heading = this.msg(messages.heading);
    const { desk, error } = this.#desk;
    if (!this.notebook) return html`<dg-figure .heading=${heading}></dg-figure>`;
    const run = this.#run;
    return html`<dg-figure
      .heading=${heading}
      .content=${this.#content}
      .provenance=${run ? provenanceOf(run) : undefined}
      .version=${`${run?.id} ${this.runView?.probe?.step} ${this.language} ${this.#values.train}`}
    >
      <div class="body ${this.#drop.over ? 'over' : ''}">
        ${error ? renderTrouble(error, () => void this.#desk.load()) : nothing}
        ${desk ? renderTroubles(desk) : nothing} ${this.renderMain(desk, run)}
        ${desk ? this.renderKept(desk) : nothing}
      </div>
      <p slot="caption">${this.msg(messages.captionNote)}</p>
    </dg-figure>`;
  }

  private renderMain(desk: TrainingDesk | undefined, run: TrainingRun | null): TemplateResult {
    if (desk && run) return this.renderRun(desk, run);
    const state = desk?.trainer.state;
    // Until its worker is up a new run has nothing to show but how far it is.
    if (!this.preparing && state?.status === 'preparing')
      return html`<dg-run-bar .state=${state} @run=${() => void desk!.stop()}></dg-run-bar>`;
    return this.renderSetup(desk);
  }

  private renderSetup(desk: TrainingDesk | undefined): TemplateResult {
    const loading = !desk && !this.#desk.error;
    return html`
      <dg-training-config
        .config=${this.#config}
        .then=${this.#values.trainThen}
        @prepare=${this.#onPrepare}
      ></dg-training-config>
      <dg-prepared-run
        .config=${this.#config}
        .then=${this.#values.trainThen}
        ?ready=${!!desk}
        ?loading=${loading}
        ?returnable=${!!desk?.trainer.run}
        .unfinished=${desk?.kept.find(({ finished }) => !finished) ?? null}
        @go-on=${() => void desk?.goOn()}
        @start=${() => void this.#start()}
        @return=${() => (this.preparing = false)}
      ></dg-prepared-run>
    `;
  }

  private renderRun(desk: TrainingDesk, run: TrainingRun): TemplateResult {
    return html`
      <dg-run-view
        .desk=${desk}
        .run=${run}
        .view=${this.#values.trainView}
        .session=${this.notebook!.session}
        ?diagonal=${this.#watch.target.name === 'diagonal'}
        @view=${(event: CustomEvent<TrainerValues['trainView']>) => this.notebook!.page.set({ trainView: event.detail })}
      >
        <button data-action="new" @click=${() => (this.preparing = true)}>
          ${this.msg(messages.newRun)}
        </button>
      </dg-run-view>
      ${
        desk.waiting.length > 0
          ? html`<p class="waiting">${this.msg(messages.waiting)(desk.waiting.map(runName).join('; '))}</p>`
          : nothing
      }
    `;
  }

  private renderKept(desk: TrainingDesk): TemplateResult {
    return html`<dg-kept-runs
      .runs=${desk.kept}
      .compared=${desk.compared}
      .shown=${this.#run?.id ?? ''}
      @kept=${(event: CustomEvent<KeptDetail>) => void this.#onKept(desk, event.detail)}
      @load-weights=${(event: CustomEvent<File>) => void this.#loadWeights(event.detail)}
    ></dg-kept-runs>`;
  }

  async #start(): Promise<void> {
    const config = this.#config;
    const then = this.#values.trainThen;
    this.preparing = false;
    await this.#desk.desk?.start([config, ...(then > 0 ? [{ ...config, batchSize: then }] : [])]);
  }

  #onPrepare = ({ detail: { config, then } }: CustomEvent<Prepared>): void =>
    this.notebook!.page.set({ train: textOf(config), trainThen: then });

  async #onKept(desk: TrainingDesk, { action, id }: KeptDetail): Promise<void> {
    switch (action) {
      case 'open':
        this.preparing = false;
        return desk.open(id);
      case 'use':
        return desk.attempt(async () => this.notebook?.session.select(await desk.model(id)));
      case 'remove':
        return desk.remove(id);
      case 'weights':
      case 'json':
        return desk.attempt(async () => save(...(await desk.file(action, id))));
      default:
        desk.compare(id, action === 'compare');
    }
  }

  async #loadWeights(file: File): Promise<void> {
    this.preparing = false;
    await this.#desk.desk?.load(file);
  }

  readonly #content: FigureContent = {
    name: 'diagonal-training',
    describe: () => {
      const run = this.#run;
      const probe = run && this.runView?.probe;
      if (run && probe) return describeMoment(run, probe);
      const config = this.#config;
      const { concepts, pictureSize, pairs } = config;
      return this.msg(messages.describedSetup)(runName(config), concepts, pictureSize, integer(pairs));
    },
    raster: true,
    drawing: () => this.runView?.drawing() ?? null,
    table: () => (this.#run ? stepTable(this.#run) : []),
  };

  static override styles = [controls, troubleStyles, trainerFigureStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-trainer': TrainerFigure;
  }
}
