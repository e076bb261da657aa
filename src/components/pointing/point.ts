import { consume } from '@lit/context';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { notebookContext, type Notebook } from '../state/notebook-context.ts';

/**
 * A word of the prose that points into a figure: while the mouse is over it or it has the focus, the part lights up, and
 * the word is lit while the reader points at the part. In Markdown: `[the diagonal](point:diagonal)`.
 */
@customElement('dg-point')
export class Point extends LitElement {
  @property() to = '';

  @consume({ context: notebookContext, subscribe: true })
  private notebook?: Notebook;

  @state() private lit = false;

  #watched?: Notebook;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watched?.pointing.addEventListener('change', this.#onPointing);
  }

  override disconnectedCallback(): void {
    this.#leave();
    this.#watched?.pointing.removeEventListener('change', this.#onPointing);
    super.disconnectedCallback();
  }

  override willUpdate(): void {
    if (this.notebook === this.#watched) return;
    this.#watched?.pointing.removeEventListener('change', this.#onPointing);
    this.#watched = this.notebook;
    this.#watched?.pointing.addEventListener('change', this.#onPointing);
  }

  override render(): TemplateResult {
    return html`<button
      class=${this.lit ? 'lit' : ''}
      @pointerenter=${this.#enter}
      @pointerleave=${this.#leave}
      @focus=${this.#enter}
      @blur=${this.#leave}
      @click=${this.#enter}
    >
      <slot></slot>
    </button>`;
  }

  #enter = (): void => {
    if (this.notebook) this.notebook.pointing.target = this.to;
  };

  #leave = (): void => this.#watched?.pointing.leave(this.to);

  readonly #onPointing = (): void => {
    this.lit = this.#watched?.pointing.target === this.to;
  };

  static override styles = css`
    button {
      display: inline;
      margin: 0;
      padding: 0 0.1em;
      border: 0;
      border-radius: 0.2em;
      background: none;
      color: inherit;
      font: inherit;
      line-height: inherit;
      text-align: inherit;
      text-decoration: underline 2px var(--diagonal-fill);
      text-underline-offset: 0.25em;
      cursor: pointer;
    }
    button:hover,
    button.lit {
      background: var(--diagonal-ground);
    }
    button:focus-visible {
      outline: 3px solid var(--focus);
      outline-offset: 1px;
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-point': Point;
  }
}
