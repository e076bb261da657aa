import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { controls } from '../theme/controls.ts';
import { nearestPlace } from './config-choices.ts';

/**
 * A slider over a list of values. While it is dragged its label follows; it reports once it is let go.
 *
 * @fires value - CustomEvent<number>
 */
@customElement('dg-value-slider')
export class ValueSlider extends LitElement {
  @property() label = '';
  @property({ attribute: false }) values: readonly number[] = [];
  /** May lie between the values of the list. */
  @property({ type: Number }) value = 0;
  @property({ attribute: false }) write: (value: number) => string = String;

  /** Where the reader holds it now. */
  @state() private held: number | null = null;

  override render(): TemplateResult {
    const shown = this.held ?? this.value;
    return html`<label for="slider"><span>${this.label}</span> <b>${this.write(shown)}</b></label>
      <input
        id="slider"
        type="range"
        min="0"
        max=${this.values.length - 1}
        .value=${String(nearestPlace(this.values, shown))}
        aria-valuetext=${this.write(shown)}
        @input=${(event: Event) => (this.held = this.#valueOf(event))}
        @change=${this.#onChange}
      />`;
  }

  #valueOf(event: Event): number {
    return this.values[Number((event.target as HTMLInputElement).value)];
  }

  #onChange = (event: Event): void => {
    this.held = null;
    const detail = this.#valueOf(event);
    this.dispatchEvent(new CustomEvent<number>('value', { detail }));
  };

  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        min-width: 0;
        font-size: var(--step--1);
        font-variant-numeric: tabular-nums;
        line-height: 1.3;
      }
      label {
        display: flex;
        justify-content: space-between;
        gap: var(--space-2);
      }
      span {
        font-weight: 600;
      }
      b {
        font-weight: 500;
      }
      input {
        width: 100%;
        min-height: 2rem;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-value-slider': ValueSlider;
  }
}
