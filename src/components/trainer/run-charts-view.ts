import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ProbeMoment, TrainingRun } from '../../engine/trainer/training-run.ts';
import { Localized } from '../i18n/localized.ts';
import '../training/curves.ts';
import type { Chart } from '../training/curves-plot.ts';
import { accuracyChart, lossChart, type ComparedRun } from './run-charts.ts';
import { messages } from './run.messages.ts';

/** The curves of a run, and of those that it is compared with. */
@customElement('dg-run-charts')
export class RunCharts extends Localized(LitElement) {
  @property({ attribute: false }) run!: TrainingRun;
  @property({ attribute: false }) latest: ProbeMoment | null = null;
  @property({ attribute: false }) compared: ReadonlyMap<string, ComparedRun> = new Map();
  @property({ type: Number }) budget = 1;
  /** The recorded moment that is looked at. */
  @property({ attribute: false }) at: ProbeMoment | null = null;
  /** Another text asks for the curves to be drawn again: at every step would be too often. */
  @property() version = '';

  /** Whether the run is being trained: more of the same is then drawn every few seconds. */
  @property({ type: Boolean }) training = false;

  #loss?: Chart;
  #accuracy?: Chart;
  #language = '';
  #version = '';
  #drawn = -Infinity;

  override willUpdate(changed: PropertyValues<this>): void {
    const asked = drawnFrom.some((name) => changed.has(name)) || this.language !== this.#language;
    const stale = this.version !== this.#version;
    const rested = !this.training || performance.now() - this.#drawn >= redrawInterval;
    if (!asked && !(stale && rested)) return;
    this.#language = this.language;
    this.#version = this.version;
    this.#drawn = performance.now();
    const { run, budget } = this;
    const newest = run.probes.at(-1);
    const latest = this.latest && this.latest.step > (newest?.step ?? -1) ? this.latest : null;
    const compared = [...this.compared.values()].filter(({ id }) => id !== run.id);
    const charted = { run, latest, compared, budget };
    this.#loss = lossChart(charted, this.#msg);
    this.#accuracy = accuracyChart(charted, this.#msg);
  }

  override render(): TemplateResult {
    const { at } = this;
    return html`
      ${this.renderChart(messages.lossChart, this.#loss, at && { x: at.pairs, y: at.loss })}
      ${this.renderChart(messages.accuracyChart, this.#accuracy, at && { x: at.pairs, y: at.rowAccuracy })}
    `;
  }

  private renderChart(
    heading: { zh: string; en: string },
    chart: Chart | undefined,
    at: { x: number; y: number } | null,
  ): TemplateResult {
    return html`<section aria-label=${this.msg(heading)}>
      <h3>${this.msg(heading)}</h3>
      <dg-curves .chart=${chart} .at=${at} .height=${200} .label=${this.msg(heading)}></dg-curves>
    </section>`;
  }

  readonly #msg: typeof this.msg = (message) => this.msg(message);

  static override styles = css`
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 21rem), 1fr));
      align-content: start;
      gap: var(--space-3) var(--space-5);
    }
    section {
      display: flex;
      flex-direction: column;
      min-width: 0;
    }
    h3 {
      margin: 0 0 var(--space-1);
      font-size: var(--step--1);
      font-weight: 650;
    }
    /* Legends of different lengths leave the charts side by side. */
    dg-curves {
      margin-top: auto;
    }
  `;
}

const drawnFrom = ['run', 'compared', 'budget', 'training'] as const;
/** Milliseconds between two drawings of a run in training: an SVG of hundreds of parts costs the training a step. */
const redrawInterval = 3000;

declare global {
  interface HTMLElementTagNameMap {
    'dg-run-charts': RunCharts;
  }
}
