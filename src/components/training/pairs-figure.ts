import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import type { PairStep } from '../../engine/training/pairs/index.ts';
import type { FigureContent } from '../frame/figure-content.ts';
import '../frame/figure-frame.ts';
import '../playback/timeline.ts';
import { parseTarget } from '../pointing/pointing.ts';
import { controls } from '../theme/controls.ts';
import { largestComponent } from '../vectors/strip-image.ts';
import '../vectors/vector-strip.ts';
import './curves.ts';
import type { Chart } from './curves-plot.ts';
import { TrainingFigureElement } from './figure-element.ts';
import { decimal, nats } from '../i18n/number.ts';
import './number-grid.ts';
import { pairsChart } from './pairs-chart.ts';
import './pairs-circle.ts';
import type { PairsCircle } from './pairs-circle.ts';
import { codeValues, lineAt, lossSources, timeOfLine } from './pairs-code.ts';
import './pairs-controls.ts';
import { pairsFigureStyles } from './pairs-figure.styles.ts';
import { pairsGrids } from './pairs-grids.ts';
import { PairsHistory } from './pairs-history.ts';
import { floorOf, longestGradient, pairCount, type PairsRun } from './pairs-run.ts';
import { describePairs, pairsTable } from './pairs-words.ts';
import { messages } from './pairs.messages.ts';
import './source-code.ts';
import { temperatureText } from './temperature-slider.ts';
import { pairSteps, type TrainingValues } from './training-params.ts';

/** Three pairs of free vectors, trained by the true loss: where they are, what pushes them, and what the loss makes of it. */
@customElement('dg-three-pairs')
export class PairsFigure extends TrainingFigureElement {
  @query('dg-pairs-circle') private circle?: PairsCircle;
  @query('dg-curves') private curves?: HTMLElementTagNameMap['dg-curves'];

  readonly #history = new PairsHistory();
  #chart?: Chart;
  #charted = '';

  override willUpdate(): void {
    super.willUpdate();
    if (!this.notebook) return;
    const { run, ghost } = this.#history.at(this.values);
    const charted = `${run.key} / ${ghost?.key} / ${this.language}`;
    if (charted === this.#charted) return;
    this.#charted = charted;
    this.#chart = pairsChart(run, ghost, this.#msg);
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.notebook) return nothing;
    const { run } = this.#history.at(this.values);
    const step = this.#step;
    return html`
      <dg-figure
        .heading=${this.msg(messages.heading)}
        .content=${this.#content}
        .version=${`${run.key} ${step.step} ${this.language}`}
      >
        <div class="body">
          <dg-pairs-controls
            .values=${this.values}
            @settings=${(event: CustomEvent<Partial<TrainingValues>>) => this.set(event.detail)}
          ></dg-pairs-controls>
          <div class="scene">
            <div class="vectors">${this.renderVectors(run, step)}</div>
            <div class="course">
              ${this.renderNumbers(run, step)}
              <dg-curves
                .chart=${this.#chart}
                .at=${{ x: step.step, y: step.loss }}
                .height=${185}
                .label=${this.msg(messages.chart)}
              ></dg-curves>
            </div>
          </div>
          <div class="grids">
            ${pairsGrids(step, run.settings.loss, this.#msg).map(
              ({ heading, values, domain, write }) =>
                html`<dg-number-grid
                  compact
                  .heading=${heading}
                  .values=${values}
                  .domain=${domain}
                  .write=${write}
                ></dg-number-grid>`,
            )}
          </div>
          <dg-timeline
            uncounted
            .moments=${run.steps.map((_, k) => ({ label: this.msg(messages.step)(k) }))}
            .t=${this.values.t}
            .secondsPerStep=${0.05}
            @t-change=${(event: CustomEvent<number>) => this.set({ t: event.detail })}
          ></dg-timeline>
          ${this.renderCode(run, step)}
        </div>
      </dg-figure>
    `;
  }

  private renderVectors(run: PairsRun, step: PairStep): TemplateResult {
    if (run.dim > 2) return this.renderStrips(run, step);
    const [image, text] = this.#lit();
    const longest = longestGradient(run);
    return html`<dg-pairs-circle
        .step=${step}
        .longest=${longest}
        .litImage=${image}
        .litText=${text}
        @angles=${(event: CustomEvent<number[]>) => this.set({ angles: event.detail.join(','), t: 0 })}
      ></dg-pairs-circle>
      <p class="hint">${this.msg(messages.arrows)(nats(longest))}</p>`;
  }

