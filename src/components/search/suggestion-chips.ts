import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Suggestion } from '../../engine/pictures/built-in.ts';
import { Localized } from '../i18n/localized.ts';
import type { Message } from '../i18n/locale.ts';
import { controls } from '../theme/controls.ts';

const messages = {
  works: { zh: '试试', en: 'Try' },
  fails: { zh: '会失败的', en: 'These fail' },
  harder: { zh: '难一些的', en: 'Harder' },
} satisfies Record<string, Message>;

/**
 * Sentences to try, those that fail apart from those that work.
 *
 * @fires sentence - CustomEvent<string>
 */
@customElement('dg-suggestions')
export class SuggestionChips extends Localized(LitElement) {
  @property({ attribute: false }) suggestions: readonly Suggestion[] = [];
  /** Whether the model in use is the one that these sentences were tried with; another may not fail at the same ones. */
  @property({ type: Boolean }) measured = false;
  /** The sentence that is searched now. */
  @property() sentence = '';

  override render(): TemplateResult {
    const works = this.suggestions.filter(({ kind }) => kind === 'works');
    const fails = this.suggestions.filter(({ kind }) => kind !== 'works');
    return html`
      ${this.renderGroup(messages.works, works)}
      ${this.renderGroup(this.measured ? messages.fails : messages.harder, fails)}
    `;
  }

  private renderGroup(label: Message, suggestions: readonly Suggestion[]): TemplateResult | typeof nothing {
    if (suggestions.length === 0) return nothing;
    return html`<div class="group" role="group" aria-label=${this.msg(label)}>
      <span aria-hidden="true">${this.msg(label)}</span>
      ${suggestions.map(
        ({ text }) =>
          html`<button aria-pressed=${text === this.sentence} @click=${() => this.#choose(text)}>
            ${text}
          </button>`,
      )}
    </div>`;
  }

  #choose(text: string): void {
    this.dispatchEvent(new CustomEvent<string>('sentence', { detail: text }));
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
        font-size: var(--step--1);
      }
      .group {
        display: flex;
        align-items: center;
        gap: var(--space-1);
        overflow-x: auto;
        scrollbar-width: none;
      }
      .group > span {
        flex: none;
        min-width: 4.6em;
        color: var(--ink-soft);
      }
      button {
        flex: none;
        min-height: 1.75rem;
        padding: 0 0.7em;
        border-radius: 1em;
        white-space: nowrap;
      }
      button[aria-pressed='true'] {
        border-color: var(--text);
        background: var(--text-ground);
        color: var(--text);
        font-weight: 400;
      }
      .group + .group {
        margin-top: 3px;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-suggestions': SuggestionChips;
  }
}
