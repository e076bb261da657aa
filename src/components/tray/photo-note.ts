import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { looksLikePhotograph } from '../../engine/pictures/photograph.ts';
import type { Picture } from '../../engine/pictures/picture.ts';
import { Localized } from '../i18n/localized.ts';
import type { ReaderPicture } from '../state/reader-pictures.ts';
import { controls } from '../theme/controls.ts';
import { notes } from '../theme/notes.ts';
import { messages } from './tray.messages.ts';

const judged = new WeakMap<Picture, boolean>();
/** More names than these are counted. */
const named = 3;

/**
 * A plain word about photographs, which the embedded model has never learnt, and the way to a bigger one.
 *
 * @fires open-model-picker
 */
@customElement('dg-photo-note')
export class PhotoNote extends Localized(LitElement) {
  @property({ attribute: false }) pictures: readonly ReaderPicture[] = [];
  @state() private photographs: readonly string[] = [];

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('pictures')) void this.#judge(this.pictures);
  }

  override render(): TemplateResult | typeof nothing {
    const { photographs } = this;
    if (photographs.length === 0) return nothing;
    return html`<p role="status">
      ${this.msg(messages.photoNote)(photographs.slice(0, named), photographs.length)}
      <button @click=${() => this.dispatchEvent(new Event('open-model-picker'))}>
        ${this.msg(messages.biggerModel)}
      </button>
    </p>`;
  }

  /** One picture a turn: two hundred that come back at once must not hold up the page. */
  async #judge(pictures: readonly ReaderPicture[]): Promise<void> {
    for (const { picture } of pictures) {
      if (judged.has(picture)) continue;
      await new Promise((resolve) => setTimeout(resolve));
      if (pictures !== this.pictures) return;
      judged.set(picture, looksLikePhotograph(picture));
    }
    this.photographs = pictures.filter(({ picture }) => judged.get(picture)).map(({ name }) => name);
  }

  static override styles = [
    controls,
    notes,
    css`
      /* Without a word to say it takes no room, not even a gap. */
      :host {
        display: contents;
        font-size: var(--step--1);
      }
      p {
        border-color: var(--diagonal-fill);
        background: var(--diagonal-ground);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-photo-note': PhotoNote;
  }
}
