import {
  html,
  LitElement,
  nothing,
  svg,
  type PropertyValues,
  type SVGTemplateResult,
  type TemplateResult,
} from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { TextToken } from '../../engine/encoders/encoder.ts';
import { fewPictures, stageLayout, type StageLayout } from '../../engine/search/layout.ts';
import { rangeOf, rank } from '../../engine/search/ranking.ts';
import { searchScene } from '../../engine/search/scene.ts';
import { mixCards, stageAt, type CardState } from '../../engine/search/stage.ts';
import { cosineDomain } from '../../engine/search/threshold.ts';
import { Localized } from '../i18n/localized.ts';
import { controls } from '../theme/controls.ts';
import { signedColor, similarityColor } from '../theme/palette.ts';
import { ThemeWatch } from '../theme/theme-watch.ts';
import { largestComponent } from '../vectors/strip-image.ts';
import { CardFocus } from './card-focus.ts';
import { Glide } from './glide.ts';
import { drawHead, drawLegend } from './head-drawing.ts';
import { headWords } from './head-words.ts';
import { MotionCull } from './motion-cull.ts';
import type { SearchData } from './search-data.ts';
import { searchStageStyles } from './search-stage.styles.ts';
import { cardLabel } from './card-label.ts';
import { messages } from './search.messages.ts';
import { drawCard, type CardStyle } from './stage-drawing.ts';
import { StageSizeController } from '../frame/stage-size.ts';

/** A card that the reader points at, and where it is in the window. */
export interface CardEventDetail {
  readonly id: string;
  readonly box: DOMRect;
}

/**
 * The drawing of the search: a pure function of `data` and `t`, as one SVG. When the data change, cards glide from where
 * they are.
 *
 * @fires card-enter - CustomEvent<CardEventDetail>, the pointer or the focus came to a picture
 * @fires card-leave
 * @fires card-open - CustomEvent<CardEventDetail>, by click, tap or Enter
 * @fires drawn - after every frame: what stands at a card has to follow it
 * @fires card-remove - CustomEvent<CardEventDetail>, the Delete key on a picture of the reader's own
 */
@customElement('dg-search-stage')
export class SearchStage extends Localized(LitElement) {
  @property({ attribute: false }) data!: SearchData;
  /** What the tokenizer made of the sentence, once a model is there. */
  @property({ attribute: false }) tokens?: readonly TextToken[];
  @property({ type: Number }) t = 0;
  /** The picture whose dot product is unfolded. */
  @property() selected = '';
  /** The picture that the prose or another figure points at. */
  @property() pointed = '';
  /** Whether T is pointed at. */
  @property({ type: Boolean }) textPointed = false;

  @query('svg') drawing!: SVGSVGElement;

  readonly #size = new StageSizeController(this, 30);
  readonly #theme = new ThemeWatch(this);
  readonly #glide = new Glide(this);
  readonly #focus = new CardFocus();
  readonly #cull = new MotionCull(this);
  #lastT = NaN;
  #drawn: readonly CardState[] = [];
  #from: readonly CardState[] = [];

