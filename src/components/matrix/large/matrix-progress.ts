import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { LargeMatrixState } from '../../../engine/matrix/large/large-matrix.ts';
import { Localized } from '../../i18n/localized.ts';
import { integer } from '../../i18n/number.ts';
import { controls } from '../../theme/controls.ts';
import { messages } from './large.messages.ts';

/**
 * How far the computation of a large matrix is. Once it is complete there is nothing to say.
 *
 * @fires cancel
 * @fires restart - asked for after it was cancelled
 */
@customElement('dg-matrix-progress')
export class MatrixProgress extends Localized(LitElement) {
  @property({ attribute: false }) state!: LargeMatrixState;
  @property({ type: Number }) n = 0;

  override render(): TemplateResult | typeof nothing {
    const { state, n } = this;
    if (state.status === 'computing') {
      const words = this.msg(messages.computed)(integer(state.rows), integer(n));
      return html`<div>
        <progress max=${n} .value=${state.rows} aria-label=${words}></progress>
        <span>${words}</span>
        <button @click=${this.#fire('cancel')}>${this.msg(messages.cancel)}</button>
      </div>`;
    }
    if (state.status !== 'cancelled') return nothing;
    return html`<div role="status">
      <span>${this.msg(messages.stopped)(integer(n))}</span>
      <button @click=${this.#fire('restart')}>${this.msg(messages.again)}</button>
    </div>`;
  }

  #fire = (type: string) => (): void => {
    this.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  };

  static override styles = [
    controls,
    css`
      div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: center;
        gap: var(--space-1) var(--space-3);
        padding: var(--space-1) var(--space-3);
        border: 1px solid var(--line-strong);
        border-radius: var(--radius-small);
        background: var(--surface);
        box-shadow: var(--shadow);
        font-size: var(--step--1);
        font-variant-numeric: tabular-nums;
      }
      progress {
        flex: 1 1 6rem;
        min-width: 4rem;
        accent-color: var(--diagonal-fill);
      }
      button {
        min-height: 2rem;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-matrix-progress': MatrixProgress;
  }
}
