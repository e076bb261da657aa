import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Localized } from '../i18n/localized.ts';
import { controls } from '../theme/controls.ts';
import { messages } from './retrieval.messages.ts';

/**
 * The reader's own sentences beside the built-in ones: one field to add them, and a way to take each out again.
 *
 * @fires sentences - CustomEvent<string[]>, all of them
 */
@customElement('dg-own-sentences')
export class OwnSentences extends Localized(LitElement) {
  @property({ attribute: false }) sentences: readonly string[] = [];
  /** More would not fit into a link. */
  @property({ type: Number }) most = 12;

  @state() private draft = '';
  @query('input') private input!: HTMLInputElement;

  override render(): TemplateResult {
    const full = this.sentences.length >= this.most;
    return html`
      <form @submit=${this.#add}>
        <input
          type="text"
          dir="auto"
          autocomplete="off"
          maxlength="150"
          aria-label=${this.msg(messages.ownLabel)}
          placeholder=${this.msg(messages.ownPlaceholder)}
          .value=${this.draft}
          ?disabled=${full}
          @input=${() => (this.draft = this.input.value)}
        />
        <button ?disabled=${full || this.draft.trim() === ''}>${this.msg(messages.ownAdd)}</button>
      </form>
      ${full ? html`<p role="status">${this.msg(messages.ownFull)(this.most)}</p>` : nothing}
      ${
        this.sentences.length === 0
          ? nothing
          : html`<ul>
              ${this.sentences.map(
                (sentence) =>
                  html`<li>
                    <span dir="auto">${sentence}</span
                    ><button
                      class="quiet"
                      aria-label=${this.msg(messages.ownRemove)(sentence)}
                      @click=${() => this.#remove(sentence)}
                    >
                      ✕
                    </button>
                  </li>`,
              )}
            </ul>`
      }
    `;
  }

  #add = (event: Event): void => {
    event.preventDefault();
    const sentence = this.draft.trim();
    if (!sentence) return;
    this.draft = '';
    this.#report([...new Set([...this.sentences, sentence])]);
  };

  #remove(sentence: string): void {
    this.#report(this.sentences.filter((other) => other !== sentence));
    this.input.focus();
  }

  #report(sentences: readonly string[]): void {
    this.dispatchEvent(new CustomEvent<readonly string[]>('sentences', { detail: sentences }));
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
        font-size: var(--step--1);
      }
      form {
        display: flex;
        gap: var(--space-2);
      }
      input,
      form button {
        min-height: 3rem;
      }
      input {
        flex: 1;
        min-width: 0;
        border-color: var(--text);
      }
      p {
        margin: var(--space-1) 0 0;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1);
        margin: var(--space-2) 0 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        align-items: center;
        padding-inline-start: 0.7em;
        border: 1px solid var(--text);
        border-radius: 1em;
        background: var(--text-ground);
        color: var(--text);
        overflow-wrap: anywhere;
      }
      li button {
        min-width: 2rem;
        min-height: 2rem;
        padding: 0;
        color: inherit;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-own-sentences': OwnSentences;
  }
}
