import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Localized } from '../i18n/localized.ts';
import { controls } from '../theme/controls.ts';
import { shownMatrices, type ShownMatrix } from './architecture-params.ts';
import { messages } from './architecture.messages.ts';

/** The numbers of pairs that the slider stops at. */
export const pairCounts = [2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64] as const;

/**
 * How many pairs there are, and what the matrix shows of them.
 *
 * @fires n - CustomEvent<number>
 * @fires view - CustomEvent<ShownMatrix>
 */
@customElement('dg-pair-controls')
export class PairControls extends Localized(LitElement) {
  @property({ type: Number }) n = 6;
  /** The most pairs that there are. */
  @property({ type: Number }) most = 64;
  @property() view: ShownMatrix = 'cosine';

  get #counts(): readonly number[] {
    return [...new Set([...pairCounts.filter((count) => count < this.most), this.most])];
  }

  override render(): TemplateResult {
    const counts = this.#counts;
    const index = counts.findIndex((count) => count >= this.n);
    return html`
      <label>
        <span>${this.msg(messages.pairs)(this.n)}</span>
        <input
          type="range"
          min="0"
          max=${counts.length - 1}
          step="1"
          list="counts"
          aria-label=${this.msg(messages.number)}
          aria-valuetext=${this.n}
          .value=${String(index < 0 ? counts.length - 1 : index)}
          @input=${(event: Event) => this.#report('n', counts[Number((event.target as HTMLInputElement).value)])}
        />
        <datalist id="counts">
          ${counts.map((count, i) => html`<option value=${i} label=${String(count)}></option>`)}
        </datalist>
      </label>
      <div role="group" aria-label=${this.msg(messages.view)}>
        ${shownMatrices.map(
          (view) =>
            html`<button aria-pressed=${view === this.view} @click=${() => this.#report('view', view)}>
              ${this.msg(messages.views[view])}
            </button>`,
        )}
      </div>
    `;
  }

  #report(type: string, detail: number | ShownMatrix): void {
    this.dispatchEvent(new CustomEvent<number | ShownMatrix>(type, { detail }));
  }

  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1) var(--space-4);
        font-size: var(--step--1);
      }
      label {
        display: flex;
        flex: 1 1 12rem;
        align-items: center;
        gap: var(--space-3);
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      label span {
        min-width: 6.4em;
        font-weight: 650;
      }
      input {
        flex: 1;
        min-width: 6rem;
      }
      [role='group'] {
        display: flex;
        flex-wrap: wrap;
      }
      button {
        margin-inline-end: -1px;
        border-radius: 0;
      }
      @media (max-width: 640px) {
        button {
          padding: 0 var(--space-2);
        }
      }
      button:first-child {
        border-start-start-radius: var(--radius-small);
        border-end-start-radius: var(--radius-small);
      }
      button:last-child {
        border-start-end-radius: var(--radius-small);
        border-end-end-radius: var(--radius-small);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-pair-controls': PairControls;
  }
}
