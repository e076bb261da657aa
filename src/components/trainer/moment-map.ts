import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Localized } from '../i18n/localized.ts';
import { decimal, percent } from '../i18n/number.ts';
import type { SpaceData } from '../origin/space-data.ts';
import '../origin/space-stage.ts';
import type { MapItem } from '../origin/space-stage.ts';
import { messages } from './trainer.messages.ts';

/**
 * The map of a moment: held-out pictures and captions. While one is being made the map before stays.
 *
 * @fires pair-point - CustomEvent<number>, the pair that is pointed at; −1 is none
 */
@customElement('dg-moment-map')
export class MomentMap extends Localized(LitElement) {
  /** Undefined while it is being made. */
  @property({ attribute: false }) data?: SpaceData;
  @property({ attribute: false }) captions: readonly string[] = [];
  /** The addresses of the pictures. */
  @property({ attribute: false }) pictures: readonly string[] = [];
  @property({ type: Number }) lit = -1;
  /** Whether a run is being trained: then the map changes at once, and leaves the processor to it. */
  @property({ type: Boolean }) training = false;

  #last?: SpaceData;
  #items: readonly MapItem[] = [];
  #made: readonly unknown[] = [];

  override willUpdate(): void {
    const made = [this.captions, this.pictures];
    if (made.some((part, i) => part !== this.#made[i]))
      this.#items = this.captions.map((caption, i) => ({ url: this.pictures[i], alt: '', caption }));
    this.#made = made;
    this.#last = this.data ?? this.#last;
    // The map of another run, with other pairs, is none of this one.
    if (this.#last?.count !== this.captions.length) this.#last = undefined;
  }

  override render(): TemplateResult {
    const data = this.#last;
    if (!data) return html`<p class="room" role="status">${this.msg(messages.mapPending)}</p>`;
    return html`<dg-space-stage
        .data=${data}
        .items=${this.#items}
        .lit=${this.lit}
        ?still=${this.training}
        .thumb=${1.35}
      ></dg-space-stage>
      <p>
        ${this.msg(messages.mapFacts)(percent(data.shares[0] + data.shares[1]), decimal(data.gap, 2))}
        ${this.msg(messages.mapHint)}
      </p>`;
  }

  static override styles = css`
    :host {
      display: grid;
      gap: var(--space-2);
      min-width: 0;
      font-variant-numeric: tabular-nums;
    }
    p {
      margin: 0;
      color: var(--ink-soft);
      font-size: 0.8125rem;
      line-height: 1.4;
    }
    .room {
      min-height: 18rem;
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-moment-map': MomentMap;
  }
}
