import { css, html, LitElement, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Classification } from '../../engine/zero-shot/index.ts';
import { Localized } from '../i18n/localized.ts';
import { decimal, percent } from '../i18n/number.ts';
import { fitText } from '../search/fit-text.ts';
import { StageSizeController } from '../frame/stage-size.ts';
import { drawBar } from './bar-drawing.ts';
import { pipelineStageStyles } from './pipeline-stage.styles.ts';
import { messages } from './trial.messages.ts';

/** One of the two classifications, as it is drawn. */
export interface TrialPanel {
  readonly title: string;
  readonly picture: { readonly url: string; readonly alt: string };
  readonly labels: readonly string[];
  readonly right: string | null;
  readonly added: readonly string[];
  /** null until every vector is there */
  readonly result: Classification | null;
}

/** A picture with the shares of its labels, before and after a change: side by side, or one below the other. */
@customElement('dg-trial-stage')
export class TrialStage extends Localized(LitElement) {
  @property({ attribute: false }) panels: readonly TrialPanel[] = [];

  @query('svg') drawing!: SVGSVGElement;

  readonly #size = new StageSizeController(this);

  override render(): TemplateResult | typeof nothing {
    const { width, unit } = this.#size;
    if (width === 0 || this.panels.length === 0) return nothing;
    const wide = width >= 40 * unit;
    const gap = 2 * unit;
    const panelWidth = wide ? (width - gap) / 2 : width;
    const heights = this.panels.map(({ labels }) => panelHeight(labels.length, unit));
    const height = wide ? Math.max(...heights) : heights.reduce((sum, each) => sum + each + gap, -gap);
    return html`<svg
      width=${width}
      height=${height}
      viewBox="0 0 ${width} ${height}"
      role="img"
      aria-label=${this.msg(messages.stage)}
      style="--unit: ${unit}px"
    >
      ${this.panels.map((panel, i) => {
        const x = wide ? i * (panelWidth + gap) : 0;
        const y = wide || i === 0 ? 0 : heights[0] + gap;
        return svg`<g class="panel" transform="translate(${x} ${y})">${this.renderPanel(panel, panelWidth, unit)}</g>`;
      })}
    </svg>`;
  }

  private renderPanel(panel: TrialPanel, width: number, unit: number): SVGTemplateResult {
    const side = Math.min(pictureSide * unit, 0.19 * width);
    const left = side + 0.9 * unit;
    return svg`
      <text class="title" y=${unit}>${fitText(panel.title, width, 0.95 * unit)}</text>
      <image href=${panel.picture.url} y=${top(unit)} width=${side} height=${side} preserveAspectRatio="xMidYMid slice" clip-path="inset(0 round 6px)" />
      <rect class="picture-frame" x="1" y=${top(unit) + 1} width=${side - 2} height=${side - 2} rx="6" />
      ${
        panel.result
          ? panel.labels.map((label, i) => this.renderRow(panel, label, i, left, width - left, unit))
          : svg`<text class="small" x=${left} y=${top(unit) + 1.4 * unit}>${this.msg(messages.waits)}</text>`
      }
    `;
  }

  private renderRow(
    { result, right, added }: TrialPanel,
    label: string,
    i: number,
    x: number,
    width: number,
    unit: number,
  ): SVGTemplateResult {
    const first = result!.order[0] === i;
    const marks = `${label === right ? '✓ ' : ''}${added.includes(label) ? '+ ' : ''}`;
    const y = top(unit) + i * step(unit);
    const named = Math.min(8 * unit, 0.38 * width);
    const height = 1.2 * unit;
    return svg`<g transform="translate(${x} ${y})" class=${first ? 'strong' : ''} data-label=${label}>
      ${first ? svg`<rect class="first" x="-5" y="0" width=${width + 5} height=${step(unit) - 2} rx="5" />` : nothing}
      <text class="label" y=${0.2 * unit + height / 2 + 0.31 * unit}>${fitText(marks + label, named, 0.9 * unit)}</text>
      ${drawBar({ x: named + 0.3 * unit, y: 0.2 * unit, width: width - named - 3.4 * unit, height }, unit, { share: result!.probabilities[i], text: percent(result!.probabilities[i], 1), kind: 'probability' })}
      <text class="small end" x=${width} y=${0.2 * unit + height / 2 + 0.29 * unit}>${decimal(result!.cosines[i])}</text>
    </g>`;
  }

  static override styles = [
    pipelineStageStyles,
    css`
      .title {
        fill: var(--ink);
        font-size: calc(0.95 * var(--unit));
        font-weight: 650;
      }
      .label {
        fill: var(--text);
        font-size: calc(0.9 * var(--unit));
      }
      .strong .label {
        font-weight: 700;
      }
    `,
  ];
}

/** In units. */
const pictureSide = 5;
const top = (unit: number): number => 1.7 * unit;
const step = (unit: number): number => 1.65 * unit;
const panelHeight = (labels: number, unit: number): number =>
  top(unit) + Math.max(pictureSide * unit, labels * step(unit)) + 4;

declare global {
  interface HTMLElementTagNameMap {
    'dg-trial-stage': TrialStage;
  }
}
