import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Localized } from '../i18n/localized.ts';
import type { Message } from '../i18n/locale.ts';
import { controls } from '../theme/controls.ts';
import { messages } from './controls.messages.ts';
import type { MapLook } from './stage-scene.ts';

/**
 * What of a map is shown, and which part.
 *
 * @fires zoom - CustomEvent<number>, the factor; 0 asks for the whole map
 * @fires lasso - CustomEvent<boolean>, whether a drag shall draw a lasso
 * @fires look - CustomEvent<MapLook>
 */
@customElement('dg-map-tools')
export class MapTools extends Localized(LitElement) {
  @property({ attribute: false }) look!: MapLook;
  @property({ type: Boolean }) whole = true;
  @property({ type: Boolean }) lassoing = false;

  override render(): TemplateResult {
    return html`
      <div role="group" aria-label=${this.msg(messages.show)}>
        ${this.renderToggle('ties', messages.ties)}
        ${this.renderToggle('neighbours', messages.trueNeighbours, messages.trueNeighboursHint)}
        ${this.renderToggle('names', messages.names, messages.namesHint)}
      </div>
      <div role="group" aria-label=${this.msg(messages.tools)}>
        <button
          aria-pressed=${this.lassoing}
          title=${this.msg(messages.lassoHint)}
          @click=${() => this.#report('lasso', !this.lassoing)}
        >
          ${this.msg(messages.lasso)}
        </button>
        ${this.renderZoom('+', messages.zoomIn, 1.6, false)}
        ${this.renderZoom('−', messages.zoomOut, 1 / 1.6, this.whole)}
        <button ?disabled=${this.whole} @click=${() => this.#report('zoom', 0)}>
          ${this.msg(messages.whole)}
        </button>
      </div>
    `;
  }

  private renderToggle(name: keyof MapLook, label: Message, hint: Message = label): TemplateResult {
    return html`<button
      aria-pressed=${this.look[name]}
      title=${this.msg(hint)}
      @click=${() => this.#report<MapLook>('look', { ...this.look, [name]: !this.look[name] })}
    >
      ${this.msg(label)}
    </button>`;
  }

  private renderZoom(sign: string, words: Message, factor: number, disabled: boolean): TemplateResult {
    return html`<button
      class="sign"
      aria-label=${this.msg(words)}
      title=${this.msg(words)}
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
      :host,
      div {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1);
        font-size: var(--step--1);
      }
      :host {
        justify-content: space-between;
        gap: var(--space-1) var(--space-4);
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
    'dg-map-tools': MapTools;
  }
}
