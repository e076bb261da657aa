import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Localized } from '../i18n/localized.ts';
import { controls } from '../theme/controls.ts';
import { messages } from './architecture.messages.ts';

/**
 * Breaks pairs, and mends them.
 *
 * @slot - more buttons
 * @fires swap, shuffle, restore
 */
@customElement('dg-pair-actions')
export class PairActions extends Localized(LitElement) {
  /** How many pairs are broken now. */
  @property({ type: Number }) broken = 0;
  /** Whether there is something to restore. */
  @property({ type: Boolean }) changed = false;

  override render(): TemplateResult {
    return html`
      <button @click=${this.#fire('swap')}>${this.msg(messages.swap)}</button>
      <button @click=${this.#fire('shuffle')}>${this.msg(messages.shuffle)}</button>
      <button ?disabled=${!this.changed} @click=${this.#fire('restore')}>
        ${this.msg(messages.restore)}
      </button>
      <slot></slot>
      <span role="status">${this.broken ? this.msg(messages.notPairs)(this.broken) : ''}</span>
    `;
  }

  #fire = (type: string) => (): void => {
    this.dispatchEvent(new Event(type));
  };

  static override styles = [
    controls,
    css`
      /* The buttons stand in the row of the figure, with what else is there. */
      :host {
        display: contents;
      }
      button,
      span {
        font-size: var(--step--1);
      }
      span {
        font-weight: 600;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-pair-actions': PairActions;
  }
}
