import { consume } from '@lit/context';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { chanceLoss } from '../../engine/contrastive/index.ts';
import { rangeOf } from '../../engine/search/ranking.ts';
import type { PairStep } from '../../engine/training/pairs/index.ts';
import type { FigureContent } from '../frame/figure-content.ts';
import '../frame/figure-frame.ts';
import { Localized } from '../i18n/localized.ts';
import { decimal, nats } from '../i18n/number.ts';
import '../playback/timeline.ts';
import { notebookContext, type Notebook } from '../state/notebook-context.ts';
import { NotebookWatch } from '../state/notebook-watch.ts';
import { controls } from '../theme/controls.ts';
import { similarityColor } from '../theme/palette.ts';
import { ThemeWatch } from '../theme/theme-watch.ts';
import { CircleRuns, formatAngles, parseAngles, randomAngles } from './circle-run.ts';
import './circle-stage.ts';
import type { CirclePoint, CircleStage } from './circle-stage.ts';
import { circleTable, describeCircle, steepest } from './circle-words.ts';
import { temperatureRange, type OriginValues } from './origin-params.ts';
import { messages } from './pull-push.messages.ts';
import { pullPushStyles } from './pull-push.styles.ts';

/** Lesson 2: contrastive learning in the plane, with the true gradient of CLIP's loss, from wherever the reader drags the pairs. */
@customElement('dg-pull-push')
export class PullPushFigure extends Localized(LitElement) {
  @consume({ context: notebookContext, subscribe: true })
  @state()
  private notebook?: Notebook;

  @query('dg-circle-stage') private stage?: CircleStage;

  readonly #watch = new NotebookWatch(this);
  readonly #theme = new ThemeWatch(this);
  readonly #runs = new CircleRuns();
  #run: readonly PairStep[] = [];

  override willUpdate(): void {
    this.#watch.notebook = this.notebook;
    if (this.notebook) this.#run = this.#runs.of(parseAngles(this.#values.circle), this.#values.tau);
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.notebook) return nothing;
    const step = this.#step;
    return html`<dg-figure
      .heading=${this.msg(messages.heading)}
      .content=${this.#content}
      .version=${`${step.step} ${step.loss} ${this.language}`}
    >
      <div class="body">
        <dg-circle-stage
          .step=${step}
          .lit=${this.#lit}
          @angles=${this.#onAngles}
          @point-at=${this.#onPoint}
        ></dg-circle-stage>
        <div class="side">
          ${this.renderNumbers(step)} ${this.renderMatrix(step)} ${this.renderControls()}
        </div>
      </div>
      <dg-timeline
        uncounted
        .moments=${this.#run.map(({ step: at, loss }) => ({ label: this.msg(messages.moment)(at, nats(loss)) }))}
        .secondsPerStep=${0.12}
        .t=${this.#values.t}
        @t-change=${(event: CustomEvent<number>) => this.notebook!.page.set({ t: event.detail })}
      ></dg-timeline>
      <p slot="caption">${this.msg(messages.caption)}</p>
    </dg-figure>`;
  }

  private renderNumbers({ loss, images, gradients }: PairStep): TemplateResult {
    const n = images.length / 2;
    return html`<dl>
      <div>
        <dt>${this.msg(messages.loss)}</dt>
        <dd class="loss">${nats(loss)}</dd>
      </div>
      <div>
        <dt>${this.msg(messages.chance)(n)}</dt>
        <dd>${decimal(chanceLoss(n))}</dd>
      </div>
      <div>
        <dt>${this.msg(messages.steepest)}</dt>
        <dd>${nats(steepest(gradients))}</dd>
      </div>
    </dl>`;
  }

  private renderMatrix({ cosines, images }: PairStep): TemplateResult {
    const n = images.length / 2;
    const color = similarityColor(rangeOf(cosines), this.#theme.name);
    const places = Array.from({ length: n }, (_, i) => i);
    const lit = this.#lit;
    return html`<table>
      <caption>
        ${this.msg(messages.matrix)}
      </caption>
      <thead>
        <tr>
          <td></td>
          ${places.map((j) => html`<th scope="col" class="text">T<sub>${j + 1}</sub></th>`)}
        </tr>
      </thead>
      <tbody>
        ${places.map(
          (i) =>
            html`<tr>
              <th scope="row" class="image">I<sub>${i + 1}</sub></th>
              ${places.map((j) => {
                const value = cosines[i * n + j];
                const on = lit && lit.i === (lit.modality === 'image' ? i : j);
                return html`<td
                  class="${i === j ? 'diagonal' : ''} ${on ? 'on' : ''}"
                  style="background: ${color(value)}"
                >
                  <span>${decimal(value, 2)}</span>
                </td>`;
              })}
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  private renderControls(): TemplateResult {
    const { tau } = this.#values;
    const { min, max } = temperatureRange;
    return html`
      <label
        >${this.msg(messages.temperature)} = <b>${decimal(tau, tau < 0.1 ? 3 : 2)}</b>
        <input
          type="range"
          min=${Math.log(min)}
          max=${Math.log(max)}
          step="0.01"
          .value=${String(Math.log(tau))}
          aria-valuetext=${decimal(tau, 3)}
          @input=${this.#onTemperature}
        />
      </label>
      <p class="buttons">
        <button @click=${() => this.#start(randomAngles())}>${this.msg(messages.shuffle)}</button>
        <button @click=${() => this.notebook!.page.set({ circle: '', t: 0, tau: this.#initialTau })}>
          ${this.msg(messages.reset)}
        </button>
      </p>
    `;
  }

  get #values(): OriginValues {
    return this.notebook!.page.values as OriginValues;
  }

  get #initialTau(): number {
    return Number(this.notebook!.page.params.tau.initial);
  }

  get #step(): PairStep {
    return this.#run[Math.min(this.#run.length - 1, Math.round(this.#values.t))];
  }

  /** The vector that is pointed at here, or by a word: `image 2`, `text 3`. */
  get #lit(): CirclePoint | undefined {
    const { name, numbers } = this.#watch.target;
    const isPoint = (name === 'image' || name === 'text') && numbers.length === 1;
    return isPoint ? { modality: name, i: numbers[0] - 1 } : undefined;
  }

  #start(angles: readonly number[]): void {
    this.notebook!.page.set({ circle: formatAngles(angles), t: 0 });
  }

  /** Where the reader lets go is a new start. */
  #onAngles = (event: CustomEvent<number[]>): void => this.#start(event.detail);

  #onPoint = ({ detail }: CustomEvent<CirclePoint | undefined>): void => {
    this.#watch.point(detail ? `${detail.modality} ${detail.i + 1}` : '');
  };

  #onTemperature = (event: Event): void => {
    const tau = Number(Math.exp(Number((event.target as HTMLInputElement).value)).toFixed(3));
    this.notebook!.page.set({ tau });
  };

  readonly #content: FigureContent = {
    name: 'diagonal-pull-and-push',
    describe: () => describeCircle(this.#step, this.#values.tau, (message) => this.msg(message)),
    drawing: () => this.stage?.drawing ?? null,
    table: () => circleTable(this.#step, (message) => this.msg(message)),
  };

  static override styles = [controls, pullPushStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-pull-push': PullPushFigure;
  }
}
