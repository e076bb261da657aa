import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Localized } from '../../i18n/localized.ts';
import { controls } from '../../theme/controls.ts';
import { messages } from './large.messages.ts';

/**
 * The buttons that zoom a matrix and choose what a drag does.
 *
 * @fires zoom - CustomEvent<number>, the factor; 0 asks for the whole matrix
 * @fires select - CustomEvent<boolean>, whether a drag shall mark a block
 */
@customElement('dg-zoom-tools')
export class ZoomTools extends Localized(LitElement) {
  @property({ type: Boolean }) whole = true;
  /** Whether nothing larger can be shown. */
  @property({ type: Boolean }) largest = false;
  @property({ type: Boolean }) selecting = false;

  override render(): TemplateResult {
    return html`<div role="group" aria-label=${this.msg(messages.tools)}>
      ${this.renderZoom('+', this.msg(messages.zoomIn), 1.6, this.largest)}
      ${this.renderZoom('−', this.msg(messages.zoomOut), 1 / 1.6, this.whole)}
      <button ?disabled=${this.whole} @click=${() => this.#report('zoom', 0)}>
        ${this.msg(messages.whole)}
      </button>
      <button
        aria-pressed=${this.selecting}
        title=${this.msg(messages.selectHint)}
        @click=${() => this.#report('select', !this.selecting)}
      >
        ${this.msg(messages.select)}
      </button>
    </div>`;
  }

  private renderZoom(sign: string, words: string, factor: number, disabled: boolean): TemplateResult {
    return html`<button
      class="sign"
      aria-label=${words}
      title=${words}
      ?disabled=${disabled}
      @click=${() => this.#report('zoom', factor)}
    >
      ${sign}
    </button>`;
  }

  #report<Detail>(type: string, detail: Detail): void {
    this.dispatchEvent(new CustomEvent<Detail>(type, { detail }));
  }

  static override styles = [
    controls,
    css`
      div {
        display: flex;
        gap: var(--space-1);
        font-size: var(--step--1);
      }
      button {
        min-height: 2.25rem;
        white-space: nowrap;
      }
      .sign {
        width: 2.5rem;
        padding: 0;
        font-size: var(--step-1);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-zoom-tools': ZoomTools;
  }
}
