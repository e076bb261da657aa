import { html, LitElement, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Box } from '../../engine/search/layout.ts';
import { rangeOf } from '../../engine/search/ranking.ts';
import { cosineDomain } from '../../engine/search/threshold.ts';
import { Localized } from '../i18n/localized.ts';
import { decimal } from '../i18n/number.ts';
import { CardFocus } from '../search/card-focus.ts';
import { fitText } from '../search/fit-text.ts';
import { Glide } from '../search/glide.ts';
import { drawScale } from '../search/head-drawing.ts';
import { StageSizeController } from '../frame/stage-size.ts';
import { similarityColor } from '../theme/palette.ts';
import { ThemeWatch } from '../theme/theme-watch.ts';
import { ranked, type RankedItem } from './ranked-item.ts';
import { drawPicture, drawSentence, type RankingStyle } from './ranking-drawing.ts';
import { pictureLayout, sentenceLayout } from './ranking-layout.ts';
import { messages } from './ranking.messages.ts';
import { rankingStyles } from './ranking.styles.ts';

/** Something that is drawn above a ranking, as a part of the same drawing. */
export interface RankingLead {
  height(width: number, unit: number): number;
  draw(width: number, unit: number): SVGTemplateResult | readonly SVGTemplateResult[];
}

/**
 * Pictures or sentences by their cosines, the best first, as one SVG. When the order changes, they glide to their new places.
 *
 * @fires item-point - CustomEvent<string>, the id under the pointer or with the focus; '' when it is left
 * @fires item-open - CustomEvent<string>, by click, tap or Enter
 */
@customElement('dg-ranking')
export class RankingStage extends Localized(LitElement) {
  /** In any order. */
  @property({ attribute: false }) items: readonly RankedItem[] = [];
  @property() kind: 'pictures' | 'sentences' = 'sentences';
  /** How many are drawn; the others are in the scale all the same. */
  @property({ type: Number }) shown = Infinity;
  /** What they are ranked by, in words, above them. */
  @property() heading = '';
  /** What is drawn above the heading. */
  @property({ attribute: false }) lead?: RankingLead;
  /** The item that is lit up. */
  @property() lit = '';

  @query('svg') drawing!: SVGSVGElement;

  readonly #size = new StageSizeController(this);
  readonly #theme = new ThemeWatch(this);
  readonly #glide = new Glide(this);
  readonly #focus = new CardFocus();
  #best: readonly RankedItem[] = [];
  #order: readonly string[] = [];
  #drawn = new Map<string, { x: number; y: number }>();
  #from = new Map<string, { x: number; y: number }>();

  override willUpdate(): void {
    this.#best = ranked(this.items).slice(0, this.shown);
    this.#follow(this.#best.map(({ id }) => id));
  }

  override render(): TemplateResult | typeof nothing {
    const { width, unit } = this.#size;
    if (width === 0) return nothing;
    const items = this.#best;
    this.#drawn = new Map();
    const layoutOf = this.kind === 'pictures' ? pictureLayout : sentenceLayout;
    const leadHeight = this.lead?.height(width, unit) ?? 0;
    const head = leadHeight + (this.heading ? 1.9 * unit : 0);
    const layout = layoutOf({ count: items.length, width, unit, head });
    const range = rangeOf(this.items.map(({ cosine }) => cosine));
    const style: RankingStyle = {
      layout,
      color: similarityColor(range, this.#theme.name),
      domain: cosineDomain(range),
      words: { match: this.msg(messages.match), own: this.msg(messages.own) },
    };
    const known = this.items.some(({ cosine }) => !Number.isNaN(cosine));
    return html`<svg
      width=${layout.width}
      height=${layout.height}
      viewBox="0 0 ${layout.width} ${layout.height}"
      role="group"
      aria-label=${this.heading}
      style="--unit: ${unit}px"
      @keydown=${(event: KeyboardEvent) => this.#onKey(event, layout.columns)}
    >
      ${this.lead?.draw(width, unit) ?? nothing}
      <text class="head" y=${leadHeight + unit}>
        ${fitText(this.heading, width, 0.88 * unit, { latin: 0.46 })}
      </text>
      ${repeat(
        items,
        ({ id }) => id,
        (item, i) => this.renderItem(item, i, style),
      )}
      ${known ? this.renderLegend(range, style) : nothing}
    </svg>`;
  }

  private renderItem(item: RankedItem, place: number, style: RankingStyle): SVGTemplateResult {
    const slot = style.layout.slots[place];
    const { x, y } = this.#placeOf(item.id, slot);
    const draw = this.kind === 'pictures' ? drawPicture : drawSentence;
    const inset = this.kind === 'pictures' ? 1 : -2;
    return svg`<g
      class="item ${item.id === this.lit ? 'lit' : ''}"
      data-id=${item.id}
      transform="translate(${x} ${y})"
      @pointerenter=${() => this.#report('item-point', item.id)}
      @pointerleave=${() => this.#report('item-point', '')}
      @click=${() => this.#report('item-open', item.id)}
    >
      <g aria-hidden="true">${draw(item, place, style)}</g>
      <rect
        class="ring" role="button"
        tabindex=${item.id === this.#focus.stop(this.#order) ? 0 : -1}
        aria-label=${this.#label(item, place)}
        x=${inset} y=${inset / 2} width=${slot.width - 2 * inset} height=${slot.height - inset} rx="6"
        @focus=${() => this.#onFocus(item.id)}
        @blur=${() => this.#report('item-point', '')}
      />
    </g>`;
  }

  private renderLegend(range: readonly [number, number], style: RankingStyle): SVGTemplateResult {
    const { x, y } = style.layout.legend;
    return svg`<g class="legend" transform="translate(${x} ${y})">
      ${drawScale('ranking', this.msg(messages.cosineScale), range, style.color, style.layout.unit)}
    </g>`;
  }

  /** If the order is another one, the items set out from where they are. */
  #follow(order: readonly string[]): void {
    if (order.length === this.#order.length && order.every((id, i) => id === this.#order[i])) return;
    this.#order = order;
    this.#from = this.#drawn;
    this.#glide.start();
  }

  #placeOf(id: string, slot: Box): { x: number; y: number } {
    const from = this.#from.get(id) ?? slot;
    const { share } = this.#glide;
    const place = { x: from.x + share * (slot.x - from.x), y: from.y + share * (slot.y - from.y) };
    this.#drawn.set(id, place);
    return place;
  }

  #label(item: RankedItem, place: number): string {
    const label = item.alt ? `${item.label}: ${item.alt}` : item.label;
    if (Number.isNaN(item.cosine)) return this.msg(messages.pendingLabel)(label);
    return this.msg(messages.itemLabel)(place + 1, label, decimal(item.cosine));
  }

  #onFocus(id: string): void {
    this.#focus.moveTo(id);
    this.requestUpdate();
    this.#report('item-point', id);
  }

  #onKey(event: KeyboardEvent, columns: number): void {
    const id = (event.target as Element).closest<SVGGElement>('.item')?.dataset.id;
    if (!id) return;
    const next = this.#focus.target(event.key, id, this.#order, columns);
    if (next) this.#ring(next)?.focus();
    else if (event.key === 'Enter' || event.key === ' ') this.#report('item-open', id);
    else return;
    event.preventDefault();
  }

  #ring(id: string): SVGElement | null {
    return this.renderRoot.querySelector<SVGElement>(`.item[data-id="${CSS.escape(id)}"] .ring`);
  }

  #report(type: string, id: string): void {
    this.dispatchEvent(new CustomEvent<string>(type, { detail: id }));
  }

  static override styles = rankingStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-ranking': RankingStage;
  }
}
