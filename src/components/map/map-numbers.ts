import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { MapPoints, MapQuality } from '../../engine/map/index.ts';
import { Localized } from '../i18n/localized.ts';
import { decimal, integer } from '../i18n/number.ts';
import { meanKept } from './map-words.ts';
import { messages } from './map.messages.ts';

/** How far a map is, and, once it has settled, how much of the space it keeps. */
@customElement('dg-map-numbers')
export class MapNumbers extends Localized(LitElement) {
  @property({ attribute: false }) points: MapPoints | null = null;
  @property({ attribute: false }) quality: MapQuality | null = null;

  override render(): TemplateResult {
    const { quality } = this;
    const k = quality?.neighbours ?? 0;
    return html`
      <dl>
        ${this.renderNumber(
          this.msg(messages.trustworthiness),
          this.msg(messages.trustworthinessHint),
          quality ? decimal(quality.trustworthiness) : '–',
          quality && quality.sampled < quality.kept.length
            ? this.msg(messages.sampled)(integer(quality.sampled))
            : '',
        )}
        ${this.renderNumber(
          this.msg(messages.kept),
          this.msg(messages.keptHint),
          quality ? this.msg(messages.keptOf)(decimal(meanKept(quality.kept), 1), k) : '–',
        )}
        ${this.renderNumber(
          this.msg(messages.gap),
          this.msg(messages.gapHint),
          quality ? decimal(quality.gap) : '–',
        )}
      </dl>
      ${this.renderProgress()}
    `;
  }

  private renderNumber(name: string, hint: string, value: string, more = ''): TemplateResult {
    return html`<div title=${hint}>
      <dt>${name}</dt>
      <dd>${value}${more ? html` <small>${more}</small>` : nothing}</dd>
    </div>`;
  }

  private renderProgress(): TemplateResult {
    const { points, quality } = this;
    if (quality) return html`<p>${this.msg(messages.settled)}</p>`;
    if (!points || points.epoch === 0) return html`<p>${this.msg(messages.preparing)}</p>`;
    if (points.epoch === points.epochs) return html`<p>${this.msg(messages.measuring)}</p>`;
    const words = this.msg(messages.settling)(integer(points.epoch), integer(points.epochs));
    return html`<p>
      ${words}
      <progress aria-label=${words} max=${points.epochs} value=${points.epoch}></progress>
    </p>`;
  }

  static override styles = css`
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      justify-content: space-between;
      gap: var(--space-1) var(--space-5);
      font-size: var(--step--1);
      font-variant-numeric: tabular-nums;
      line-height: 1.35;
    }
    :host([hidden]) {
      display: none;
    }
    dl {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-1) var(--space-5);
      margin: 0;
    }
    dt,
    p,
    small {
      color: var(--ink-soft);
    }
    dd {
      margin: 0;
      font-size: var(--step-0);
      font-weight: 600;
    }
    small {
      font-weight: 400;
    }
    p {
      display: flex;
      align-items: center;
      gap: var(--space-2);
      margin: 0;
    }
    progress {
      width: 7em;
      accent-color: var(--ink);
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-map-numbers': MapNumbers;
  }
}
