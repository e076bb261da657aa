import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { dotTerms } from '../../engine/contrastive/index.ts';
import { Localized } from '../i18n/localized.ts';
import { decimal } from '../i18n/number.ts';
import { controls } from '../theme/controls.ts';
import { dotProductStyles } from './dot-product.styles.ts';
import { largestComponent } from './strip-image.ts';
import './vector-strip.ts';
import { messages } from './vectors.messages.ts';
import { waterfall, type Waterfall, type WaterfallBar } from './waterfall.ts';

/** One side of a dot product. */
export interface DotOperand {
  /** T, I₃. */
  readonly symbol: string;
  readonly modality: 'text' | 'image';
  /** What it stands for: a sentence, a file name. */
  readonly label: string;
  /** [dim], of length 1 */
  readonly vector: Float32Array;
  readonly thumbnail?: string;
}

/**
 * The dot product of two vectors, unfolded: both, their product component by component, and the terms that count most, as
 * a chain of bars that ends at the cosine. All numbers come from `dotTerms`.
 *
 * @fires close
 */
@customElement('dg-dot-product')
export class DotProduct extends Localized(LitElement) {
  @property({ attribute: false }) a!: DotOperand;
  @property({ attribute: false }) b!: DotOperand;
  /** The |component| that gets the full colour in both strips. */
  @property({ type: Number }) limit = 1;
  /** How many terms are shown one by one. */
  @property({ type: Number }) count = 7;
  /** Whether it stays open, or follows the pointer. */
  @property({ type: Boolean, reflect: true }) pinned = false;

  @state() private picked = -1;

  override render(): TemplateResult {
    const { a, b } = this;
    const terms = dotTerms(a.vector, b.vector);
    const products = Float32Array.from(a.vector, (value, j) => value * b.vector[j]);
    const falls = waterfall(terms, this.count);
    return html`
      <section aria-label=${this.msg(messages.title)(`${a.symbol} · ${b.symbol}`)}>
        <header>
          ${b.thumbnail ? html`<img src=${b.thumbnail} alt="" />` : nothing}
          <p>
            <span class="formula"
              >${renderSymbol(a)} · ${renderSymbol(b)} = <b>${decimal(falls.total)}</b></span
            >
            <small>${b.label}</small>
          </p>
          ${
            this.pinned
              ? html`<button
                  class="quiet"
                  aria-label=${this.msg(messages.close)}
                  @click=${() => this.dispatchEvent(new Event('close'))}
                >
                  ✕
                </button>`
              : html`<small class="hint">${this.msg(messages.peekHint)}</small>`
          }
        </header>
        <div class="columns">
          <div class="strips">
            ${this.renderStrip(a.symbol, a.modality, a.vector, this.limit)}
            <span class="sign" aria-hidden="true">×</span>
            ${this.renderStrip(b.symbol, b.modality, b.vector, this.limit)}
            <span class="sign" aria-hidden="true">=</span>
            ${this.renderStrip('', 'product', products, largestComponent([products]))}
            <p class="picked" aria-hidden="true">${this.renderPicked(products)}</p>
          </div>
          ${this.renderTerms(falls, a.vector.length)}
        </div>
      </section>
    `;
  }

  private renderStrip(symbol: string, kind: string, vector: Float32Array, limit: number): TemplateResult {
    return html`<dg-vector-strip
      class=${kind}
      .name=${symbol || this.msg(messages.products)}
      .vector=${vector}
      .limit=${limit}
      .picked=${this.picked}
      @pick=${(event: CustomEvent<number>) => (this.picked = event.detail)}
    ></dg-vector-strip>`;
  }

  private renderPicked(products: Float32Array): TemplateResult | string {
    const j = this.picked;
    if (j < 0) return this.msg(messages.products);
    const [x, y] = [this.a.vector[j], this.b.vector[j]];
    return html`j = ${j + 1}: ${decimal(x)} × ${decimal(y)} = ${decimal(products[j], 4)}`;
  }

  private renderTerms(falls: Waterfall, dim: number): TemplateResult {
    const shown = falls.bars.length - (falls.restCount ? 1 : 0);
    const [low, high] = falls.domain;
    const position = (sum: number): number => (100 * (sum - low)) / (high - low || 1);
    return html`<table>
      <caption>
        ${this.msg(messages.termsHead)(shown, dim)}
      </caption>
      <thead>
        <tr>
          <th scope="col">${this.msg(messages.index)}</th>
          <th scope="col">
            <span class="text">T<sub>j</sub></span> × <span class="image">I<sub>j</sub></span>
          </th>
          <th scope="col">${this.msg(messages.product)}</th>
          <td class="chain"></td>
          <th scope="col">${this.msg(messages.running)}</th>
        </tr>
      </thead>
      <tbody>
        ${falls.bars.map((bar) => this.renderTerm(bar, falls, position))}
        <tr class="total">
          <th scope="row" colspan="3">${this.msg(messages.total)}</th>
          <td class="chain">${renderBar('sum', position(0), position(falls.total))}</td>
          <td>${decimal(falls.total)}</td>
        </tr>
      </tbody>
    </table>`;
  }

  private renderTerm(bar: WaterfallBar, falls: Waterfall, position: (sum: number) => number): TemplateResult {
    const j = bar.index;
    const factors =
      j < 0
        ? html`<th scope="row" colspan="2">${this.msg(messages.rest)(falls.restCount)}</th>`
        : html`<th scope="row">${j + 1}</th>
            <td>${decimal(this.a.vector[j])} × ${decimal(this.b.vector[j])}</td>`;
    return html`<tr
      class=${j >= 0 && j === this.picked ? 'picked' : ''}
      @pointerenter=${() => (this.picked = j)}
      @pointerleave=${() => (this.picked = -1)}
    >
      ${factors}
      <td>${bar.product > 0 ? '+' : ''}${decimal(bar.product)}</td>
      <td class="chain">
        ${renderBar(bar.product < 0 ? 'negative' : 'positive', position(bar.from), position(bar.to))}
      </td>
      <td>${decimal(bar.to)}</td>
    </tr>`;
  }

  static override styles = [controls, dotProductStyles];
}

function renderSymbol({ symbol, modality }: DotOperand): TemplateResult {
  const [letter, index] = [symbol.slice(0, 1), symbol.slice(1)];
  return html`<i class=${modality}>${letter}${index ? html`<sub>${index}</sub>` : nothing}</i>`;
}

function renderBar(kind: string, from: number, to: number): TemplateResult {
  const [left, right] = from < to ? [from, to] : [to, from];
  return html`<div class="track">
    <i class="bar ${kind}" style="left:${left}%;width:${right - left}%"></i>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-dot-product': DotProduct;
  }
}
