import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { TextInspection } from '../../engine/encoders/encoder.ts';
import { Localized } from '../i18n/localized.ts';
import { controls } from '../theme/controls.ts';
import { messages } from './sentence-box.messages.ts';
import { sentenceBoxStyles } from './sentence-box.styles.ts';
import { markedParts } from './marked-parts.ts';

/**
 * The field for the sentence. Words that the model does not know are underlined as they are typed, by a layer beneath the
 * text, and named below it. While an input method is composing, nothing is searched.
 *
 * @slot - buttons beside the field
 * @fires sentence - CustomEvent<string>
 */
@customElement('dg-sentence-box')
export class SentenceBox extends Localized(LitElement) {
  /** What the reader typed; empty stands for `fallback`. */
  @property() sentence = '';
  /** The default sentence of the language. */
  @property() fallback = '';
  @property({ attribute: false }) inspection?: TextInspection;
  /** A word about the sentence, below it. */
  @property() hint = '';

  @state() private draft: string | null = null;
  @state() private cleared = false;

  @query('input') private input!: HTMLInputElement;
  @query('.layer') private layer!: HTMLElement;

  #composing = false;

  override render(): TemplateResult {
    const value = this.draft ?? (this.sentence || (this.cleared ? '' : this.fallback));
    const parts = markedParts(value, this.inspection?.unknownWords ?? []);
    return html`
      <div class="row">
        <div class="box">
          <span class="layer" aria-hidden="true" dir="auto"
            >${parts.map(({ text, unknown }) => (unknown ? html`<mark>${text}</mark>` : text))}</span
          >
          <input
            type="text"
            dir="auto"
            enterkeyhint="search"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            aria-label=${this.msg(messages.label)}
            aria-describedby="notes"
            placeholder=${this.fallback}
            .value=${value}
            @input=${this.#onInput}
            @scroll=${this.#syncLayer}
            @compositionstart=${() => (this.#composing = true)}
            @compositionend=${this.#onCompositionEnd}
          />
          ${
            value
              ? html`<button class="quiet clear" aria-label=${this.msg(messages.clear)} @click=${this.#clear}>
                  <span aria-hidden="true">✕</span>
                </button>`
              : nothing
          }
        </div>
        <slot></slot>
      </div>
      <p id="notes">${this.renderNotes()}</p>
    `;
  }

  override updated(): void {
    this.#syncLayer();
  }

  /** Shows the sentence again, or the default one, after the reader has emptied the field. */
  fill(): void {
    this.cleared = false;
    this.draft = null;
  }

  private renderNotes(): TemplateResult {
    const { unknownWords = [], droppedTokens = 0, contextLength = 0 } = this.inspection ?? {};
    const unknown = [...new Set(unknownWords.map(({ text }) => text))];
    return html`
      <span role="status"
        >${unknown.length ? html`<strong>${this.msg(messages.unknown)(unknown)}</strong>` : nothing}
        ${droppedTokens ? html`<strong>${this.msg(messages.dropped)(droppedTokens, contextLength)}</strong>` : nothing}
        ${this.hint}
      </span>
    `;
  }

  #onInput = (): void => {
    this.draft = this.input.value;
    if (!this.#composing) this.#report();
  };

  #onCompositionEnd = (): void => {
    this.#composing = false;
    this.draft = this.input.value;
    this.#report();
  };

  #clear = (): void => {
    this.draft = '';
    this.#report();
    this.input.focus();
  };

  #report(): void {
    const sentence = this.draft ?? '';
    this.cleared = sentence.trim() === '';
    this.dispatchEvent(new CustomEvent<string>('sentence', { detail: sentence }));
    this.draft = null;
    this.sentence = sentence;
  }

  #syncLayer = (): void => {
    this.layer.scrollLeft = this.input.scrollLeft;
  };

  static override styles = [controls, sentenceBoxStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-sentence-box': SentenceBox;
  }
}
