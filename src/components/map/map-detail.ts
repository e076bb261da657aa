import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { MapQuality } from '../../engine/map/index.ts';
import { Localized } from '../i18n/localized.ts';
import { integer } from '../i18n/number.ts';
import type { PairSet } from '../lab/pair-set.ts';
import '../lab/pair-thumbnail.ts';
import { controls } from '../theme/controls.ts';
import { messages } from './detail.messages.ts';

/**
 * The pair that was looked at last, how many of its true neighbours the map keeps, and what can be picked with it.
 *
 * @fires map-toggle - CustomEvent<number>, a pair to be picked, or no longer
 * @fires map-pick - CustomEvent<ReadonlySet<number>>
 */
@customElement('dg-map-detail')
export class MapDetail extends Localized(LitElement) {
  @property({ attribute: false }) pairs!: PairSet;
  @property({ attribute: false }) quality: MapQuality | null = null;
  /** The point that was looked at last, 0 to 2n − 1; −1 is none. */
  @property({ type: Number }) point = -1;
  @property({ attribute: false }) picked: ReadonlySet<number> = new Set();

  override render(): TemplateResult {
    const count = this.picked.size;
    return html`${this.renderPair()}
      <div class="actions">
        ${this.renderActions()}
        ${
          count > 0
            ? html`<span role="status">${this.msg(messages.picked)(integer(count))}</span>
                <button data-action="clear" @click=${() => this.#pick(new Set())}>
                  ${this.msg(messages.clear)}
                </button>`
            : nothing
        }
      </div>`;
  }

  private renderPair(): TemplateResult {
    const { pairs, point, quality } = this;
    if (point < 0) return html`<p class="hint">${this.msg(messages.hint)}</p>`;
    const pair = point % pairs.n;
    return html`<div class="pair">
      <dg-pair-thumbnail .sheet=${pairs.thumbnails} .pair=${pair}></dg-pair-thumbnail>
      <p>
        <b>${this.msg(messages.pair)(integer(pair + 1))}</b>
        <span class="caption">${pairs.captions[pair]}</span><br />
        ${quality ? this.msg(messages.kept)(quality.kept[pair], quality.kept[pair + pairs.n], quality.neighbours) : nothing}
      </p>
    </div>`;
  }

  private renderActions(): TemplateResult | typeof nothing {
    const { point, pairs, quality, picked } = this;
    if (point < 0) return nothing;
    const pair = point % pairs.n;
    return html`<button data-action="toggle" @click=${() => this.#report('map-toggle', pair)}>
        ${this.msg(picked.has(pair) ? messages.unpick : messages.pick)}
      </button>
      ${
        quality
          ? html`<button data-action="neighbours" @click=${() => this.#pickNeighbours(quality)}>
              ${this.msg(messages.pickNeighbours)(quality.neighbours)}
            </button>`
          : nothing
      }`;
  }

  #pickNeighbours({ nearest, neighbours }: MapQuality): void {
    const { point, pairs } = this;
    const near = nearest.subarray(point * neighbours, (point + 1) * neighbours);
    this.#pick(new Set([point, ...near].map((other) => other % pairs.n)));
  }

  #pick(pairs: ReadonlySet<number>): void {
    this.#report('map-pick', pairs);
  }

  #report<Detail>(type: string, detail: Detail): void {
    this.dispatchEvent(new CustomEvent<Detail>(type, { detail }));
  }

  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-2) var(--space-4);
        /* Room for a pair, so that pointing moves nothing. */
        min-height: 3.75rem;
        font-size: var(--step--1);
        font-variant-numeric: tabular-nums;
        line-height: 1.4;
      }
      .pair {
        display: flex;
        flex: 1 1 22rem;
        align-items: center;
        gap: var(--space-3);
        min-width: 0;
      }
      dg-pair-thumbnail {
        flex: none;
        width: 3.5rem;
        border-radius: var(--radius-small);
      }
      p {
        margin: 0;
        color: var(--ink-soft);
        overflow-wrap: anywhere;
      }
      b {
        color: var(--ink);
      }
      .caption {
        color: var(--text);
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2);
      }
      button {
        min-height: 2.25rem;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-map-detail': MapDetail;
  }
}
