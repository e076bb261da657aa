import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { MatrixSummary } from '../../engine/matrix/large/large-matrix.ts';
import { Localized } from '../i18n/localized.ts';
import { decimal } from '../i18n/number.ts';
import type * as HistogramPlot from './histogram-plot.ts';
import { messages } from './statistics.messages.ts';

/**
 * The cosines of the pairs and those of all other cells as two histograms, each a share of its own number: N pairs would not be seen
 * beside N² − N others. The chart's library is fetched when first shown.
 */
@customElement('dg-cosine-histogram')
export class CosineHistogramChart extends Localized(LitElement) {
  @property({ attribute: false }) summary: MatrixSummary | null = null;

  @state() private module?: typeof HistogramPlot;
  @state() private width = 0;

  #plot?: Element;
  #drawn = '';

  // In the next frame: a chart drawn at once would change the height that is just being observed.
  readonly #resize = new ResizeObserver(([{ contentRect }]) =>
    requestAnimationFrame(() => (this.width = Math.round(contentRect.width))),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize.observe(this);
    // Without the chart its numbers are still there, beside it.
    import('./histogram-plot.ts').then(
      (module) => (this.module = module),
      () => undefined,
    );
  }

  override disconnectedCallback(): void {
    this.#resize.disconnect();
    super.disconnectedCallback();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const { module, summary, width } = this;
    if (!module || !summary || width === 0) return;
    const key = `${width} ${this.language}`;
    if (!changed.has('summary') && key === this.#drawn) return;
    this.#drawn = key;
    this.#plot = module.histogramPlot(summary.histogram, this.msg(messages.cosine), width);
    this.#plot.setAttribute('aria-hidden', 'true');
  }

  override render(): TemplateResult {
    const { summary } = this;
    if (!summary || !this.#plot) return html`<div class="empty"></div>`;
    const words = this.msg(messages.histogram)(decimal(summary.matched), decimal(summary.unmatched));
    return html`
      <p>
        <span><i class="pairs"></i>${this.msg(messages.pairs)}</span>
        <span><i class="rest"></i>${this.msg(messages.rest)}</span>
      </p>
      <div role="img" aria-label=${words}>${this.#plot}</div>
    `;
  }

  static override styles = css`
    :host {
      display: block;
      min-width: 0;
    }
    .empty {
      height: 9rem;
    }
    p {
      display: flex;
      gap: var(--space-4);
      margin: 0;
      font-size: var(--step--1);
    }
    span {
      display: inline-flex;
      align-items: center;
      gap: var(--space-2);
    }
    i {
      width: 1.1rem;
      height: 0.7rem;
    }
    .pairs {
      border: 2px solid var(--diagonal);
      background: var(--diagonal-ground);
    }
    .rest {
      background: var(--line-strong);
    }
    div :first-child {
      display: block;
      max-width: 100%;
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-cosine-histogram': CosineHistogramChart;
  }
}
