import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Localized } from '../i18n/localized.ts';
import { decimal } from '../i18n/number.ts';
import { controls } from '../theme/controls.ts';
import { messages } from './batch.messages.ts';
import { words } from './loss-words.messages.ts';
import { temperatureRange } from './training-params.ts';

/**
 * A temperature on a logarithmic slider, or the one that the model has learned.
 *
 * @fires temperature - CustomEvent<number | null>; null asks for the model's own
 */
@customElement('dg-temperature')
export class TemperatureSlider extends Localized(LitElement) {
  /** τ as chosen; null is the model's own. */
  @property({ attribute: false }) value: number | null = null;
  /** The model's τ = 1/s. */
  @property({ type: Number }) own = 0.07;

  override render(): TemplateResult {
    const { min, max } = temperatureRange;
    const temperature = this.value ?? this.own;
    return html`
      <label for="slider">${this.msg(words.temperature)} = <b>${temperatureText(temperature)}</b></label>
      <input
        id="slider"
        type="range"
        min=${Math.log(min)}
        max=${Math.log(max)}
        step="0.005"
        .value=${String(Math.log(temperature))}
        aria-valuetext=${temperatureText(temperature)}
        @input=${this.#onInput}
      />
      <button class="quiet" aria-pressed=${this.value === null} @click=${() => this.#report(null)}>
        ${this.msg(messages.ownTemperature)(temperatureText(this.own))}
      </button>
    `;
  }

  #onInput = (event: Event): void =>
    this.#report(Number(Math.exp(Number((event.target as HTMLInputElement).value)).toPrecision(3)));

  #report(detail: number | null): void {
    this.dispatchEvent(new CustomEvent<number | null>('temperature', { detail }));
  }

  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--space-2);
        font-size: var(--step--1);
        font-variant-numeric: tabular-nums;
      }
      label {
        min-width: 8.2em;
        font-weight: 600;
      }
      input {
        flex: 1 1 6rem;
        min-width: 5rem;
      }
    `,
  ];
}

/** 0.07, 0.0182, 1: three digits, as far as they say something. */
export function temperatureText(temperature: number): string {
  return decimal(temperature, temperature < 0.1 ? 4 : 3).replace(/\.?0+$/, '');
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-temperature': TemperatureSlider;
  }
}