  /** In more than two dimensions: each vector as a strip of its components, a picture above its text. */
  private renderStrips({ dim }: PairsRun, step: PairStep): TemplateResult {
    const rows = Array.from({ length: pairCount }, (_, i) => i).flatMap((i) =>
      (['images', 'texts'] as const).map((part) => ({
        name: `${part === 'images' ? 'I' : 'T'}${'₁₂₃'[i]}`,
        modality: part === 'images' ? 'image' : 'text',
        vector: Float32Array.from(step[part].subarray(i * dim, (i + 1) * dim)),
      })),
    );
    const limit = largestComponent(rows.map(({ vector }) => vector));
    return html`<div class="strips">
      ${rows.map(
        ({ name, modality, vector }) =>
          html`<span class=${modality}>${name}</span>
            <dg-vector-strip .name=${name} .vector=${vector} .limit=${limit}></dg-vector-strip>`,
      )}
    </div>`;
  }

  private renderNumbers(run: PairsRun, step: PairStep): TemplateResult {
    const floor = floorOf(run, step);
    const scale = Math.exp(step.logScale);
    const fact = (name: string, label: string, value: string) =>
      html`<div data-number=${name}>
        <dt>${label}</dt>
        <dd>${value}</dd>
      </div>`;
    return html`<dl class="numbers">
      ${fact('loss', this.msg(messages.thisRun), nats(step.loss))}
      ${step.rowLoss === undefined ? nothing : fact('row-loss', this.msg(messages.rowLoss), nats(step.rowLoss))}
      ${step.columnLoss === undefined ? nothing : fact('column-loss', this.msg(messages.columnLoss), nats(step.columnLoss))}
      ${floor === undefined ? nothing : fact('floor', this.msg(messages.floor), nats(floor))}
      ${run.settings.loss === 'targets' ? nothing : fact('temperature', 'τ', temperatureText(1 / scale))}
      ${run.settings.loss === 'sigmoid' ? fact('bias', this.msg(messages.bias), decimal(step.bias, 2)) : nothing}
    </dl>`;
  }

  private renderCode({ settings: { loss } }: PairsRun, step: PairStep): TemplateResult {
    const { file, code } = lossSources[loss];
    const values = codeValues(step, loss);
    const lines = Object.keys(values).length;
    return html`<details class="code">
      <summary>${this.msg(messages.code)}</summary>
      <p class="hint">${this.msg(messages.codeNote)}</p>
      <dg-source-code
        .file=${file}
        .code=${code}
        .values=${values}
        .line=${lineAt(this.values.t, lines)}
        .beforeName=${this.msg(messages.lineBefore)}
        .afterName=${this.msg(messages.lineAfter)}
        @line=${(event: CustomEvent<number>) => this.set({ t: timeOfLine(step.step, event.detail, lines) })}
      ></dg-source-code>
    </details>`;
  }

  get #step(): PairStep {
    const { run } = this.#history.at(this.values);
    return run.steps[Math.min(pairSteps, Math.floor(this.values.t + 1e-6))];
  }

  /** Image and text that the reader points at in a matrix, from 0. */
  #lit(): readonly [number, number] {
    const { name, numbers } = parseTarget(this.notebook!.pointing.target);
    if (name === 'cell') return [numbers[0] - 1, numbers[1] - 1];
    if (name === 'row') return [numbers[0] - 1, -1];
    return [-1, name === 'column' ? numbers[0] - 1 : -1];
  }

  readonly #msg: typeof this.msg = (message) => this.msg(message);

  readonly #content: FigureContent = {
    name: 'diagonal-three-pairs',
    describe: () => describePairs(this.#history.at(this.values).run, this.#step, this.#msg),
    drawing: () => this.circle?.drawing ?? this.curves?.drawing ?? null,
    table: () => pairsTable(this.#history.at(this.values).run),
  };

  static override styles = [controls, pairsFigureStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-three-pairs': PairsFigure;
  }
}
