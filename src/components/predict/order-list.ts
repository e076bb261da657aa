import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Localized } from '../i18n/localized.ts';
import { controls } from '../theme/controls.ts';
import { messages } from './predict.messages.ts';

/**
 * A list that the reader puts in order: by dragging, or with the two buttons of each line.
 *
 * @fires order - CustomEvent with the new order: indices of `labels`, the first first
 */
@customElement('dg-order-list')
export class OrderList extends Localized(LitElement) {
  @property({ attribute: false }) labels: readonly string[] = [];
  /** Addresses of pictures that belong to the labels. */
  @property({ attribute: false }) pictures: readonly string[] = [];
  @property({ attribute: false }) order: readonly number[] = [];

  @state() private dragged?: number;

  override render(): TemplateResult {
    return html`<ol>
      ${repeat(
        this.order,
        (index) => index,
        (index, place) => this.renderLine(index, place),
      )}
    </ol>`;
  }

  private renderLine(index: number, place: number): TemplateResult {
    const label = this.labels[index];
    const picture = this.pictures[index];
    return html`<li
      draggable="true"
      class=${index === this.dragged ? 'dragged' : ''}
      @dragstart=${() => (this.dragged = index)}
      @dragend=${() => (this.dragged = undefined)}
      @dragover=${(event: DragEvent) => this.#over(event, place)}
      @drop=${(event: DragEvent) => event.preventDefault()}
    >
      <span class="place">${place + 1}</span>
      ${picture ? html`<img src=${picture} alt="" width="48" height="48" />` : nothing}
      <span class="label">${label}</span>
      <button
        class="quiet"
        ?disabled=${place === 0}
        aria-label="${this.msg(messages.earlier)}: ${label}"
        @click=${() => this.#move(place, place - 1)}
      >
        ↑
      </button>
      <button
        class="quiet"
        ?disabled=${place === this.order.length - 1}
        aria-label="${this.msg(messages.later)}: ${label}"
        @click=${() => this.#move(place, place + 1)}
      >
        ↓
      </button>
    </li>`;
  }

  #over(event: DragEvent, place: number): void {
    if (this.dragged === undefined) return;
    event.preventDefault();
    const from = this.order.indexOf(this.dragged);
    if (from !== place) this.#move(from, place);
  }

  #move(from: number, to: number): void {
    const order = this.order.filter((_, place) => place !== from);
    order.splice(to, 0, this.order[from]);
    this.dispatchEvent(new CustomEvent('order', { detail: order }));
  }

  static override styles = [
    controls,
    css`
      ol {
        display: grid;
        gap: var(--space-2);
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        padding: var(--space-1) var(--space-2);
        border: 1px solid var(--line);
        border-radius: var(--radius-small);
        background: var(--surface);
        cursor: grab;
      }
      li.dragged {
        border-color: var(--ink);
        opacity: 0.6;
      }
      img {
        border-radius: var(--radius-small);
      }
      .place {
        width: 1.2em;
        color: var(--ink-soft);
        font-variant-numeric: tabular-nums;
        text-align: end;
      }
      .label {
        flex: 1;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-order-list': OrderList;
  }
}
