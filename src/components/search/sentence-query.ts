import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { TextInspection } from '../../engine/encoders/encoder.ts';
import type { Suggestion } from '../../engine/pictures/built-in.ts';
import { controls } from '../theme/controls.ts';
import './sentence-box.ts';
import type { SentenceBox } from './sentence-box.ts';
import './suggestion-chips.ts';

/**
 * The sentence that is searched with, and suggestions for it.
 *
 * @slot - beside the sentence: a way to add pictures
 * @fires sentence - CustomEvent<string>
 */
@customElement('dg-sentence-query')
export class SentenceQuery extends LitElement {
  /** What the reader typed; empty stands for `fallback`. */
  @property() sentence = '';
  @property() fallback = '';
  @property({ attribute: false }) inspection?: TextInspection;
  @property() hint = '';
  @property({ attribute: false }) suggestions: readonly Suggestion[] = [];
  /** Whether what is said of the suggestions is true of the running model. */
  @property({ type: Boolean }) measured = false;

  @query('dg-sentence-box') private box?: SentenceBox;

  override render(): TemplateResult {
    return html`
      <dg-sentence-box
        .sentence=${this.sentence}
        .fallback=${this.fallback}
        .inspection=${this.inspection}
        .hint=${this.hint}
        @sentence=${this.#pass}
      >
        <slot></slot>
      </dg-sentence-box>
      <dg-suggestions
        .suggestions=${this.suggestions}
        ?measured=${this.measured}
        .sentence=${this.sentence.trim() || this.fallback}
        @sentence=${this.#onSuggestion}
      ></dg-suggestions>
    `;
  }

  readonly #onSuggestion = (event: CustomEvent<string>): void => {
    this.box?.fill();
    this.#pass(event);
  };

  readonly #pass = ({ type, detail }: CustomEvent<string>): void => {
    this.dispatchEvent(new CustomEvent<string>(type, { detail }));
  };

  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-2);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-sentence-query': SentenceQuery;
  }
}
