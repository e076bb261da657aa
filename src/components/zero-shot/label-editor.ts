import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { UnknownWord } from '../../engine/encoders/encoder.ts';
import { addLabels, splitLabels, type LabelIntake } from '../../engine/zero-shot/index.ts';
import { Localized } from '../i18n/localized.ts';
import { markedParts } from '../search/marked-parts.ts';
import { controls } from '../theme/controls.ts';
import { editorStyles } from './editor.styles.ts';
import { messages } from './label-editor.messages.ts';

/**
 * The list of labels: add one or paste many, remove any. Duplicates and empty ones are refused with a word about it, and
 * words that the model does not know are marked.
 *
 * @fires labels - CustomEvent<readonly string[]>
 * @fires reset
 * @fires whole-set
 */
@customElement('dg-label-editor')
export class LabelEditor extends Localized(LitElement) {
  @property({ attribute: false }) labels: readonly string[] = [];
  /** Words that the model's vocabulary does not hold, by label. */
  @property({ attribute: false }) unknownWords: ReadonlyMap<string, readonly UnknownWord[]> = new Map();
  /** Whether the list is the reader's own. */
  @property({ type: Boolean }) changed = false;
  /** How many labels the built-in set has. */
  @property({ type: Number }) wholeSet = 0;

  @state() private note = '';

  @query('input') private input!: HTMLInputElement;

  override render(): TemplateResult {
    return html`
      <div class="head">
        <span id="count">${this.msg(messages.count)(this.labels.length)}</span>
        ${
          this.wholeSet > 0
            ? html`<button class="quiet" @click=${() => this.#ask('whole-set')}>
                ${this.msg(messages.whole)(this.wholeSet)}
              </button>`
            : nothing
        }
        <button class="quiet" ?disabled=${!this.changed} @click=${() => this.#ask('reset')}>
          ${this.msg(messages.reset)}
        </button>
      </div>
      <ul aria-labelledby="count">
        ${repeat(
          this.labels,
          (label) => label,
          (label) => this.renderLabel(label),
        )}
      </ul>
      <form @submit=${this.#onSubmit}>
        <input
          type="text"
          dir="auto"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          aria-label=${this.msg(messages.field)}
          placeholder=${this.msg(messages.placeholder)}
          aria-describedby="note"
          @paste=${this.#onPaste}
        />
        <button>${this.msg(messages.add)}</button>
      </form>
      <p id="note" role="status">${this.note || this.#unknownNote()}</p>
    `;
  }

  private renderLabel(label: string): TemplateResult {
    const parts = markedParts(label, this.unknownWords.get(label) ?? []);
    return html`<li>
      <span dir="auto"
        >${parts.map(({ text, unknown }) => (unknown ? html`<mark>${text}</mark>` : text))}</span
      ><button
        class="quiet"
        aria-label=${this.msg(messages.remove)(label)}
        title=${this.msg(messages.remove)(label)}
        @click=${() => this.#remove(label)}
      >
        <span aria-hidden="true">✕</span>
      </button>
    </li>`;
  }

  #unknownNote(): string {
    const words = this.labels.flatMap((label) =>
      (this.unknownWords.get(label) ?? []).map(({ text }) => text),
    );
    return words.length > 0 ? this.msg(messages.unknown)([...new Set(words)]) : '';
  }

  #onSubmit = (event: Event): void => {
    event.preventDefault();
    if (this.#add(this.input.value)) this.input.value = '';
  };

  // A single word goes into the field, where it can still be changed; a list goes in at once.
  #onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (splitLabels(text).length < 2) return;
    event.preventDefault();
    this.#add(text);
  };

  /** @returns whether any label came in */
  #add(typed: string): boolean {
    const intake = addLabels(this.labels, typed);
    this.note = this.#wordsFor(intake);
    if (intake.added.length > 0) this.#report(intake.labels);
    return intake.added.length > 0;
  }

  #wordsFor({ added, duplicates, overlong, crowdedOut }: LabelIntake): string {
    const notes = [
      duplicates.length > 0 && this.msg(messages.duplicates)(duplicates),
      overlong.length > 0 && this.msg(messages.overlong)(overlong),
      crowdedOut.length > 0 && this.msg(messages.crowdedOut)(crowdedOut),
    ].filter((note) => note !== false);
    if (notes.length === 0) return added.length === 0 ? this.msg(messages.empty) : '';
    return [added.length > 0 ? this.msg(messages.added)(added.length) : '', ...notes].join(' ').trim();
  }

  #remove(label: string): void {
    if (this.labels.length === 1) {
      this.note = this.msg(messages.lastOne);
      return;
    }
    this.note = '';
    this.#report(this.labels.filter((other) => other !== label));
    this.input.focus();
  }

  #ask(type: 'reset' | 'whole-set'): void {
    this.note = '';
    this.dispatchEvent(new Event(type));
  }

  #report(labels: readonly string[]): void {
    this.dispatchEvent(new CustomEvent<readonly string[]>('labels', { detail: labels }));
  }

  static override styles = [controls, editorStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-label-editor': LabelEditor;
  }
}
