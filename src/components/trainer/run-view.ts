import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { EncoderSession } from '../../engine/encoders/session.ts';
import type { ConfigPatch } from '../../engine/trainer/config-at.ts';
import type { ProbeMoment, TrainingRun } from '../../engine/trainer/training-run.ts';
import { Localized } from '../i18n/localized.ts';
import { integer } from '../i18n/number.ts';
import type { MatrixPart } from '../matrix/matrix-data.ts';
import '../playback/timeline.ts';
import { controls } from '../theme/controls.ts';
import './beside-models.ts';
import './live-settings.ts';
import './moment-map.ts';
import { MomentMaps } from './moment-maps.ts';
import './moment-matrix.ts';
import type { MomentMatrix } from './moment-matrix.ts';
import './run-bar.ts';
import type { RunAction } from './run-bar.ts';
import './run-charts-view.ts';
import { drawnMoment, shownProbe, shownStep, type DrawnMoment } from './run-moment.ts';
import './run-numbers.ts';
import { runViewStyles } from './run-view.styles.ts';
import { pictureURLs } from './picture-urls.ts';
import type { TrainerView } from './trainer-params.ts';
import { messages } from './trainer.messages.ts';
import type { TrainingDesk } from './training-desk.ts';
import { messages as formMessages } from './config-form.messages.ts';

/**
 * The run of the desk, live or at one of its recorded moments: what goes on, matrix, map, curves and numbers.
 *
 * @slot - more buttons beside those of the run
 * @fires view - CustomEvent<TrainerView>
 */
@customElement('dg-run-view')
export class RunView extends Localized(LitElement) {
  @property({ attribute: false }) desk!: TrainingDesk;
  /** The desk's run. It grows in place: its owner asks for an update. */
  @property({ attribute: false }) run!: TrainingRun;
  @property() view: TrainerView = 'cosine';
  @property({ type: Boolean }) diagonal = false;
  /** The notebook's, for the model that a run is compared with. */
  @property({ attribute: false }) session?: EncoderSession;

  @query('dg-moment-matrix') private matrix?: MomentMatrix;

  /** The number of the recorded moment that is looked at; null follows the newest. */
  @state() private held: number | null = null;
  @state() private pointed: MatrixPart | null = null;

  /** Whether the run is being trained: the parts then change at once, and not all the time. */
  @property({ type: Boolean, reflect: true }) training = false;

  readonly #maps = new MomentMaps(() => this.requestUpdate());
  #shown: TrainingRun['id'] = '';
  #pictures: readonly string[] = [];
  #moment?: DrawnMoment;
  #momentOf: readonly unknown[] = [];

  /** The matrix as drawn, for an export. */
  drawing(): HTMLCanvasElement | null {
    return this.matrix?.matrix?.drawing() ?? null;
  }

  /** The moment that is looked at. */
  get probe(): ProbeMoment | null {
    return shownProbe(this.run, this.desk.trainer.latest, this.held);
  }

  override disconnectedCallback(): void {
    this.#maps.dispose();
    super.disconnectedCallback();
  }

