import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ThemeWatch } from '../theme/theme-watch.ts';
import { stripImage } from '../vectors/strip-image.ts';
import { revealed } from '../search/revealed.ts';

/**
 * A tower and what comes out of it: n vectors as strips, one for each column (above the cells) or row (beside them) of a
 * matrix.
 *
 * @fires tower-enter, tower-leave - the mouse is on the tower
 */
@customElement('dg-strip-fan')
export class StripFan extends LitElement {
  /** `above`: the text tower; `beside`: the image tower. */
  @property({ reflect: true }) place: 'above' | 'beside' = 'above';
  @property({ attribute: false }) vectors: readonly (Float32Array | null)[] = [];
  /** [n] how much of each has come out, 0 to 1 */
  @property({ attribute: false }) shown: readonly number[] = [];
  /** The |component| that gets the full colour. */
  @property({ type: Number }) limit = 1;
  @property() tower = '';
  /** The strip that is lit up; −1 is none. */
  @property({ type: Number }) lit = -1;
  @property({ type: Boolean, reflect: true }) towerLit = false;
  @property({ type: Boolean, reflect: true }) allLit = false;
  /** So many strips that frames around them would hide them. */
  @property({ type: Boolean, reflect: true }) dense = false;

  readonly #theme = new ThemeWatch(this);

  override render(): TemplateResult {
    return html`
      <div
        class="tower"
        @pointerenter=${() => this.dispatchEvent(new Event('tower-enter'))}
        @pointerleave=${() => this.dispatchEvent(new Event('tower-leave'))}
      >
        <span>${this.tower}</span>
      </div>
      <div class="strips" aria-hidden="true">
        ${this.vectors.map((vector, k) => this.renderStrip(vector, k))}
      </div>
    `;
  }

  private renderStrip(vector: Float32Array | null, k: number): TemplateResult {
    const share = this.shown[k] ?? 0;
    const direction = this.place === 'above' ? 'column' : 'row';
    return html`<i class="${vector ? '' : 'missing'} ${k === this.lit ? 'lit' : ''} ${share > 0 ? 'out' : ''}"
      >${
        vector
          ? html`<img
              src=${stripImage(vector, this.limit, this.#theme.name, direction)}
              alt=""
              style=${revealed(share, direction)}
            />`
          : nothing
      }</i
    >`;
  }

  static override styles = css`
    :host {
      display: flex;
      width: 100%;
      height: 100%;
      box-sizing: border-box;
      --own: var(--text);
      --own-ground: var(--text-ground);
    }
    :host([place='above']) {
      flex-direction: column;
      padding-bottom: 4px;
    }
    :host([place='beside']) {
      --own: var(--image);
      --own-ground: var(--image-ground);
      padding-inline-end: 4px;
    }
    .tower {
      display: grid;
      flex: none;
      place-items: center;
      box-sizing: border-box;
      overflow: hidden;
      border: 1.5px solid var(--own);
      border-radius: 4px;
      background: var(--own-ground);
      color: var(--own);
      font-size: 0.8rem;
      font-weight: 650;
      line-height: 1;
      white-space: nowrap;
    }
    :host([place='above']) .tower {
      height: 1.3rem;
    }
    :host([place='beside']) .tower {
      width: 1.3rem;
    }
    :host([place='beside']) .tower span {
      writing-mode: vertical-rl;
      transform: rotate(180deg);
    }
    :host([place='beside']) .tower span:lang(zh) {
      transform: none;
    }
    :host([towerLit]) .tower {
      outline: 3px solid var(--diagonal-fill);
      background: var(--diagonal-ground);
    }
    .strips {
      display: flex;
      flex: 1;
      min-width: 0;
      min-height: 0;
    }
    :host([place='above']) .strips {
      padding-top: 4px;
    }
    :host([place='beside']) .strips {
      flex-direction: column;
      padding-inline-start: 4px;
    }
    i {
      position: relative;
      flex: 1 1 0;
      box-sizing: border-box;
      min-width: 0;
      min-height: 0;
      border: 0 solid transparent;
    }
    :host([place='above']) img {
      width: min(100% - 2px, 1.25rem);
      height: 100%;
    }
    :host([place='beside']) img {
      width: 100%;
      height: min(100% - 2px, 1.25rem);
    }
    img {
      position: absolute;
      inset: 0;
      margin: auto;
      box-sizing: border-box;
      border-radius: 2px;
      image-rendering: pixelated;
    }
    .out img {
      outline: 1px solid var(--own);
      outline-offset: -1px;
    }
    .missing {
      background: repeating-linear-gradient(135deg, var(--sunken) 0 4px, var(--line) 4px 5px) content-box;
    }
    :host([dense]) .out img {
      border-radius: 0;
      outline: none;
    }
    .strips .lit img,
    :host([allLit]) img {
      outline: 2px solid var(--ink);
      outline-offset: 0;
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-strip-fan': StripFan;
  }
}
