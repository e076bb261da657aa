import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { errorText } from '../i18n/errors.ts';
import { Localized } from '../i18n/localized.ts';
import { controls } from '../theme/controls.ts';
import { notes } from '../theme/notes.ts';
import { messages as searchMessages } from '../search/search.messages.ts';
import { messages } from './architecture.messages.ts';

/**
 * Says what the figure waits for, and what went wrong.
 *
 * @fires retry
 * @fires open-model-picker
 */
@customElement('dg-architecture-note')
export class ArchitectureNote extends Localized(LitElement) {
  @property({ attribute: false }) error: unknown;
  /** The notebook's own files are being read. */
  @property({ type: Boolean }) loading = false;
  /** Something has no vector because no model runs. */
  @property({ type: Boolean }) waits = false;
  /** The number of vectors that are being computed. */
  @property({ type: Number }) pending = 0;

  override render(): TemplateResult | typeof nothing {
    if (this.error) {
      const { title, advice } = errorText(this.error);
      return html`<p class="failed" role="alert">
        <b>${this.msg(title)}</b> ${this.msg(advice)}
        <button @click=${this.#fire('retry')}>${this.msg(searchMessages.retry)}</button>
      </p>`;
    }
    if (this.loading) return html`<p role="status">${this.msg(messages.loading)}</p>`;
    if (this.waits) {
      return html`<p role="status">
        ${this.msg(messages.waitsForModel)}
        <button @click=${this.#fire('open-model-picker')}>${this.msg(searchMessages.openModels)}</button>
      </p>`;
    }
    return this.pending > 0
      ? html`<p role="status">${this.msg(messages.waiting)(this.pending)}</p>`
      : nothing;
  }

  #fire = (type: string) => (): void => {
    this.dispatchEvent(new Event(type));
  };

  static override styles = [
    controls,
    notes,
    css`
      :host {
        display: block;
        font-size: var(--step--1);
      }
      p {
        border-color: var(--text);
        background: var(--text-ground);
      }
      .failed {
        border-color: var(--danger);
        background: var(--danger-ground);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-architecture-note': ArchitectureNote;
  }
}
