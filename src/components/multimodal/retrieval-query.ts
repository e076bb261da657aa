import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { TextInspection } from '../../engine/encoders/encoder.ts';
import type { Suggestion } from '../../engine/pictures/built-in.ts';
import { Localized } from '../i18n/localized.ts';
import '../ranking/picture-picker.ts';
import type { ShownPicture } from '../ranking/shown-picture.ts';
import '../search/sentence-query.ts';
import { controls } from '../theme/controls.ts';
import '../tray/add-pictures.ts';
import './own-sentences.ts';
import { retrievalQueryStyles } from './retrieval-query.styles.ts';
import { messages } from './retrieval.messages.ts';

/**
 * What the reader searches with: a picture that they choose or add, or a sentence that they type.
 *
 * @fires picture - CustomEvent<string>, the id
 * @fires sentence - CustomEvent<string>
 * @fires sentences - CustomEvent<string[]>, the reader's own sentences
 * @fires files - CustomEvent<IntakeFile[]>
 */
@customElement('dg-retrieval-query')
export class RetrievalQuery extends Localized(LitElement) {
  @property() way: 'picture' | 'sentence' = 'picture';
  @property({ attribute: false }) pictures: readonly ShownPicture[] = [];
  /** The picture that is searched with. */
  @property({ attribute: false }) held?: ShownPicture;
  /** What the reader typed; empty stands for `fallback`. */
  @property() sentence = '';
  @property() fallback = '';
  @property({ attribute: false }) own: readonly string[] = [];
  @property({ attribute: false }) suggestions: readonly Suggestion[] = [];
  @property({ attribute: false }) inspection?: TextInspection;
  /** The outcome in a line. */
  @property() verdict = '';

  override render(): TemplateResult {
    return this.way === 'picture' ? this.renderPicture() : this.renderSentence();
  }

  private renderPicture(): TemplateResult {
    const { held } = this;
    return html`<div class="query">
      ${
        held
          ? html`<p class="held">
              <img src=${held.url} alt=${held.alt || this.msg(messages.yourPicture)} />${held.name}
            </p>`
          : nothing
      }
      <div class="choose">
        <dg-picture-picker
          .pictures=${this.pictures}
          .chosen=${held?.id ?? ''}
          .label=${this.msg(messages.choosePicture)}
          @picture=${this.#pass}
        ></dg-picture-picker>
        <div class="add">
          <dg-own-sentences .sentences=${this.own} @sentences=${this.#pass}></dg-own-sentences>
          <dg-add-pictures @files=${this.#pass}></dg-add-pictures>
        </div>
        <p class="verdict" role="status">${this.verdict}</p>
      </div>
    </div>`;
  }

  private renderSentence(): TemplateResult {
    return html`<dg-sentence-query
      .sentence=${this.sentence}
      .fallback=${this.fallback}
      .inspection=${this.inspection}
      .hint=${this.verdict}
      .suggestions=${this.suggestions.filter(({ kind }) => kind === 'works')}
      @sentence=${this.#pass}
    >
      <dg-add-pictures @files=${this.#pass}></dg-add-pictures>
    </dg-sentence-query>`;
  }

  readonly #pass = ({ type, detail }: CustomEvent<unknown>): void => {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  };

  static override styles = [controls, retrievalQueryStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-retrieval-query': RetrievalQuery;
  }
}
