import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Localized } from '../i18n/localized.ts';
import { controls } from '../theme/controls.ts';
import { messages } from './add-point.messages.ts';
import type { NewPoint } from './new-points.ts';

/** Makes the vector of a sentence, [dim] of length 1. */
export type EmbedText = (text: string) => Promise<Float32Array>;
/** Makes the vector of a picture, [dim] of length 1. */
export type EmbedPicture = (file: File) => Promise<Float32Array>;

/**
 * Takes a sentence or a picture of the reader's, and has its vector made.
 *
 * @fires new-point - CustomEvent<NewPoint>
 * @fires clear-points
 * @fires embed-error - CustomEvent<unknown>
 */
@customElement('dg-add-point')
export class AddPoint extends Localized(LitElement) {
  /** Undefined: there is no model that could. */
  @property({ attribute: false }) embedText?: EmbedText;
  @property({ attribute: false }) embedPicture?: EmbedPicture;
  /** Whether there is a point to be taken away. */
  @property({ type: Boolean }) clearable = false;

  @state() private working = 0;
  @query('#sentence') private sentence!: HTMLInputElement;

  override render(): TemplateResult | typeof nothing {
    if (!this.embedText && !this.embedPicture) return nothing;
    return html`<form @submit=${this.#onSubmit}>
        ${this.embedText ? this.renderSentence() : nothing}
        ${this.embedPicture ? this.renderPicture() : nothing}
        ${
          this.clearable
            ? html`<button type="button" @click=${() => this.dispatchEvent(new Event('clear-points'))}>
                ${this.msg(messages.clear)}
              </button>`
            : nothing
        }
        <span role="status">${this.working > 0 ? this.msg(messages.working) : ''}</span>
      </form>
      <p>${this.msg(messages.note)}</p>`;
  }

  private renderSentence(): TemplateResult {
    return html`<label for="sentence">${this.msg(messages.label)}</label>
      <input
        id="sentence"
        type="text"
        maxlength="300"
        autocomplete="off"
        placeholder=${this.msg(messages.placeholder)}
      />
      <button>${this.msg(messages.add)}</button>`;
  }

  private renderPicture(): TemplateResult {
    return html`<label class="button"
      >${this.msg(messages.picture)}<input
        class="visually-hidden"
        type="file"
        accept="image/*"
        @change=${this.#onPicture}
    /></label>`;
  }

  #onSubmit = (event: Event): void => {
    event.preventDefault();
    const label = this.sentence?.value.trim();
    if (!label || !this.embedText) return;
    this.sentence.value = '';
    void this.#embed(label, 'text', this.embedText(label));
  };

  #onPicture = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file && this.embedPicture) void this.#embed(file.name, 'image', this.embedPicture(file));
    input.value = '';
  };

  async #embed(label: string, modality: NewPoint['modality'], making: Promise<Float32Array>): Promise<void> {
    this.working++;
    try {
      const detail = { label, modality, vector: await making };
      this.dispatchEvent(new CustomEvent<NewPoint>('new-point', { detail }));
    } catch (detail) {
      this.dispatchEvent(new CustomEvent<unknown>('embed-error', { detail }));
    } finally {
      this.working--;
    }
  }

  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        gap: var(--space-1);
        font-size: var(--step--1);
      }
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2);
      }
      form > label:first-child {
        font-weight: 600;
      }
      input[type='text'] {
        flex: 1 1 14rem;
        min-width: 0;
      }
      .button:focus-within {
        outline: 3px solid var(--focus);
        outline-offset: 2px;
      }
      p {
        margin: 0;
        color: var(--ink-soft);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-add-point': AddPoint;
  }
}
