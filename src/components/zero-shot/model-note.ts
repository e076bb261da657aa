import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SessionState } from '../../engine/encoders/session.ts';
import { errorText } from '../i18n/errors.ts';
import { Localized } from '../i18n/localized.ts';
import { percent } from '../i18n/number.ts';
import { controls } from '../theme/controls.ts';
import { notes } from '../theme/notes.ts';
import { messages } from './model-note.messages.ts';

/**
 * Says plainly what a figure waits for, and what went wrong.
 *
 * @fires open-model-picker
 * @fires retry
 */
@customElement('dg-model-note')
export class ModelNote extends Localized(LitElement) {
  @property({ attribute: false }) error: unknown;
  @property({ attribute: false }) session?: SessionState;
  /** Whether something has no vector. */
  @property({ type: Boolean }) waits = false;
  /** How many vectors are being made. */
  @property({ type: Number }) pending = 0;

  override render(): TemplateResult | typeof nothing {
    if (this.error) return this.renderError();
    if (!this.waits) return nothing;
    if (this.pending > 0) return html`<p role="status">${this.msg(messages.pending)(this.pending)}</p>`;
    const { session } = this;
    if (session?.status === 'loading') {
      const share = session.total > 0 ? percent(session.loaded / session.total) : '';
      return html`<p role="status">${this.msg(messages.loading)(share)}</p>`;
    }
    if (session?.status === 'ready') return nothing;
    return html`<p role="status">
      ${this.msg(messages.noModel)}
      <button @click=${this.#fire('open-model-picker')}>${this.msg(messages.choose)}</button>
    </p>`;
  }

  private renderError(): TemplateResult {
    const { title, advice } = errorText(this.error);
    return html`<p class="failed" role="alert">
      <b>${this.msg(title)}</b> ${this.msg(advice)}
      <button @click=${this.#fire('retry')}>${this.msg(messages.retry)}</button>
    </p>`;
  }

  #fire = (type: string) => (): void => {
    this.dispatchEvent(new Event(type));
  };

  static override styles = [
    controls,
    notes,
    css`
      :host {
        display: contents;
        font-size: var(--step--1);
      }
      p {
        border-color: var(--text);
        background: var(--text-ground);
        font-size: var(--step--1);
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
    'dg-model-note': ModelNote;
  }
}