  override willUpdate(): void {
    const { run, probe } = this;
    this.training = this.desk.trainer.state.status === 'running';
    if (run.id !== this.#shown) this.#begin(run);
    if (!probe) return void (this.#moment = undefined);
    const momentOf = [probe, this.view];
    if (momentOf.some((part, i) => part !== this.#momentOf[i]))
      this.#moment = drawnMoment(probe, run.dim, this.view);
    this.#momentOf = momentOf;
    this.#maps.want(run, probe);
  }

  override render(): TemplateResult {
    const { run, desk, held, probe } = this;
    const { trainer } = desk;
    const now = trainer.config ?? run.config;
    return html`
      <dg-run-bar
        .state=${trainer.state}
        .pauseWhenHidden=${trainer.pauseWhenHidden}
        .pairs=${run.steps.at(-1)?.pairs ?? trainer.latest?.pairs ?? 0}
        .budget=${now.pairs}
        @run=${(event: CustomEvent<RunAction>) => this.#act(event.detail)}
        @hidden-pause=${(event: CustomEvent<boolean>) => (trainer.pauseWhenHidden = event.detail)}
        ><slot></slot
      ></dg-run-bar>
      <div class="moment">
        <section class="matrix" aria-label=${this.msg(messages.matrixTitle)}>
          <h3>${this.msg(messages.matrixTitle)}</h3>
          ${this.#moment ? this.renderMatrix(this.#moment) : nothing}
        </section>
        <section class="map" aria-label=${this.msg(messages.mapTitle)}>
          <h3>${this.msg(messages.mapTitle)}</h3>
          <dg-moment-map
            .data=${probe ? this.#maps.of(probe) : undefined}
            .captions=${run.captions}
            .pictures=${this.#pictures}
            ?training=${this.training}
            .lit=${this.pointed?.row ?? this.pointed?.column ?? -1}
            @pair-point=${({ detail }: CustomEvent<number>) =>
              (this.pointed = detail < 0 ? null : { row: detail, column: detail })}
          ></dg-moment-map>
        </section>
      </div>
      ${this.renderTimeline()}
      <dg-run-numbers
        .run=${run}
        .moment=${probe}
        .step=${shownStep(run, probe, held)}
        .pairsPerSecond=${trainer.pairsPerSecond}
        .longestFrame=${desk.frames.longest}
      ></dg-run-numbers>
      <dg-run-charts
        .run=${run}
        .latest=${trainer.latest}
        .compared=${desk.compared}
        .budget=${now.pairs}
        ?training=${this.training}
        .at=${held === null ? null : probe}
        .version=${`${run.probes.length} ${trainer.latest?.step} ${trainer.state.status}`}
      ></dg-run-charts>
      <dg-beside-models
        .run=${run}
        .probe=${probe}
        .view=${this.view}
        .pictures=${this.#pictures}
        .pointed=${this.pointed}
        .session=${this.session}
        @point=${(event: CustomEvent<MatrixPart | null>) => (this.pointed = event.detail)}
      ></dg-beside-models>
      <details>
        <summary>${this.msg(formMessages.live)}</summary>
        <dg-live-settings
          .config=${now}
          @change-run=${(event: CustomEvent<ConfigPatch>) => void desk.attempt(() => trainer.change(event.detail))}
        ></dg-live-settings>
      </details>
    `;
  }

  private renderMatrix(moment: DrawnMoment): TemplateResult {
    return html`<dg-moment-matrix
      .moment=${moment}
      .view=${this.view}
      .captions=${this.run.captions}
      .pictures=${this.#pictures}
      .pointed=${this.pointed}
      .diagonal=${this.diagonal}
      @point=${(event: CustomEvent<MatrixPart | null>) => (this.pointed = event.detail)}
    ></dg-moment-matrix>`;
  }

  private renderTimeline(): TemplateResult {
    const { held, run } = this;
    const last = run.probes.length - 1;
    return html`<div class="time">
      <dg-timeline
        uncounted
        .moments=${run.probes.map(({ step }) => ({ label: this.msg(messages.moment)(integer(step)) }))}
        .t=${held ?? last}
        .secondsPerStep=${0.25}
        @t-change=${(event: CustomEvent<number>) => this.#onTime(event.detail)}
      ></dg-timeline>
      <button ?disabled=${held === null} @click=${() => (this.held = null)}>
        ${this.msg(held === null ? messages.showing : messages.backToLive)}
      </button>
    </div>`;
  }

  #begin(run: TrainingRun): void {
    this.#shown = run.id;
    this.held = null;
    this.#pictures = pictureURLs(run.pictures, run.config.pictureSize);
  }

  #onTime(t: number): void {
    const moment = Math.floor(t + 1e-6);
    this.held = moment >= this.run.probes.length - 1 ? null : moment;
  }

  #act(action: RunAction): void {
    const { desk } = this;
    if (action === 'stop') void desk.stop();
    else void desk.attempt(() => desk.trainer[action]());
  }

  static override styles = [controls, runViewStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-run-view': RunView;
  }
}
