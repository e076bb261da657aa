import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SessionState } from '../../engine/encoders/session.ts';
import { Localized } from '../i18n/localized.ts';
import { controls } from '../theme/controls.ts';
import { amount, messages, phaseText, planText } from './load.messages.ts';
import { TransferRate } from './transfer-rate.ts';

export type LoadingState = Extract<SessionState, { status: 'loading' }>;

/**
 * A load on its way: one bar in bytes over all files, the phase, the plan that is being tried.
 *
 * @fires cancel
 */
@customElement('dg-load-progress')
export class LoadProgress extends Localized(LitElement) {
  @property({ attribute: false }) state!: LoadingState;

  readonly #rate = new TransferRate();

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('state')) return;
    const { phase, loaded, fromCache } = this.state;
    if (phase === 'download' && !fromCache) this.#rate.add(loaded, performance.now());
    else this.#rate.reset();
  }

  override render(): TemplateResult {
    const { plan, loaded, total } = this.state;
    const share = total > 0 ? loaded / total : 0;
    const words = this.msg(phaseText(this.state));
    const { short, exact } = amount(loaded, total);
    return html`
      <p class="phase">
        <span>${words}</span>
        ${plan ? html`<span class="plan">${this.msg(planText(plan))}</span>` : nothing}
      </p>
      <div
        class="bar"
        role="progressbar"
        aria-label=${this.msg(messages.progress)}
        aria-valuenow=${Math.floor(share * 100)}
        aria-valuetext=${total > 0 ? short : words}
      >
        <div style="inline-size: ${share * 100}%"></div>
      </div>
      <div class="foot">
        <span title=${exact}>${total > 0 ? short : nothing}</span>
        <span>${this.#forecast()}</span>
        <button @click=${() => this.dispatchEvent(new Event('cancel'))}>${this.msg(messages.cancel)}</button>
      </div>
    `;
  }

  #forecast(): string {
    const { phase, loaded, total } = this.state;
    const rate = this.#rate.perSecond;
    if (phase !== 'download' || !rate) return '';
    return [this.msg(messages.speed)(rate), this.msg(messages.remaining)((total - loaded) / rate)].join(
      ' · ',
    );
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
        font-size: var(--step--1);
      }
      .phase,
      .foot {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--space-3);
        margin: 0;
        font-variant-numeric: tabular-nums;
      }
      .phase {
        justify-content: space-between;
      }
      .plan,
      .foot span + span {
        color: var(--ink-soft);
      }
      .foot button {
        margin-inline-start: auto;
      }
      .bar {
        overflow: hidden;
        height: 0.5rem;
        margin: var(--space-2) 0;
        border-radius: 0.25rem;
        background: var(--line);
      }
      .bar div {
        height: 100%;
        border-radius: inherit;
        background: var(--ink);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-load-progress': LoadProgress;
  }
}
