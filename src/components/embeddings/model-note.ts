import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SessionState } from '../../engine/encoders/session.ts';
import { errorText } from '../i18n/errors.ts';
import { Localized } from '../i18n/localized.ts';
import { percent } from '../i18n/number.ts';
import { controls } from '../theme/controls.ts';
import { notes } from '../theme/notes.ts';
import { messages, type ModelNoteWords } from './model-note.messages.ts';

/**
 * Says plainly what a figure waits for, and what went wrong. Without a word to say it takes no room.
 *
 * @fires open-model-picker
 * @fires retry
 */
@customElement('dg-model-note')
export class ModelNote extends Localized(LitElement) {
  @property({ attribute: false }) error: unknown;
  /** Whether an error can be mended by trying again. */
  @property({ type: Boolean }) retriable = false;
  /** Whether the notebook's own files are still being read. */
  @property({ type: Boolean }) reading = false;
  @property({ attribute: false }) session?: SessionState;
  /** Whether something has no vector, and none is being made. */
  @property({ type: Boolean }) waits = false;
  /** How many vectors are being made. */
  @property({ type: Number }) pending = 0;
  @property({ attribute: false }) words: ModelNoteWords = messages;

  override render(): TemplateResult | typeof nothing {
    if (this.error) return this.renderError();
    if (this.reading) return html`<p role="status">${this.msg(messages.reading)}</p>`;
    if (this.pending > 0) return html`<p role="status">${this.msg(this.words.pending)(this.pending)}</p>`;
    return this.waits ? this.renderWaiting() : nothing;
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

  private renderWaiting(): TemplateResult | typeof nothing {
    const { session } = this;
    if (session?.status === 'ready') return nothing;
    if (session?.status === 'loading') {
      const share = session.total > 0 ? percent(session.loaded / session.total) : '';
      return html`<p role="status">${this.msg(this.words.loading)(share)}</p>`;
    }
    return html`<p role="status">
      ${this.msg(this.words.noModel)}
      <button @click=${this.#fire('open-model-picker')}>${this.msg(messages.choose)}</button>
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
