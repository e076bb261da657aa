import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Localized } from '../i18n/localized.ts';
import { bytes as size } from '../i18n/number.ts';
import { controls } from '../theme/controls.ts';
import { messages } from './kept-files.messages.ts';

/**
 * What the browser keeps of a model, and the way to delete it, which asks first.
 *
 * @fires delete - after the reader has confirmed
 */
@customElement('dg-kept-files')
export class KeptFiles extends Localized(LitElement) {
  @property({ type: Number }) bytes = 0;

  @state() private asking = false;

  override render(): TemplateResult {
    if (this.bytes === 0) return html`<p tabindex="-1">${this.msg(messages.notKept)}</p>`;
    if (!this.asking)
      return html`<p>${this.msg(messages.kept)(size(this.bytes))}</p>
        <button class="ask" @click=${() => this.#ask(true)}>${this.msg(messages.remove)}</button>`;
    return html`<p role="status">${this.msg(messages.confirm)(size(this.bytes))}</p>
      <button class="danger" @click=${this.#delete}>${this.msg(messages.remove)}</button>
      <button class="keep" @click=${() => this.#ask(false)}>${this.msg(messages.keep)}</button>`;
  }

  // The button that was pressed is gone: the focus goes to the harmless answer, and back.
  async #ask(asking: boolean): Promise<void> {
    this.asking = asking;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(asking ? '.keep' : '.ask')?.focus();
  }

  #delete = async (): Promise<void> => {
    this.asking = false;
    this.dispatchEvent(new Event('delete'));
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.ask, p')?.focus();
  };

  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1) var(--space-3);
        color: var(--ink-soft);
      }
      p {
        margin: 0;
      }
      .danger {
        border-color: var(--danger);
        color: var(--danger);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-kept-files': KeptFiles;
  }
}
