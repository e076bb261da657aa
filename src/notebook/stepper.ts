import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Localized } from '../components/i18n/localized.ts';
import { controls } from '../components/theme/controls.ts';
import { icons } from '../components/theme/icons.ts';
import { messages } from './notebook.messages.ts';

/**
 * Goes through a lesson step by step, for who projects it or has no wheel.
 *
 * @fires step - CustomEvent with the index of the step to go to
 */
@customElement('dg-stepper')
export class Stepper extends Localized(LitElement) {
  /** −1 before the first step. */
  @property({ type: Number }) step = -1;
  @property({ type: Number }) count = 0;

  override render(): TemplateResult {
    return html`<nav aria-label=${this.msg(messages.steps)}>
      ${this.renderButton(this.msg(messages.previousStep), this.step - 1, icons.back)}
      <span>${this.step + 1} / ${this.count}</span>
      ${this.renderButton(this.msg(messages.nextStep), this.step + 1, icons.forward)}
    </nav>`;
  }

  private renderButton(label: string, to: number, sign: TemplateResult): TemplateResult {
    return html`<button
      class="quiet"
      aria-label=${label}
      title=${label}
      ?disabled=${to < 0 || to >= this.count}
      @click=${() => this.dispatchEvent(new CustomEvent('step', { detail: to }))}
    >
      ${sign}
    </button>`;
  }

  static override styles = [
    controls,
    css`
      /* A bar below the text: a floating one would cover a line of it. */
      nav {
        position: fixed;
        z-index: 10;
        inset: auto 0 0;
        display: flex;
        align-items: center;
        justify-content: space-between;
        padding: 0 max(var(--space-3), env(safe-area-inset-right)) env(safe-area-inset-bottom)
          max(var(--space-3), env(safe-area-inset-left));
        border-top: 1px solid var(--line);
        background: var(--surface);
        color: var(--ink-soft);
        font-size: var(--step--1);
        font-variant-numeric: tabular-nums;
      }
      /* Between the text and the figures, where neither is covered. */
      @media (min-width: 1100px) {
        nav {
          inset: auto auto var(--space-4) calc(var(--gutter-middle) - 1.25rem);
          flex-direction: column;
          justify-content: start;
          width: 2.5rem;
          padding: 0;
          border: 1px solid var(--line);
          border-radius: 999px;
          font-size: 0.75rem;
        }
        button {
          width: 100%;
          border-radius: 999px;
        }
        .icon {
          rotate: 90deg;
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-stepper': Stepper;
  }
}
