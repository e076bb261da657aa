import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SessionState } from '../../engine/encoders/session.ts';
import { errorText } from '../i18n/errors.ts';
import { Localized } from '../i18n/localized.ts';
import { percent } from '../i18n/number.ts';
import { controls } from '../theme/controls.ts';
import { notes } from '../theme/notes.ts';
import { messages } from './search.messages.ts';

/**
 * Says plainly what the search waits for, and what went wrong.
 *
 * @fires open-model-picker
 * @fires retry
 */
@customElement('dg-search-note')
export class SearchNote extends Localized(LitElement) {
  @property({ attribute: false }) error: unknown;
  /** Whether an error can be mended by trying again. */
  @property({ type: Boolean }) retriable = false;
  @property({ attribute: false }) session?: SessionState;
  /** Whether the sentence has no vector because there is no model. */
  @property({ type: Boolean }) sentenceWaits = false;
  /** The number of pictures whose vectors are being computed. */
  @property({ type: Number }) pending = 0;

  override render(): TemplateResult | typeof nothing {
    if (this.error) return this.renderError();
    if (this.sentenceWaits) return this.renderWaiting();
    if (this.pending > 0) return html`<p role="status">${this.msg(messages.pending)(this.pending)}</p>`;
    return nothing;
  }

  private renderError(): TemplateResult {
    const { title, advice } = errorText(this.error);
    return html`<p class="failed" role="alert">
      <b>${this.msg(title)}</b> ${this.msg(advice)}
      ${
        this.retriable
          ? html`<button @click=${this.#fire('retry')}>${this.msg(messages.retry)}</button>`
          : nothing
      }
    </p>`;
  }

  private renderWaiting(): TemplateResult {
    const { session } = this;
    if (session?.status === 'loading') {
      const share = session.total > 0 ? ` ${percent(session.loaded / session.total)}` : '';
      return html`<p role="status">${this.msg(messages.waitsLoading)(share)}</p>`;
    }
    return html`<p role="status">
      ${this.msg(messages.waitsNoModel)}
      <button @click=${this.#fire('open-model-picker')}>${this.msg(messages.openModels)}</button>
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
    'dg-search-note': SearchNote;
  }
}
