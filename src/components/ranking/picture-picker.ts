import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Localized } from '../i18n/localized.ts';
import { controls } from '../theme/controls.ts';
import type { ShownPicture } from './shown-picture.ts';

/**
 * A row of small pictures of which one is chosen. One tab stop; the arrow keys choose.
 *
 * @fires picture - CustomEvent<string>, the id
 */
@customElement('dg-picture-picker')
export class PicturePicker extends Localized(LitElement) {
  @property({ attribute: false }) pictures: readonly ShownPicture[] = [];
  @property() chosen = '';
  /** What is chosen here. */
  @property() label = '';

  override render(): TemplateResult {
    return html`<div class="row" role="radiogroup" aria-label=${this.label} @keydown=${this.#onKey}>
      ${this.pictures.map(({ id, url, alt, name }) => {
        const chosen = id === this.chosen;
        return html`<button
          role="radio"
          aria-checked=${chosen}
          aria-label=${alt || name}
          title=${name}
          tabindex=${chosen ? 0 : -1}
          data-id=${id}
          @click=${() => this.#choose(id)}
        >
          <img src=${url} alt="" loading="lazy" />
        </button>`;
      })}
    </div>`;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('chosen') || changed.has('pictures')) this.#reveal();
  }

  /** Brings the chosen picture into the row, and moves nothing but the row. */
  #reveal(): void {
    const row = this.renderRoot.querySelector<HTMLElement>('.row');
    const button = this.#button(this.chosen);
    if (!row || !button) return;
    const left = button.offsetLeft - row.offsetLeft;
    const hidden = left < row.scrollLeft || left + button.offsetWidth > row.scrollLeft + row.clientWidth;
    if (hidden) row.scrollLeft = left - row.clientWidth / 2;
  }

  #onKey = (event: KeyboardEvent): void => {
    const last = this.pictures.length - 1;
    const at = this.pictures.findIndex(({ id }) => id === this.chosen);
    const steps: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: last,
    };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const { id } = this.pictures[Math.min(last, Math.max(0, next))];
    this.#button(id)?.focus();
    this.#choose(id);
  };

  #button(id: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
  }

  #choose(id: string): void {
    if (id !== this.chosen) this.dispatchEvent(new CustomEvent<string>('picture', { detail: id }));
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      .row {
        position: relative;
        display: flex;
        gap: 4px;
        padding: 4px;
        overflow-x: auto;
        scrollbar-width: thin;
      }
      button {
        flex: none;
        width: 3rem;
        height: 3rem;
        min-height: 0;
        padding: 0;
        border: 0;
        background: var(--sunken);
        overflow: hidden;
      }
      button[aria-checked='true'] {
        outline: 3px solid var(--image);
        outline-offset: 1px;
      }
      button:focus-visible {
        outline: 3px solid var(--focus);
      }
      img {
        width: 100%;
        height: 100%;
        object-fit: contain;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-picture-picker': PicturePicker;
  }
}