  override willUpdate(changed: PropertyValues<this>): void {
    this.toggleAttribute('scrolls', this.data.pictures.length > fewPictures);
    const before = changed.get('data');
    if (!before || this.#drawn.length === 0 || before.stage.cosines === this.data.stage.cosines) return;
    this.#from = this.#drawn;
    this.#glide.start();
  }

  override updated(): void {
    this.dispatchEvent(new Event('drawn'));
  }

  override render(): TemplateResult | typeof nothing {
    const { width, height, unit } = this.#size;
    if (width === 0) return nothing;
    const count = this.data.pictures.length;
    return this.renderStage(stageLayout({ count, width, height, unit }));
  }

  private renderStage(layout: StageLayout): TemplateResult {
    const { data } = this;
    const scene = searchScene(this.t);
    const range = rangeOf(data.stage.cosines);
    const limit = largestComponent([data.text, ...data.vectors]);
    const color = similarityColor(range, this.#theme.name);
    const domain = cosineDomain(range);
    const style: CardStyle = {
      layout,
      theme: this.#theme.name,
      limit,
      color,
      domain,
      threshold: data.stage.threshold,
    };
    const before = new Map(this.#drawn.map(({ id, y }) => [id, y]));
    this.#drawn = mixCards(this.#from, stageAt(data.stage, layout, this.t), this.#glide.share);
    this.#cull.begin(this.#drawn.length, this.#glide.share < 1 || this.t !== this.#lastT);
    this.#lastT = this.t;
    const stop = this.#focus.stop(this.#order());
    const anyVector = Math.max(data.text ? scene.text : 0, scene.images);
    return html`<svg
      width=${layout.width}
      height=${layout.height}
      viewBox="0 0 ${layout.width} ${layout.height}"
      role="group"
      aria-label=${this.msg(messages.stage)(layout.slots.length)}
      style="--unit: ${layout.unit}px"
      @keydown=${this.#onKey}
    >
      ${drawHead(
        headWords(data, this.tokens, (message) => this.msg(message)),
        data.text,
        scene,
        layout,
        limit,
        this.#theme.name,
        this.textPointed,
      )}
      ${repeat(
        this.#drawn,
        ({ id }) => id,
        (card, i) => {
          const hidden = this.#cull.hides(before.get(card.id) ?? card.y, card.y, layout.slots[i].height);
          return guard([hidden || {}], () => this.renderCard(card, i, style, stop));
        },
      )}
      ${drawLegend(
        { components: this.msg(messages.componentScale), cosine: this.msg(messages.cosineScale) },
        layout,
        { limit, color: signedColor(limit, this.#theme.name), opacity: anyVector },
        { range, color, opacity: data.text ? scene.summed : 0 },
      )}
    </svg>`;
  }

  private renderCard(card: CardState, i: number, style: CardStyle, stop: string): SVGTemplateResult {
    const picture = this.data.pictures[i];
    const open = picture.id === this.selected;
    const { width, height } = style.layout.slots[i];
    return svg`<g
      class="card ${open ? 'open' : ''} ${picture.id === this.pointed ? 'pointed' : ''}"
      data-id=${picture.id}
      opacity=${card.opacity}
      transform="translate(${card.x} ${card.y})"
      @pointerenter=${(event: PointerEvent) => event.pointerType !== 'touch' && this.#report('card-enter', picture.id)}
      @pointerleave=${() => this.#report('card-leave', picture.id)}
      @click=${() => this.#report('card-open', picture.id)}
    >
      <g aria-hidden="true">${drawCard(card, picture, this.data.vectors[i], i + 1, style)}</g>
      <rect
        class="ring"
        role="button"
        tabindex=${picture.id === stop ? 0 : -1}
        aria-label=${cardLabel(this.data, card, i, this.t, (message) => this.msg(message))}
        aria-expanded=${open}
        x="-2" y="-2" width=${width + 4} height=${height + 4} rx="9"
        @focus=${(event: FocusEvent) => this.#onFocus(event, picture.id)}
        @blur=${() => this.#report('card-leave', picture.id)}
      />
    </g>`;
  }

  /** The ids in the order in which they stand on the stage now. */
  #order(): string[] {
    const { ids, cosines } = this.data.stage;
    if (this.t < 4) return [...ids];
    return rank(cosines).order.map((i) => ids[i]);
  }

  #onFocus(event: FocusEvent, id: string): void {
    this.#focus.moveTo(id);
    this.requestUpdate();
    if ((event.target as Element).matches(':focus-visible')) this.#report('card-enter', id);
  }

  #onKey = (event: KeyboardEvent): void => {
    const id = (event.target as Element).closest<SVGGElement>('.card')?.dataset.id;
    if (!id) return;
    const columns = new Set(this.#drawn.map(({ x }) => Math.round(x))).size;
    const next = this.#focus.target(event.key, id, this.#order(), columns);
    if (next) this.focusCard(next);
    else if (event.key === 'Enter' || event.key === ' ') this.#report('card-open', id);
    else if (event.key === 'Delete' || event.key === 'Backspace') this.#report('card-remove', id);
    else return;
    event.preventDefault();
  };

  focusCard(id: string): void {
    this.#card(id)?.querySelector<SVGElement>('.ring')?.focus();
  }

  #card(id: string): SVGGElement | null {
    return this.renderRoot.querySelector<SVGGElement>(`.card[data-id="${CSS.escape(id)}"]`);
  }

  /** Where a card is in the window, or null when it is not there. */
  boxOf(id: string): DOMRect | null {
    return this.#card(id)?.querySelector('.card-ground')?.getBoundingClientRect() ?? null;
  }

  #report(type: string, id: string): void {
    const box = this.boxOf(id);
    if (box) this.dispatchEvent(new CustomEvent<CardEventDetail>(type, { detail: { id, box } }));
  }

  static override styles = [controls, searchStageStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-search-stage': SearchStage;
  }
}
