import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CatalogueEntry } from '../../engine/encoders/catalogue.ts';
import { Localized } from '../i18n/localized.ts';
import { controls } from '../theme/controls.ts';
import { messages } from './dialog.messages.ts';

/** Opens the card of a model. The card itself, and all that it shows, is fetched when it is first asked for. */
@customElement('dg-model-card-button')
export class ModelCardButton extends Localized(LitElement) {
  @property({ attribute: false }) entry!: CatalogueEntry;

  @state() private status: 'idle' | 'opening' | 'failed' = 'idle';

  override render(): TemplateResult {
    return html`
      <button aria-haspopup="dialog" @click=${this.#open}>${this.msg(messages.open)}</button>
      <span role="status"
        >${
          { idle: '', opening: this.msg(messages.opening), failed: this.msg(messages.notOpened) }[this.status]
        }</span
      >
    `;
  }

  #open = async (): Promise<void> => {
    if (this.status === 'opening') return;
    this.status = 'opening';
    try {
      await import('./model-card-dialog.ts');
    } catch {
      this.status = 'failed';
      return;
    }
    this.status = 'idle';
    if (!this.isConnected) return;
    const dialog =
      this.renderRoot.querySelector('dg-model-card-dialog') ?? document.createElement('dg-model-card-dialog');
    dialog.entry = this.entry;
    this.renderRoot.append(dialog);
    await dialog.open();
  };

  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1) var(--space-3);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-model-card-button': ModelCardButton;
  }
}
