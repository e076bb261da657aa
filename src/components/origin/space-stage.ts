import { html, LitElement, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { Localized } from '../i18n/localized.ts';
import { CardFocus } from '../search/card-focus.ts';
import { fitText, textWidth } from '../search/fit-text.ts';
import { Glide } from '../search/glide.ts';
import { StageSizeController } from '../frame/stage-size.ts';
import { controls } from '../theme/controls.ts';
import { messages } from './space-map.messages.ts';
import { placeOnMap, type MapPlaces } from './space-places.ts';
import type { SpaceData } from './space-data.ts';
import { spaceStageStyles } from './space-stage.styles.ts';

/** A pair on the map: a picture and its caption. */
export interface MapItem {
  readonly url: string;
  readonly alt: string;
  readonly caption: string;
}

/**
 * The map: thumbnails and, as dots, their captions, joined by lines. A change of the view lets all glide to their new places.
 *
 * @fires pair-point - CustomEvent<number>, the pair under the pointer or with the focus; −1 is none
 */
@customElement('dg-space-stage')
export class SpaceStage extends Localized(LitElement) {
  @property({ attribute: false }) data!: SpaceData;
  /** [count] */
  @property({ attribute: false }) items: readonly MapItem[] = [];
  /** The pair that is lit up; −1 is none. */
  @property({ type: Number }) lit = -1;
  /** The side of a thumbnail in em; 0: as the width allows. */
  @property({ type: Number }) thumb = 0;
  /** Whether a change shows at once: where the machine has other work, a glide would be jerky. */
  @property({ type: Boolean }) still = false;

  @query('svg') readonly drawing!: SVGSVGElement;

  readonly #size = new StageSizeController(this, 22);
  readonly #glide = new Glide(this);
  readonly #focus = new CardFocus();
  #shown?: SpaceData;
  #from?: Float64Array;
  #now = new Float64Array(0);

  override willUpdate(): void {
    if (this.#shown === this.data) return;
    const moves = this.#now.length === this.data.coordinates.length;
    this.#from = moves ? this.#now : undefined;
    this.#shown = this.data;
    if (moves && !this.still) this.#glide.start();
    else this.#glide.stop();
  }

  override render(): TemplateResult | typeof nothing {
    const { width, height, unit } = this.#size;
    if (width === 0) return nothing;
    const tall = Math.round(Math.max(18 * unit, Math.min(0.72 * width, height)));
    const thumb = (this.thumb || (width < 30 * unit ? 1.7 : 2.2)) * unit;
    const places = placeOnMap(this.#coordinates(), { width, height: tall, margin: 0.9 * thumb });
    const order = this.items.map((_, i) => String(i));
    const stop = this.#focus.stop(order);
    return html`<svg
      width=${width}
      height=${tall}
      viewBox="0 0 ${width} ${tall}"
      role="group"
      aria-label=${this.msg(messages.stage)(this.items.length)}
      style="--unit: ${unit}px"
      @keydown=${(event: KeyboardEvent) => this.#onKey(event, order)}
    >
      <rect class="ground" width=${width} height=${tall} rx="8" />
      ${this.items.map((_, i) => this.renderLine(i, places))}
      ${this.items.map((item, i) => this.renderPicture(item, i, places, thumb, stop === String(i)))}
      ${this.items.map((_, i) => this.renderDot(i, places, unit))}
      ${this.lit >= 0 && this.lit < this.items.length ? this.renderLit(this.lit, places, thumb, width, unit) : nothing}
    </svg>`;
  }

  private renderLine(i: number, { pictures, captions }: MapPlaces): SVGTemplateResult {
    return svg`<line class="pair" x1=${pictures[i].x} y1=${pictures[i].y} x2=${captions[i].x} y2=${captions[i].y} />`;
  }

  private renderPicture(
    { url, alt, caption }: MapItem,
    i: number,
    { pictures }: MapPlaces,
    side: number,
    stop: boolean,
  ): SVGTemplateResult {
    const [x, y] = [pictures[i].x - side / 2, pictures[i].y - side / 2];
    return svg`<g class="picture"
      @pointerenter=${() => this.#point(i)} @pointerleave=${() => this.#point(-1)}
    >
      <image href=${url} x=${x} y=${y} width=${side} height=${side} />
      <rect
        class="frame" data-pair=${i} role="img" tabindex=${stop ? 0 : -1} aria-label="${alt} ${caption}"
        x=${x} y=${y} width=${side} height=${side} rx="3"
        @focus=${() => this.#onFocus(i)} @blur=${() => this.#point(-1)}
      />
    </g>`;
  }

  private renderDot(i: number, { captions }: MapPlaces, unit: number): SVGTemplateResult {
    return svg`<g class="caption" @pointerenter=${() => this.#point(i)} @pointerleave=${() => this.#point(-1)}>
      <circle class="grip" cx=${captions[i].x} cy=${captions[i].y} r=${0.8 * unit} />
      <circle class="dot" cx=${captions[i].x} cy=${captions[i].y} r=${0.34 * unit} />
    </g>`;
  }

  /** The pair once more, on top of all others, with the caption in words. */
  private renderLit(
    i: number,
    { pictures, captions }: MapPlaces,
    thumb: number,
    width: number,
    unit: number,
  ): SVGTemplateResult {
    const { url, caption } = this.items[i];
    const side = 1.9 * thumb;
    const [a, b] = [pictures[i], captions[i]];
    const text = fitText(caption, 0.7 * width, 0.95 * unit);
    const wide = textWidth(text, 0.95 * unit, 0.5) + unit;
    const left = Math.min(width - wide, Math.max(0, b.x - wide / 2));
    const top = b.y > 3 * unit ? b.y - 2.3 * unit : b.y + 0.8 * unit;
    return svg`<g class="lit">
      <line class="pair" x1=${a.x} y1=${a.y} x2=${b.x} y2=${b.y} />
      <image href=${url} x=${a.x - side / 2} y=${a.y - side / 2} width=${side} height=${side} />
      <rect class="frame" x=${a.x - side / 2} y=${a.y - side / 2} width=${side} height=${side} rx="4" />
      <circle class="dot" cx=${b.x} cy=${b.y} r=${0.45 * unit} />
      <rect class="words" x=${left} y=${top} width=${wide} height=${1.6 * unit} rx="4" />
      <text x=${left + wide / 2} y=${top + 1.12 * unit}>${text}</text>
    </g>`;
  }

  #coordinates(): Float64Array {
    const { share } = this.#glide;
    const to = this.data.coordinates;
    const from = this.#from ?? to;
    this.#now = to.map((value, at) => from[at] + share * (value - from[at]));
    return this.#now;
  }

  #onFocus(i: number): void {
    this.#focus.moveTo(String(i));
    this.requestUpdate();
    this.#point(i);
  }

  #onKey(event: KeyboardEvent, order: readonly string[]): void {
    const { pair } = (event.target as SVGElement).dataset;
    const next = pair && this.#focus.target(event.key, pair, order, 1);
    if (!next) return;
    event.preventDefault();
    this.renderRoot.querySelector<SVGElement>(`[data-pair="${next}"]`)?.focus();
  }

  #point(i: number): void {
    this.dispatchEvent(new CustomEvent<number>('pair-point', { detail: i }));
  }

  static override styles = [controls, spaceStageStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-space-stage': SpaceStage;
  }
}
