import { css, html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type * as CurvesPlot from './curves-plot.ts';
import type { Chart, Curve, CurvePoint } from './curves-plot.ts';

/** Curves with levels to compare them with, and a mark at the place that is looked at. The chart's library is fetched when first shown. */
@customElement('dg-curves')
export class Curves extends LitElement {
  /** Drawn again only when it is another object. */
  @property({ attribute: false }) chart?: Chart;
  /** Where on the first curve the mark stands; null: nowhere. */
  @property({ attribute: false }) at: CurvePoint | null = null;
  @property({ type: Number }) height = 200;
  /** What the chart is, for those who do not see it. */
  @property() label = '';

  @state() private module?: typeof CurvesPlot | 'failed';
  @state() private width = 0;

  #plot?: ReturnType<typeof CurvesPlot.curvesPlot>;

  // In the next frame: a chart drawn at once would change the height that is just being observed.
  readonly #resize = new ResizeObserver(([{ contentRect }]) =>
    requestAnimationFrame(() => (this.width = Math.round(contentRect.width))),
  );

  /** The chart as drawn. */
  get drawing(): SVGSVGElement | null {
    return this.renderRoot.querySelector('.chart svg');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize.observe(this);
    import('./curves-plot.ts').then(
      (module) => (this.module = module),
      () => (this.module = 'failed'),
    );
  }

  override disconnectedCallback(): void {
    this.#resize.disconnect();
    super.disconnectedCallback();
  }

  override willUpdate(changed: PropertyValues): void {
    const drawn = ['chart', 'module', 'width', 'height'].some((name) => changed.has(name));
    const { module, chart, width, height } = this;
    if (!drawn || !module || module === 'failed' || !chart || width === 0) return;
    this.#plot = module.curvesPlot(chart, width, height);
    // The chart is one picture with a text of its own; Plot labels its parts, in English.
    this.#plot.setAttribute('aria-hidden', 'true');
  }

  override render(): TemplateResult {
    const { module, chart } = this;
    if (!this.#plot || !chart || !module || module === 'failed')
      return html`<div style="height:${this.height}px"></div>`;
    return html`
      <p class="legend">${chart.curves.map((curve) => this.renderKey(curve, module))}</p>
      <div class="chart" role="img" aria-label=${this.label}>${this.#plot} ${this.renderMark()}</div>
    `;
  }

  private renderKey({ label, kind }: Curve, { dashes }: typeof CurvesPlot): TemplateResult {
    return html`<span class=${kind}
      ><svg width="34" height="8" aria-hidden="true">
        ${svg`<path d="M1 4h32" stroke="currentColor" stroke-width="2" stroke-dasharray=${dashes[kind]} />`}</svg
      >${label}</span
    >`;
  }

  /** The mark lies above the chart, which stays as it is while the mark moves. */
  private renderMark(): TemplateResult | typeof nothing {
    if (!this.at) return nothing;
    const [x, y] = (['x', 'y'] as const).map(
      (axis) => this.#plot!.scale(axis)!.apply(this.at![axis]) as number,
    );
    return html`<i style="transform:translate(${x}px,${y}px)"></i>`;
  }

  static override styles = css`
    :host {
      display: block;
      min-width: 0;
    }
    .legend {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--space-4);
      margin: 0;
      font-size: var(--step--1);
    }
    .legend span {
      display: inline-flex;
      align-items: center;
      gap: var(--space-2);
    }
    .other {
      color: var(--ink-soft);
    }
    .third,
    .fourth,
    .fifth {
      color: var(--negative);
    }
    .limit {
      color: var(--diagonal);
    }
    .chart {
      position: relative;
    }
    .chart svg {
      display: block;
      max-width: 100%;
      font-variant-numeric: tabular-nums;
    }
    i {
      position: absolute;
      inset: -5px auto auto -5px;
      width: 10px;
      height: 10px;
      border: 2px solid var(--surface);
      border-radius: 50%;
      background: var(--diagonal-fill);
      outline: 1.5px solid var(--ink);
      pointer-events: none;
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-curves': Curves;
  }
}
