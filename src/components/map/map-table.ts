import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { MapQuality } from '../../engine/map/index.ts';
import { Localized } from '../i18n/localized.ts';
import { integer } from '../i18n/number.ts';
import type { PairSet } from '../lab/pair-set.ts';
import '../lab/pair-thumbnail.ts';
import { controls } from '../theme/controls.ts';
import { messages } from './detail.messages.ts';
import { messages as mapMessages } from './map.messages.ts';
import { mapTableStyles } from './map-table.styles.ts';
import { sortedPairs, type MapSort } from './table-rows.ts';

const perPage = 12;

/**
 * The pairs of a map, some at a time: the way to each of them by keyboard, and for a screen reader. A row that has the focus is
 * the pair that is pointed at.
 *
 * @fires map-point - CustomEvent<number>, a point; −1 is none
 * @fires map-toggle - CustomEvent<number>, a pair to be picked, or no longer
 */
@customElement('dg-map-table')
export class MapTable extends Localized(LitElement) {
  @property({ attribute: false }) pairs!: PairSet;
  @property({ attribute: false }) quality: MapQuality | null = null;
  @property({ attribute: false }) picked: ReadonlySet<number> = new Set();

  @state() private sort: MapSort = 'number';
  @state() private page = 0;
  @state() private onlyPicked = false;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('pairs') && changed.get('pairs')?.id !== this.pairs.id) this.page = 0;
    if (this.picked.size === 0) this.onlyPicked = false;
  }

  override render(): TemplateResult {
    const rows = sortedPairs(this.pairs.n, this.sort, this.quality, this.onlyPicked ? this.picked : null);
    const pages = Math.max(1, Math.ceil(rows.length / perPage));
    const page = Math.min(this.page, pages - 1);
    const k = this.quality?.neighbours;
    return html`
      <table>
        <caption class="visually-hidden">
          ${this.msg(messages.table)}
        </caption>
        <thead>
          <tr>
            ${this.renderHead('number', this.msg(messages.number))}
            <th scope="col">${this.msg(messages.caption)}</th>
            ${this.renderHead('picture', this.msg(messages.keptBy)(this.msg(mapMessages.picture), k))}
            ${this.renderHead('caption', this.msg(messages.keptBy)(this.msg(mapMessages.caption), k))}
          </tr>
        </thead>
        <tbody @mouseleave=${() => this.#report('map-point', -1)}>
          ${rows.slice(page * perPage, (page + 1) * perPage).map((pair) => this.renderRow(pair))}
        </tbody>
      </table>
      ${this.renderPages(page, pages)}
    `;
  }

  private renderHead(sort: MapSort, label: string): TemplateResult {
    const chosen = this.sort === sort;
    return html`<th scope="col" aria-sort=${chosen ? 'ascending' : 'none'}>
      <button class="quiet" @click=${() => this.#sortBy(sort)}>
        ${label} <span aria-hidden="true">${chosen ? '▴' : ''}</span>
      </button>
    </th>`;
  }

  private renderRow(pair: number): TemplateResult {
    const { pairs, quality, picked } = this;
    return html`<tr
      class=${picked.has(pair) ? 'picked' : ''}
      @mouseenter=${() => this.#report('map-point', pair)}
      @focusin=${() => this.#report('map-point', pair)}
    >
      <td>
        <button
          data-pair=${pair}
          aria-pressed=${picked.has(pair)}
          aria-label="${this.msg(messages.pick)} ${this.msg(messages.pair)(integer(pair + 1))}"
          @click=${() => this.#report('map-toggle', pair)}
        >
          ${integer(pair + 1)}
        </button>
      </td>
      <td>
        <span class="pair"
          ><dg-pair-thumbnail .sheet=${pairs.thumbnails} .pair=${pair}></dg-pair-thumbnail>
          ${pairs.captions[pair]}</span
        >
      </td>
      <td>${quality?.kept[pair] ?? '–'}</td>
      <td>${quality?.kept[pair + pairs.n] ?? '–'}</td>
    </tr>`;
  }

  private renderPages(page: number, pages: number): TemplateResult {
    return html`<div class="pages">
      <button ?disabled=${page === 0} @click=${() => (this.page = page - 1)}>
        ${this.msg(messages.before)}
      </button>
      <span>${this.msg(messages.page)(integer(page + 1), integer(pages))}</span>
      <button ?disabled=${page === pages - 1} @click=${() => (this.page = page + 1)}>
        ${this.msg(messages.next)}
      </button>
      <button
        aria-pressed=${this.onlyPicked}
        ?disabled=${this.picked.size === 0}
        @click=${() => (this.onlyPicked = !this.onlyPicked)}
      >
        ${this.msg(messages.onlyPicked)}
      </button>
    </div>`;
  }

  #sortBy(sort: MapSort): void {
    this.sort = sort;
    this.page = 0;
  }

  #report<Detail>(type: string, detail: Detail): void {
    this.dispatchEvent(new CustomEvent<Detail>(type, { detail }));
  }

  static override styles = [controls, mapTableStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-map-table': MapTable;
  }
}
