import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { takingTurns } from '../../engine/compute/turns.ts';
import { pairRanks, type PairRanks } from '../../engine/pair-sets/pair-ranks.ts';
import { Localized } from '../i18n/localized.ts';
import { decimal, integer } from '../i18n/number.ts';
import type { PairSelection } from '../selection/pair-selection.ts';
import { controls } from '../theme/controls.ts';
import { icons } from '../theme/icons.ts';
import type { PairSet } from './pair-set.ts';
import './pair-thumbnail.ts';
import { messages } from './picked-pairs.messages.ts';
import { pickedPairsStyles } from './picked-pairs.styles.ts';

/** A longer list ends with how many more there are. */
const mostListed = 60;

/** The pairs that are picked in the matrix or on the map, with their pictures, captions and ranks. */
@customElement('dg-picked-pairs')
export class PickedPairs extends Localized(LitElement) {
  @property({ attribute: false }) pairs: PairSet | null = null;
  @property({ attribute: false }) selection?: PairSelection;

  /** Those that have been computed, by pair. */
  @state() private ranks: ReadonlyMap<number, PairRanks> = new Map();

  #followed?: PairSelection;
  #computing = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    this.#follow(undefined);
    this.#computing.abort();
    super.disconnectedCallback();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    this.#follow(this.isConnected ? this.selection : undefined);
    if (changed.has('pairs')) this.ranks = new Map();
  }

  override updated(): void {
    void this.#compute();
  }

  override render(): TemplateResult {
    const { pairs, selection } = this;
    const picked = pairs && selection ? [...selection.picked].filter((pair) => pair < pairs.n) : [];
    const left = picked.length - mostListed;
    return html`<section aria-labelledby="heading">
      <h2 id="heading">${this.msg(messages.heading)(picked.length)}</h2>
      ${
        picked.length === 0
          ? html`<p>${this.msg(messages.none)}</p>`
          : html`<button class="quiet" @click=${() => selection!.pick([])}>
                ${this.msg(messages.clear)}
              </button>
              <ul>
                ${picked.slice(0, mostListed).map((pair) => this.renderPair(pairs!, pair))}
                ${left > 0 ? html`<li>${this.msg(messages.more)(left)}</li>` : nothing}
              </ul>`
      }
    </section>`;
  }

  private renderPair({ thumbnails, captions }: PairSet, pair: number): TemplateResult {
    const ranks = this.ranks.get(pair);
    return html`<li
      class=${pair === this.selection!.pointed ? 'pointed' : ''}
      data-pair=${pair}
      @pointerenter=${() => this.selection!.point(pair)}
      @pointerleave=${() => this.selection!.point(-1)}
    >
      <dg-pair-thumbnail .sheet=${thumbnails} .pair=${pair}></dg-pair-thumbnail>
      <span
        >${captions[pair]}<small
          >${
            ranks
              ? html`<b>${decimal(ranks.cosine)}</b>
                  ${this.msg(messages.ranks)(integer(ranks.caption), integer(ranks.picture))}`
              : '…'
          }</small
        ></span
      >
      <button
        class="quiet"
        aria-label=${this.msg(messages.unpick)(captions[pair])}
        @focus=${() => this.selection!.point(pair)}
        @click=${() => this.selection!.toggle(pair)}
      >
        ${icons.close}
      </button>
    </li>`;
  }

  async #compute(): Promise<void> {
    const { pairs, selection } = this;
    if (!pairs || !selection) return;
    const missing = [...selection.picked]
      .slice(0, mostListed)
      .filter((pair) => pair < pairs.n && !this.ranks.has(pair));
    if (missing.length === 0) return;
    this.#computing.abort();
    const { signal } = (this.#computing = new AbortController());
    const turn = takingTurns(signal);
    const ranks = new Map(this.ranks);
    try {
      for (const pair of missing) {
        await turn();
        ranks.set(pair, pairRanks(pairs.vectors, pair));
      }
      if (!signal.aborted && pairs === this.pairs) this.ranks = ranks;
    } catch {
      // Another selection has taken its place.
    }
  }

  #follow(selection: PairSelection | undefined): void {
    if (selection === this.#followed) return;
    this.#followed?.removeEventListener('change', this.#onChange);
    this.#followed = selection;
    selection?.addEventListener('change', this.#onChange);
  }

  readonly #onChange = (): void => this.requestUpdate();

  static override styles = [controls, pickedPairsStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-picked-pairs': PickedPairs;
  }
}
