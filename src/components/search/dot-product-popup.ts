import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { Localized } from '../i18n/localized.ts';
import { controls } from '../theme/controls.ts';
import { messages as trayMessages } from '../tray/tray.messages.ts';
import '../vectors/dot-product.ts';
import { largestComponent } from '../vectors/strip-image.ts';
import type { SearchResult } from './search-result.ts';
import type { SearchStage } from './search-stage.ts';

const margin = 8;

/**
 * The dot product of the sentence with one picture, over the stage: below the picture, or above it where there is more room.
 *
 * @fires close
 * @fires remove - CustomEvent<string>, the id of a picture of the reader's own
 */
@customElement('dg-dot-product-popup')
export class DotProductPopup extends Localized(LitElement) {
  @property({ attribute: false }) result!: SearchResult;
  /** The id of the picture; empty when there is nothing to show. */
  @property() opened = '';
  @property({ type: Boolean }) pinned = false;
  @property({ attribute: false }) anchor?: SearchStage;

  @query('.panel') private panel?: HTMLElement;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#onKey);
    this.anchor?.removeEventListener('drawn', this.#place);
    super.disconnectedCallback();
  }

  override render(): TemplateResult | typeof nothing {
    const { text, vectors, pictures, sentence } = this.result;
    const i = pictures.findIndex(({ id }) => id === this.opened);
    const vector = vectors[i];
    if (!text || !vector) return nothing;
    const { id, name, url, own } = pictures[i];
    return html`<div class="panel">
      <dg-dot-product
        ?pinned=${this.pinned}
        .a=${{ symbol: 'T', modality: 'text', label: sentence, vector: text }}
        .b=${{ symbol: `I${i + 1}`, modality: 'image', label: name, vector, thumbnail: url }}
        .limit=${largestComponent([text, ...vectors])}
      ></dg-dot-product>
      ${
        own && this.pinned
          ? html`<button
              @click=${() => this.dispatchEvent(new CustomEvent<string>('remove', { detail: id }))}
            >
              ${this.msg(trayMessages.removeOne)(name)}
            </button>`
          : nothing
      }
    </div>`;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('anchor')) {
      changed.get('anchor')?.removeEventListener('drawn', this.#place);
      this.anchor?.addEventListener('drawn', this.#place);
    }
    this.#place();
  }

  #place = (): void => {
    const { panel, anchor } = this;
    const box = this.opened ? anchor?.boxOf(this.opened) : null;
    if (!panel || !box) return;
    const frame = (this.offsetParent ?? this).getBoundingClientRect();
    const above = box.top - frame.top;
    const below = frame.bottom - box.bottom;
    const upwards = above > below && frame.width > 560;
    panel.style.top = upwards ? 'auto' : `${box.bottom - frame.top + margin}px`;
    panel.style.bottom = upwards ? `${frame.bottom - box.top + margin}px` : 'auto';
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.opened) return;
    event.stopPropagation();
    this.dispatchEvent(new Event('close'));
  };

  static override styles = [
    controls,
    css`
      .panel {
        position: absolute;
        inset-inline: 0;
        z-index: 5;
      }
      button {
        width: 100%;
        margin-top: var(--space-1);
        font-size: var(--step--1);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-dot-product-popup': DotProductPopup;
  }
}
