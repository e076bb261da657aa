import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Localized } from '../i18n/localized.ts';
import { integer } from '../i18n/number.ts';
import { controls } from '../theme/controls.ts';
import { messages } from './batch.messages.ts';
import { largestBatch } from './training-params.ts';

const smallest = 2;
/** Sizes to go to at once; 128 is the article's, with its 100,000 pairs. */
const presets = [2, 8, 32, 128, 512, 1024] as const;

/**
 * The batch size on a slider on which each doubling is as far as any other.
 *
 * @fires batch-size - CustomEvent<number>
 */
@customElement('dg-batch-size')
export class BatchSize extends Localized(LitElement) {
  @property({ type: Number }) n = 8;

  override render(): TemplateResult {
    return html`
      <label for="size">${this.msg(messages.pairsCount)(this.n)}</label>
      <input
        id="size"
        type="range"
        min=${Math.log2(smallest)}
        max=${Math.log2(largestBatch)}
        step="any"
        .value=${String(Math.log2(this.n))}
        aria-valuetext=${this.n}
        @input=${(event: Event) => this.#report(Math.round(2 ** Number((event.target as HTMLInputElement).value)))}
        @keydown=${this.#onKey}
      />
      <span role="group" aria-label=${this.msg(messages.sizes)}>
        ${presets.map(
          (n) =>
            html`<button class="quiet" aria-pressed=${n === this.n} @click=${() => this.#report(n)}>
              ${integer(n)}
            </button>`,
        )}
      </span>
    `;
  }

  /** One pair more or less: on the slider alone, a step would be a share of the whole way. */
  #onKey = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    this.#report(this.n + by);
  };

  #report(n: number): void {
    const detail = Math.min(largestBatch, Math.max(smallest, n));
    if (detail !== this.n) this.dispatchEvent(new CustomEvent<number>('batch-size', { detail }));
  }

  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex: 1 1 24rem;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--space-3);
        font-size: var(--step--1);
        font-variant-numeric: tabular-nums;
      }
      label {
        min-width: 9.5em;
        font-weight: 600;
      }
      input {
        flex: 1 1 8rem;
        min-width: 6rem;
      }
      span {
        display: flex;
        flex-wrap: wrap;
      }
      button[aria-pressed='true'] {
        background: var(--diagonal-ground);
        font-weight: 650;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-batch-size': BatchSize;
  }
}
