import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Localized } from '../i18n/localized.ts';
import { similarityColor } from '../theme/palette.ts';
import { ThemeWatch } from '../theme/theme-watch.ts';
import { boundText } from './cell-text.ts';
import type { MatrixUnit } from './matrix-data.ts';
import { messages } from './matrix.messages.ts';

/** What the colours and outlines of a matrix mean: the name of the quantity and the exact ends of the scale. */
@customElement('dg-matrix-legend')
export class MatrixLegend extends Localized(LitElement) {
  @property() quantity = '';
  @property({ attribute: false }) domain: readonly [number, number] = [0, 1];
  @property() unit: MatrixUnit = 'cosine';
  @property() markedName = '';
  @property() outlinedName = '';
  @property({ type: Boolean }) pending = false;
  /** How many cells, along each side, share a pixel. */
  @property({ type: Number }) pooled = 1;

  readonly #theme = new ThemeWatch(this);

  override render(): TemplateResult {
    const [min, max] = this.domain;
    const color = similarityColor(this.domain, this.#theme.name);
    const stops = Array.from({ length: 11 }, (_, i) => color(min + (i / 10) * (max - min)));
    return html`
      <span class="scale">
        <span class="quantity">${this.quantity}</span>
        <span class="bound">${boundText(min, this.unit)}</span>
        <i class="ramp" style="background:linear-gradient(to right,${stops.join(',')})"></i>
        <span class="visually-hidden">…</span>
        <span class="bound">${boundText(max, this.unit)}</span>
      </span>
      ${this.markedName ? html`<span><i class="marked"></i>${this.markedName}</span>` : nothing}
      ${this.outlinedName ? html`<span><i class="outlined"></i>${this.outlinedName}</span>` : nothing}
      ${this.pooled > 1 ? html`<span>${this.msg(messages.pooled)(this.pooled)}</span>` : nothing}
      ${this.pending ? html`<span><i class="pending"></i>${this.msg(messages.pending)}</span>` : nothing}
    `;
  }

  static override styles = css`
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-1) var(--space-4);
      color: var(--ink-soft);
      font-size: var(--step--1);
      font-variant-numeric: tabular-nums;
      line-height: 1.4;
    }
    span {
      display: inline-flex;
      align-items: center;
      gap: var(--space-2);
    }
    .visually-hidden {
      position: absolute;
      overflow: hidden;
      width: 1px;
      height: 1px;
      clip-path: inset(50%);
    }
    .ramp {
      width: 6rem;
      height: 0.7rem;
      border-radius: 2px;
      outline: 0.5px solid var(--line-strong);
    }
    .marked,
    .outlined,
    .pending {
      width: 0.85rem;
      height: 0.85rem;
      border-radius: 1px;
    }
    .marked {
      border: 3px solid var(--diagonal-fill);
      box-shadow: 0 0 0 1px #16181d;
    }
    .outlined {
      border: 2px dashed var(--ink);
    }
    .pending {
      background: repeating-linear-gradient(135deg, var(--sunken) 0 4px, var(--line-strong) 4px 5px);
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-matrix-legend': MatrixLegend;
  }
}
