import { html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { embeddedEntry } from '../../engine/encoders/catalogue.ts';
import type { Replay } from '../../engine/training/index.ts';
import type { FigureContent, Provenance } from '../frame/figure-content.ts';
import '../frame/figure-frame.ts';
import { errorText } from '../i18n/errors.ts';
import { integer } from '../i18n/number.ts';
import { diagonalCells, type MatrixHeader, type MatrixPart } from '../matrix/matrix-data.ts';
import '../matrix/matrix.ts';
import type { Matrix } from '../matrix/matrix.ts';
import { modelName } from '../model-picker/entry.messages.ts';
import '../playback/timeline.ts';
import { controls } from '../theme/controls.ts';
import { quantities, viewNames } from './batch.messages.ts';
import { choiceStyles, renderChoice } from './choice.ts';
import './curves.ts';
import type { Chart } from './curves-plot.ts';
import { TrainingFigureElement } from './figure-element.ts';
import { memo } from './memo.ts';
import { partOf, targetOf } from '../matrix/matrix-part.ts';
import { parseTarget } from '../pointing/pointing.ts';
import { ReplayController } from './replay-controller.ts';
import {
  replayChart,
  replayMoments,
  replayNumbers,
  replayPoint,
  scoresIn,
  type ReplayMoment,
} from './replay-data.ts';
import { replayFacts } from './replay-facts.ts';
import { replayFigureStyles } from './replay-figure.styles.ts';
import { curveNames, messages } from './replay.messages.ts';
import { replayCurves, replayViews } from './training-params.ts';

const provenance: Provenance = { source: 'stored', model: modelName(embeddedEntry) };

/** The recorded training of the embedded model, step by step, beside a run with smaller batches where there is one. */
@customElement('dg-replay')
export class ReplayFigure extends TrainingFigureElement {
  @query('dg-matrix') private matrix?: Matrix;

  readonly #recording = new ReplayController(this);
  #chart?: Chart;
  #charted: readonly unknown[] = [];
  #moments: readonly ReplayMoment[] = [];
  #drawn: readonly unknown[] = [];
  readonly #headers = memo(probeHeaders);
  readonly #diagonal = memo(diagonalCells);

  get #replays(): readonly Replay[] {
    const { state } = this.#recording;
    return state.status === 'ready' ? state.replays : [];
  }

  override willUpdate(): void {
    super.willUpdate();
    const replays = this.#replays;
    if (!this.notebook || replays.length === 0) return;
    const { r, curve, replayView } = this.values;
    const t = Math.min(r, replays[0].steps.length - 1);
    if (renewed(this.#charted, (this.#charted = [replays, curve, this.language])))
      this.#chart = replayChart(replays, curve, this.language, this.#msg);
    if (renewed(this.#drawn, (this.#drawn = [replays, t, replayView, this.language])))
      this.#moments = replayMoments(replays, t, replayView, this.language);
  }

  override updated(_: PropertyValues): void {
    const [replay] = this.#replays;
    if (replay) this.notebook?.facts.publish(replayFacts(replay, this.language, provenance));
  }

  override render(): TemplateResult {
    const ready = this.notebook && this.#moments.length > 0;
    return html`
      <dg-figure
        .heading=${this.msg(messages.heading)}
        .content=${ready ? this.#content : undefined}
        .provenance=${ready ? provenance : undefined}
        .version=${ready ? `${JSON.stringify(this.values)} ${this.language}` : ''}
      >
        <div class="body">${ready ? this.renderReplay() : this.renderState()}</div>
      </dg-figure>
    `;
  }

  private renderState(): TemplateResult {
    const { state } = this.#recording;
    if (state.status === 'loading') return html`<p role="status">${this.msg(messages.loading)}</p>`;
    if (state.status === 'ready') return html`<p role="status">${this.msg(messages.none)}</p>`;
    const { title, advice } = errorText(state.error);
    return html`<p role="alert">
      <b>${this.msg(title)}</b> ${this.msg(advice)}
      <button @click=${() => this.#recording.load()}>${this.msg(messages.retry)}</button>
    </p>`;
  }

  private renderReplay(): TemplateResult {
    const { replayView, curve, r } = this.values;
    const moments = this.#moments;
    const [{ replay }] = moments;
    return html`
      <div class="choices">
        ${renderChoice({
          label: this.msg(messages.view),
          value: replayView,
          options: replayViews.map((value) => ({ value, label: this.msg(viewNames[value]) })),
          onChoose: (value) => this.set({ replayView: value }),
        })}
        ${renderChoice({
          label: this.msg(messages.curve),
          value: curve,
          options: replayCurves.map((value) => ({ value, label: this.msg(curveNames[value]) })),
          onChoose: (value) => this.set({ curve: value }),
        })}
      </div>
      <div class="runs">${moments.map((moment) => this.renderRun(moment))}</div>
      <dg-curves
        .chart=${this.#chart}
        .at=${replayPoint(moments[0], curve, this.language)}
        .height=${135}
        .label=${this.msg(curveNames[curve])}
      ></dg-curves>
      <dg-timeline
        uncounted
        .moments=${replay.steps.map(({ step }) => ({ label: this.msg(messages.step)(integer(step)) }))}
        .t=${Math.min(r, replay.steps.length - 1)}
        .secondsPerStep=${0.2}
        @t-change=${(event: CustomEvent<number>) => this.set({ r: event.detail })}
      ></dg-timeline>
      <p class="hint">${this.msg(messages.between)} ${this.msg(messages.averaged)}</p>
    `;
  }

  private renderRun(moment: ReplayMoment): TemplateResult {
    const { replay, n, values } = moment;
    const { replayView } = this.values;
    const { target } = this.notebook!.pointing;
    const headers = this.#headers(replay.probe.captions[this.language]);
    const numbers = replayNumbers(moment);
    return html`<section aria-label=${this.msg(messages.run)(numbers.batch)}>
      <h3>${this.msg(messages.run)(numbers.batch)}</h3>
      <dg-matrix
        .values=${values}
        .rows=${headers.rows}
        .columns=${headers.columns}
        .quantity=${this.msg(quantities[replayView])}
        .unit=${replayView === 'cosine' ? 'cosine' : 'probability'}
        .domain=${domains[replayView]}
        .marked=${target === 'diagonal' ? this.#diagonal(n) : unmarked}
        .markedName=${this.msg(messages.pair)}
        .markedLit=${target === 'diagonal'}
        .pointed=${partOf(parseTarget(target), n)}
        .label=${this.msg(messages.matrix)(n, numbers.batch)}
        .heightShare=${0.42}
        .rest=${40}
        @point=${(event: CustomEvent<MatrixPart | null>) => (this.notebook!.pointing.target = targetOf(event.detail))}
      ></dg-matrix>
      ${this.renderNumbers(moment)}
    </section>`;
  }

  private renderNumbers(moment: ReplayMoment): TemplateResult {
    const numbers = replayNumbers(moment);
    const fact = (name: string, label: string, value: string) =>
      html`<div data-number=${name}>
        <dt>${label}</dt>
        <dd>${value}</dd>
      </div>`;
    return html`<dl>
      ${fact('pairs', this.msg(messages.pairsSeen), numbers.pairs)}
      ${fact('loss', this.msg(messages.loss), numbers.loss)}
      ${fact('row-accuracy', this.msg(messages.rowAccuracy), numbers.row)}
      ${fact('column-accuracy', this.msg(messages.columnAccuracy), numbers.column)}
      ${fact('scale', this.msg(messages.scale), numbers.scale)}
    </dl>`;
  }

  readonly #msg: typeof this.msg = (message) => this.msg(message);

  readonly #content: FigureContent = {
    name: 'diagonal-replay',
    describe: () =>
      this.#moments.map((moment) => this.msg(messages.described)(replayNumbers(moment))).join(' '),
    raster: true,
    drawing: () => this.matrix?.drawing() ?? null,
    table: () => [
      ['batch', 'step', 'pairs', 'loss', 'row accuracy', 'column accuracy', 'scale'],
      ...this.#replays.flatMap(({ batchSize, steps }) =>
        steps.map((step) => {
          const { loss, rowAccuracy, columnAccuracy } = scoresIn(step, this.language);
          return [batchSize, step.step, step.pairs, loss, rowAccuracy, columnAccuracy, step.scale];
        }),
      ),
    ],
  };

  static override styles = [controls, choiceStyles, replayFigureStyles];
}

const domains = { cosine: [-1, 1], rows: [0, 1] } as const;

/** The held-out pictures and captions, of all runs alike. */
const probeHeaders = (captions: readonly string[]) => ({
  rows: captions.map((label, i): MatrixHeader => ({ symbol: `I${i + 1}`, label, modality: 'image' })),
  columns: captions.map((label, j): MatrixHeader => ({ symbol: `T${j + 1}`, label, modality: 'text' })),
});

/** The outline of the pairs would hide what the replay is about: how they come to differ from the others. */
const unmarked: ReadonlySet<number> = new Set();

const renewed = (before: readonly unknown[], now: readonly unknown[]): boolean =>
  now.some((value, k) => value !== before[k]);

declare global {
  interface HTMLElementTagNameMap {
    'dg-replay': ReplayFigure;
  }
}
