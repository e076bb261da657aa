import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { maxLogitScale } from '../../engine/contrastive/index.ts';
import { Localized } from '../i18n/localized.ts';
import { decimal } from '../i18n/number.ts';
import { controls } from '../theme/controls.ts';
import { scaleRange } from './zero-shot-params.ts';
import { messages } from './zero-shot.messages.ts';

/**
 * The temperature of the softmax, as the scale that the cosines are multiplied with. The slider is logarithmic.
 *
 * @fires scale - CustomEvent<number | null>, null for the model's own
 */
@customElement('dg-scale-slider')
export class ScaleSlider extends Localized(LitElement) {
  @property({ type: Number }) scale = maxLogitScale;
  /** Whether `scale` is what the model learnt. */
  @property({ type: Boolean }) own = true;

  override render(): TemplateResult {
    const value = this.msg(messages.scaleValue)(scaleWords(this.scale), decimal(1 / this.scale, 3));
    return html`
      <label>
        <span>${this.msg(messages.temperature)}</span>
        <input
          type="range"
          min=${Math.log(scaleRange.min)}
          max=${Math.log(scaleRange.max)}
          step="0.01"
          .value=${String(Math.log(this.scale))}
          aria-valuetext=${value}
          @input=${this.#onInput}
        />
      </label>
      <output>${value}</output>
      <button
        aria-pressed=${this.own}
        title=${this.msg(messages.ownScaleHint)}
        @click=${() => this.#report(null)}
      >
        ${this.msg(messages.ownScale)}
      </button>
    `;
  }

  #onInput = (event: InputEvent): void => {
    this.#report(Math.exp(Number((event.target as HTMLInputElement).value)));
  };

  #report(scale: number | null): void {
    this.dispatchEvent(new CustomEvent<number | null>('scale', { detail: scale }));
  }

  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1) var(--space-3);
        font-size: var(--step--1);
      }
      label {
        display: flex;
        flex: 1 1 12rem;
        align-items: center;
        gap: var(--space-2);
      }
      input {
        flex: 1;
        min-width: 6rem;
      }
      output {
        min-width: 18ch;
        font-variant-numeric: tabular-nums;
      }
      button {
        min-height: 2rem;
      }
    `,
  ];
}

const scaleWords = (scale: number): string => decimal(scale, scale < 10 ? 2 : 1);

declare global {
  interface HTMLElementTagNameMap {
    'dg-scale-slider': ScaleSlider;
  }
}
