import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { TextInspection } from '../../engine/encoders/encoder.ts';
import type { Picture } from '../../engine/pictures/picture.ts';
import { unit } from '../../engine/search/scene.ts';
import { Localized } from '../i18n/localized.ts';
import { decimal } from '../i18n/number.ts';
import { revealed } from '../search/revealed.ts';
import { controls } from '../theme/controls.ts';
import { largestComponent } from '../vectors/strip-image.ts';
import '../vectors/vector-strip.ts';
import { messages as shared } from './architecture.messages.ts';
import { drawCausalMask } from './causal-mask.ts';
import { isMark } from './look-controller.ts';
import type { PictureGrid } from './tower-inputs.ts';
import { towerLanesStyles } from './tower-lanes.styles.ts';
import { messages } from './towers.messages.ts';

/** What goes through the two towers, and what comes out. */
export interface TowerPair {
  readonly sentence: string;
  readonly picture: { readonly url: string; readonly alt: string };
  readonly text: Float32Array | null;
  readonly image: Float32Array | null;
  readonly cosine: number;
  /** What the running model makes of them; undefined while none runs. */
  readonly tokens?: TextInspection;
  readonly seen?: Picture;
  readonly grid: PictureGrid | null;
  readonly causal: boolean;
}

/**
 * Two towers side by side: a sentence and a picture go down, each alone, and meet at the dot product. A pure function of
 * `pair` and t.
 *
 * @slot sentence, picture - how the reader chooses them
 * @fires tower - CustomEvent<string>, `text-tower` or `image-tower` while the mouse is on one, then ''
 */
@customElement('dg-tower-lanes')
export class TowerLanes extends Localized(LitElement) {
  @property({ attribute: false }) pair!: TowerPair;
  @property({ type: Number }) t = 0;
  /** The part that the prose points at: `text-tower`, `image-tower`, `texts`, `images`. */
  @property() lit = '';

  @query('canvas') private canvas?: HTMLCanvasElement;

  override render(): TemplateResult {
    const { pair, t } = this;
    const { text, image, cosine } = pair;
    const limit = largestComponent([text, image]);
    return html`
      <div class="lanes">
        <div class="lane text" role="group" aria-label=${this.msg(shared.textTower)}>
          <div class="input"><slot name="sentence"></slot></div>
          <div class="read" style="opacity:${unit(t)}">${this.renderTokens()}</div>
          ${this.renderTower('text-tower', shared.textTower, this.renderTextInside())}
          ${this.renderVector('T', 'texts', text, limit)}
        </div>
        <div class="lane image" role="group" aria-label=${this.msg(shared.imageTower)}>
          <div class="input"><slot name="picture"></slot></div>
          <div class="read">${this.renderPixels()}</div>
          ${this.renderTower('image-tower', shared.imageTower, this.renderImageInside())}
          ${this.renderVector('I', 'images', image, limit)}
        </div>
      </div>
      <p class="meeting" style="opacity:${unit(t - 2)}">
        <i class="of-text">T</i> · <i class="of-image">I</i> = <b>${decimal(cosine)}</b>
        <small>${this.msg(messages.ends)}</small>
      </p>
    `;
  }

  private renderTokens(): TemplateResult {
    const { tokens } = this.pair;
    if (!tokens) return html`<small>${this.msg(shared.needsModel)}</small>`;
    return html`
      <p class="tokens">
        ${tokens.tokens.map(({ text }) => html`<b class=${isMark(text) ? 'mark' : ''}>${text}</b>`)}
      </p>
      <small>${this.msg(shared.tokenCount)(tokens.tokens.length, tokens.contextLength)}</small>
    `;
  }

  private renderPixels(): TemplateResult {
    const { picture, seen, grid } = this.pair;
    const share = unit(this.t);
    return html`
      <div class="pixels" role="img" aria-label=${picture.alt}>
        <img src=${picture.url} alt="" />
        ${seen ? html`<canvas style="opacity:${share}"></canvas>` : nothing}
        ${
          seen && grid
            ? html`<span class="grid" style="--side:${grid.side};opacity:${0.55 * share}"></span>`
            : nothing
        }
      </div>
      <small style="opacity:${share}"
        >${seen ? this.msg(shared.pixels)(seen.width, seen.height) : this.msg(shared.needsModel)}</small
      >
    `;
  }

  private renderTextInside(): TemplateResult {
    const { tokens, causal } = this.pair;
    if (!tokens || !causal) return html`<p>${this.msg(messages.transformer)}</p>`;
    return html`${drawCausalMask(tokens.tokens.length)}<small>${this.msg(messages.causal)}</small>`;
  }

  private renderImageInside(): TemplateResult {
    const { grid } = this.pair;
    return html`<p>${this.msg(messages.network)}</p>
      ${grid ? html`<p>${this.msg(messages[grid.kind])(grid.side ** 2, grid.pixels)}</p>` : nothing}`;
  }

  private renderTower(id: string, name: typeof shared.textTower, inside: TemplateResult): TemplateResult {
    const report = (detail: string): boolean =>
      this.dispatchEvent(new CustomEvent<string>('tower', { detail }));
    return html`<div
      class="tower ${this.lit === id ? 'lit' : ''}"
      @pointerenter=${() => report(id)}
      @pointerleave=${() => report('')}
    >
      <strong>${this.msg(name)}</strong>
      ${inside}
      <small>↓ ${this.msg(messages.projection)}</small>
    </div>`;
  }

  private renderVector(
    symbol: string,
    id: string,
    vector: Float32Array | null,
    limit: number,
  ): TemplateResult {
    if (!vector) return html`<div class="vector"><p>${this.msg(shared.pending)}</p></div>`;
    const share = unit(this.t - 1);
    return html`<div class="vector ${this.lit === id ? 'lit' : ''}" ?inert=${share < 1}>
      <dg-vector-strip
        style=${revealed(share, 'row')}
        .name=${symbol}
        .vector=${vector}
        .limit=${limit}
      ></dg-vector-strip>
      <p style="opacity:${share}">${this.msg(messages.vector)(symbol, vector.length)}</p>
    </div>`;
  }

  override updated(changed: PropertyValues<this>): void {
    const { canvas } = this;
    const { seen } = this.pair;
    if (!canvas || !seen || (canvas.width === seen.width && changed.get('pair')?.seen === seen)) return;
    canvas.width = seen.width;
    canvas.height = seen.height;
    canvas.getContext('2d')!.putImageData(new ImageData(seen.data, seen.width, seen.height), 0, 0);
  }

  static override styles = [controls, towerLanesStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-tower-lanes': TowerLanes;
  }
}
