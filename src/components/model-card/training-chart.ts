import { css, html, LitElement, svg, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { RunRecord } from '../../engine/training/index.ts';
import { Localized } from '../i18n/localized.ts';
import { cardNumbers } from './card-numbers.ts';
import type * as TrainingPlot from './training-plot.ts';
import { describeRuns } from './training-words.ts';
import { labels, words } from './training-words.messages.ts';

/** How the loss of recorded runs fell, as a chart and in words. The chart's library is fetched when the element is first shown. */
@customElement('dg-training-chart')
export class TrainingChart extends Localized(LitElement) {
  /** Runs of one probe set, the main one first. */
  @property({ attribute: false }) runs: readonly RunRecord[] = [];

  @state() private plot?: typeof TrainingPlot | 'failed';
  @state() private width = 0;

  // In the next frame: a chart drawn at once would change the height that is just being observed.
  readonly #resize = new ResizeObserver(([{ contentRect }]) =>
    requestAnimationFrame(() => (this.width = Math.round(contentRect.width))),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize.observe(this);
    import('./training-plot.ts').then(
      (module) => (this.plot = module),
      () => (this.plot = 'failed'),
    );
  }

  override disconnectedCallback(): void {
    this.#resize.disconnect();
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    return html`<figure aria-labelledby="title" aria-describedby="words">
      <h4 id="title">${this.msg(words.title)}</h4>
      ${this.renderDrawing()}
      <figcaption>
        <p>${this.msg(words.averaged)}</p>
        <div id="words">${describeRuns(this.runs).map((sentence) => html`<p>${sentence}</p>`)}</div>
      </figcaption>
    </figure>`;
  }

  private renderDrawing(): TemplateResult {
    if (this.plot === 'failed') return html`<p role="status">${this.msg(words.unplotted)}</p>`;
    if (!this.plot || this.width === 0) return html`<div class="room"></div>`;
    const { dashes, trainingPlot } = this.plot;
    return html`<p class="legend">${this.runs.map((run, place) => this.renderKey(run, dashes[place]))}</p>
      <div aria-hidden="true">${trainingPlot(this.runs, this.width)}</div>`;
  }

  private renderKey({ batchSize }: RunRecord, dash: string): TemplateResult {
    const batch = cardNumbers(this.language).count(batchSize);
    return html`<span
      ><svg width="36" height="8" aria-hidden="true">
        ${svg`<path d="M1 4h34" stroke="currentColor" stroke-width="2" stroke-dasharray=${dash} />`}
      </svg>
      ${this.msg(labels.series)(batch)}</span
    >`;
  }

  static override styles = css`
    :host {
      display: block;
    }
    figure,
    h4,
    p {
      margin: 0;
    }
    h4 {
      font-size: var(--step-0);
      font-weight: 650;
    }
    .room {
      height: 20rem;
    }
    .legend {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--space-5);
      margin-block: var(--space-2);
      font-variant-numeric: tabular-nums;
    }
    .legend span:not(:first-child) {
      color: var(--ink-soft);
    }
    svg {
      max-width: 100%;
      font-variant-numeric: tabular-nums;
    }
    figcaption {
      display: grid;
      gap: var(--space-2);
      margin-top: var(--space-2);
      color: var(--ink-soft);
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-training-chart': TrainingChart;
  }
}
