import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Localized } from '../i18n/localized.ts';
import { controls } from '../theme/controls.ts';
import { messages } from './architecture.messages.ts';
import type { Pair } from './pairs.ts';

/** What the reader wrote for a pair; empty brings the shipped caption back. */
export interface CaptionEdit {
  readonly id: string;
  readonly caption: string;
}

/**
 * The sentences of all pairs, each beside its own picture, to be rewritten.
 *
 * @fires caption - CustomEvent<CaptionEdit>, on every keystroke outside a composition
 */
@customElement('dg-pair-list')
export class PairList extends Localized(LitElement) {
  @property({ attribute: false }) pairs: readonly Pair[] = [];

  override render(): TemplateResult {
    return html`<details @toggle=${this.#onToggle}>
      <summary>${this.msg(messages.edit)}</summary>
      <ol>
        ${repeat(
          this.pairs,
          ({ id }) => id,
          (pair, i) =>
            html`<li>
              <img src=${pair.url} alt=${pair.alt} />
              <input
                type="text"
                dir="auto"
                autocomplete="off"
                spellcheck="false"
                aria-label=${this.msg(messages.captionOf)(i + 1)}
                .value=${pair.caption}
                @input=${(event: InputEvent) => this.#onInput(event, pair)}
                @compositionend=${(event: CompositionEvent) => this.#report(event, pair)}
                @change=${(event: Event) => this.#report(event, pair)}
              />
            </li>`,
        )}
      </ol>
    </details>`;
  }

  #onToggle = (event: Event): void => {
    this.toggleAttribute('unfolded', (event.currentTarget as HTMLDetailsElement).open);
  };

  #onInput(event: InputEvent, pair: Pair): void {
    // An emptied field would fill itself again under the reader's hands: it counts when they leave it.
    if (!event.isComposing && (event.target as HTMLInputElement).value.trim()) this.#report(event, pair);
  }

  #report(event: Event, { id }: Pair): void {
    const caption = (event.target as HTMLInputElement).value;
    this.dispatchEvent(new CustomEvent<CaptionEdit>('caption', { detail: { id, caption } }));
  }

  static override styles = [
    controls,
    css`
      /* Folded it stands beside the buttons, unfolded below them. */
      :host {
        display: block;
        font-size: var(--step--1);
      }
      :host([unfolded]) {
        flex-basis: 100%;
      }
      summary {
        width: fit-content;
        min-height: 2rem;
        padding: var(--space-1) 0;
        cursor: pointer;
      }
      ol {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr));
        gap: var(--space-2) var(--space-4);
        max-height: 18rem;
        margin: var(--space-1) 0 0;
        padding: 3px;
        overflow: auto;
        list-style: none;
      }
      li {
        display: flex;
        align-items: center;
        gap: var(--space-2);
      }
      img {
        flex: none;
        width: var(--target);
        height: var(--target);
        border-radius: var(--radius-small);
        object-fit: contain;
      }
      input {
        flex: 1;
        min-width: 0;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-pair-list': PairList;
  }
}
