import { css, html, LitElement, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { Localized } from '../i18n/localized.ts';
import { StageSizeController } from '../frame/stage-size.ts';
import { controls } from '../theme/controls.ts';
import { events, messages } from './clip-timeline.messages.ts';
import { timelineLayout, type TimelineLayout } from './timeline-layout.ts';

/**
 * The years as an axis, the works as names above it. One tab stop; the arrow keys choose.
 *
 * @fires event - CustomEvent<number>, the index of the chosen work
 */
@customElement('dg-timeline-stage')
export class TimelineStage extends Localized(LitElement) {
  @property({ type: Number }) chosen = 0;

  @query('svg') readonly drawing!: SVGSVGElement;

  readonly #size = new StageSizeController(this);

  override render(): TemplateResult | typeof nothing {
    const { width, unit } = this.#size;
    if (width === 0) return nothing;
    const layout = timelineLayout(events, { width, unit });
    const axis = (layout.levels * 2.2 + 0.8) * unit;
    const height = axis + 2 * unit;
    return html`<svg
      width=${width}
      height=${height}
      viewBox="0 0 ${width} ${height}"
      role="group"
      aria-label=${this.msg(messages.label)}
      style="--unit: ${unit}px"
      @keydown=${this.#onKey}
    >
      <line class="axis" x1="0" x2=${width} y1=${axis} y2=${axis} />
      ${layout.years.map(
        ({ year, x }) => svg`
          <line class="axis" x1=${x} x2=${x} y1=${axis} y2=${axis + 5} />
          <text class="year" x=${x} y=${axis + 1.4 * unit}>${width < 24 * unit ? `’${String(year).slice(2)}` : year}</text>`,
      )}
      ${events.map((_, i) => this.renderStem(i, layout, axis, unit))}
      ${events.map((_, i) => this.renderName(i, layout, axis, unit))}
    </svg>`;
  }

  private renderStem(i: number, { places }: TimelineLayout, axis: number, unit: number): SVGTemplateResult {
    const { x, level } = places[i];
    return svg`<g class=${i === this.chosen ? 'chosen' : ''}>
      <line class="stem" x1=${x} x2=${x} y1=${axis} y2=${axis - (level * 2.2 + 0.8) * unit} />
      <circle class="point" cx=${x} cy=${axis} r=${0.3 * unit} />
    </g>`;
  }

  private renderName(i: number, { places }: TimelineLayout, axis: number, unit: number): SVGTemplateResult {
    const { left, width, level } = places[i];
    const { name, year, month, main } = events[i];
    const bottom = axis - (level * 2.2 + 0.8) * unit;
    const chosen = i === this.chosen;
    return svg`<g class="name ${chosen ? 'chosen' : ''} ${main ? 'main' : ''}" @click=${() => this.#choose(i)}>
      <rect
        data-event=${i} role="button" aria-pressed=${chosen} tabindex=${chosen ? 0 : -1}
        aria-label="${name}, ${this.msg(messages.date)(year, month)}"
        x=${left} y=${bottom - 1.6 * unit} width=${width} height=${1.6 * unit} rx="5"
      />
      <text x=${left + width / 2} y=${bottom - 0.5 * unit}>${name}</text>
    </g>`;
  }

  #onKey = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.min(events.length - 1, Math.max(0, this.chosen + step));
    this.renderRoot.querySelector<SVGElement>(`[data-event="${next}"]`)?.focus();
    this.#choose(next);
  };

  #choose(i: number): void {
    if (i !== this.chosen) this.dispatchEvent(new CustomEvent<number>('event', { detail: i }));
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      svg {
        display: block;
        overflow: visible;
        font-family: var(--font);
        font-variant-numeric: tabular-nums;
        user-select: none;
      }
      .axis,
      .stem {
        stroke: var(--line-strong);
        stroke-width: 1.25;
      }
      .year {
        fill: var(--ink-soft);
        font-size: calc(0.8 * var(--unit));
        text-anchor: middle;
      }
      .point {
        fill: var(--ink-soft);
        stroke: var(--surface);
        stroke-width: 1.5;
      }
      .name {
        cursor: pointer;
      }
      .name rect {
        fill: var(--surface);
        stroke: var(--line-strong);
        stroke-width: 1.25;
        outline: none;
      }
      .name.main rect {
        fill: var(--diagonal-ground);
        stroke: var(--diagonal-fill);
      }
      .name text {
        fill: var(--ink);
        font-size: calc(0.95 * var(--unit));
        font-weight: 550;
        text-anchor: middle;
        pointer-events: none;
      }
      .name.main text {
        font-weight: 700;
      }
      .name.chosen rect {
        stroke: var(--ink);
        stroke-width: 2.5;
      }
      .chosen .stem {
        stroke: var(--ink);
        stroke-width: 2;
      }
      .chosen .point {
        fill: var(--diagonal-fill);
      }
      .name rect:focus-visible {
        stroke: var(--focus);
        stroke-width: 3;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-timeline-stage': TimelineStage;
  }
}
