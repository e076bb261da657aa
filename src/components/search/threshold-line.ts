import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { cosineDomain, isKept } from '../../engine/search/threshold.ts';
import { rangeOf } from '../../engine/search/ranking.ts';
import { Localized } from '../i18n/localized.ts';
import { decimal } from '../i18n/number.ts';
import { controls } from '../theme/controls.ts';
import { messages } from './search.messages.ts';
import { thresholdLineStyles } from './threshold-line.styles.ts';

/**
 * The cosines on a number line, and a threshold that parts them.
 *
 * @fires threshold - CustomEvent<number | null>; null asks for the automatic one
 */
@customElement('dg-threshold')
export class ThresholdLine extends Localized(LitElement) {
  /** [n] NaN where one is missing */
  @property({ attribute: false }) cosines = new Float64Array(0);
  @property({ type: Number }) value = 0;
  @property({ type: Boolean }) automatic = true;
  /** Whether the scene has come to where it parts the pictures. */
  @property({ type: Boolean }) parted = true;

  override render(): TemplateResult {
    const known = [...this.cosines].filter((cosine) => !Number.isNaN(cosine));
    const [low, high] = cosineDomain(rangeOf(this.cosines));
    const position = (cosine: number): string => `${(100 * (cosine - low)) / (high - low)}%`;
    const keptCount = known.filter((cosine) => isKept(cosine, this.value)).length;
    const kept = this.parted ? this.msg(messages.kept)(keptCount, this.cosines.length) : '';
    return html`
      <label for="threshold">${this.msg(messages.threshold)}</label>
      <div class="line">
        <div class="rug" aria-hidden="true">
          ${low < 0 ? html`<i class="zero" style="left:${position(0)}"></i>` : nothing}
          ${known.map(
            (cosine) =>
              html`<i
                class=${this.parted && isKept(cosine, this.value) ? 'kept' : ''}
                style="left:${position(cosine)}"
              ></i>`,
          )}
        </div>
        <input
          id="threshold"
          type="range"
          min=${low}
          max=${high}
          step="0.001"
          .value=${String(this.value)}
          ?disabled=${known.length === 0}
          aria-valuetext="${decimal(this.value)} ${kept}"
          @input=${this.#onInput}
        />
        <div class="ends" aria-hidden="true">
          <span>${decimal(low, 2)}</span><span>${decimal(high, 2)}</span>
        </div>
      </div>
      <output for="threshold">${kept}</output>
      <button
        class="quiet"
        aria-pressed=${this.automatic}
        title=${this.msg(messages.automaticHint)}
        @click=${() => this.#report(this.automatic ? this.value : null)}
      >
        ${this.msg(messages.automatic)}
      </button>
    `;
  }

  #onInput = (event: Event): void => this.#report(Number((event.target as HTMLInputElement).value));

  #report(value: number | null): void {
    this.dispatchEvent(new CustomEvent<number | null>('threshold', { detail: value }));
  }

  static override styles = [controls, thresholdLineStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-threshold': ThresholdLine;
  }
}
