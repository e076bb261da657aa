import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { standardMap, type MapRequest } from '../../engine/map/index.ts';
import '../citations/cite.ts';
import '../embeddings/model-note.ts';
import { figureBody } from '../frame/figure-body.ts';
import type { FigureContent } from '../frame/figure-content.ts';
import '../frame/figure-frame.ts';
import { Localized } from '../i18n/localized.ts';
import type { PairSet } from '../lab/pair-set.ts';
import { PairSelection } from '../selection/pair-selection.ts';
import { controls } from '../theme/controls.ts';
import { messages as detailMessages } from './detail.messages.ts';
import './add-point.ts';
import type { EmbedPicture, EmbedText } from './add-point.ts';
import './map-controls.ts';
import { MapController, type OpenMap } from './map-controller.ts';
import './map-detail.ts';
import './map-legend.ts';
import './map-numbers.ts';
import './map-stage.ts';
import type { MapStage } from './map-stage.ts';
import './map-table.ts';
import './map-tools.ts';
import { describeMap, mapTable } from './map-words.ts';
import { messages, methodNotes, spaceNotes } from './map.messages.ts';
import { NewPoints, type NewPoint } from './new-points.ts';
import { SelectionWatch } from './selection-watch.ts';
import type { MapLook } from './stage-scene.ts';

/**
 * The map of a set of pairs: pictures and captions as points of one plane. What is pointed at and picked it shares with whatever
 * else shows the same pairs.
 *
 * @slot controls - what chooses the pairs, above the figure
 * @slot empty - what is said where there are no pairs
 * @fires request-change - CustomEvent<MapRequest>
 */
@customElement('dg-map')
export class MapFigure extends Localized(LitElement) {
  @property({ attribute: false }) pairs: PairSet | null = null;
  @property({ attribute: false }) selection: PairSelection = new PairSelection();
  @property({ attribute: false }) request: MapRequest = standardMap;
  /** Makes vectors with the model of the pairs; undefined where it is not at hand. */
  @property({ attribute: false }) embedText?: EmbedText;
  @property({ attribute: false }) embedPicture?: EmbedPicture;
  /** Opens the maps of a set; a test may give another place to make them. */
  @property({ attribute: false }) open?: OpenMap;

  @state() private look: MapLook = { ties: false, neighbours: true, names: true };
  @state() private lassoing = false;
  /** The point that was looked at last: it stays in words when the pointer has gone. */
  @state() private looked = -1;
  @query('dg-map-stage') private stage?: MapStage;

  readonly #map = new MapController(this, () => this.open);
  readonly #added = new NewPoints(this, this.#map);
  readonly #selected = new SelectionWatch(this);

  override willUpdate(): void {
    const { pairs, selection } = this;
    this.#map.update(pairs, this.request);
    this.#added.update(pairs?.id);
    this.#selected.follow(selection, pairs?.n ?? 0);
    if (this.#selected.point >= 0) this.looked = this.#selected.point;
    if (this.looked >= 2 * (pairs?.n ?? 0)) this.looked = -1;
  }

  override render(): TemplateResult {
    const { pairs } = this;
    const { points, quality, error } = this.#map;
    return html`<dg-figure
      .heading=${this.msg(messages.heading)}
      .content=${this.#content}
      .provenance=${pairs?.provenance}
      .version=${`${pairs?.id} ${points?.method} ${!!quality} ${Object.values(this.request).join()} ${this.language}`}
    >
      <slot name="controls" slot="controls"></slot>
      <div class="body">
        ${pairs ? this.renderMap(pairs) : html`<slot name="empty"><p>${this.msg(messages.waiting)}</p></slot>`}
        <dg-model-note .error=${error} retriable @retry=${() => this.#map.retry()}></dg-model-note>
      </div>
      ${pairs ? html`<div slot="caption">${this.renderNotes()}</div>` : nothing}
    </dg-figure>`;
  }

  private renderMap(pairs: PairSet): TemplateResult {
    const { points, quality, error } = this.#map;
    const { picked } = this.#selected;
    return html`
      <dg-map-controls .request=${this.request} @request=${this.#onRequest}></dg-map-controls>
      <dg-map-tools
        .look=${this.look}
        .whole=${this.stage?.whole ?? true}
        .lassoing=${this.lassoing}
        @zoom=${(event: CustomEvent<number>) => this.stage?.zoomBy(event.detail)}
        @lasso=${(event: CustomEvent<boolean>) => (this.lassoing = event.detail)}
        @look=${(event: CustomEvent<MapLook>) => (this.look = event.detail)}
      ></dg-map-tools>
      ${points ? this.renderStage(pairs) : html`<p class="room">${error ? '' : this.msg(messages.preparing)}</p>`}
      <dg-map-legend .look=${this.look}></dg-map-legend>
      <dg-map-numbers .points=${points} .quality=${quality} ?hidden=${!!error}></dg-map-numbers>
      <dg-map-detail
        .pairs=${pairs}
        .quality=${quality}
        .point=${this.looked}
        .picked=${picked}
        @map-toggle=${this.#onToggle}
        @map-pick=${this.#onPick}
      ></dg-map-detail>
      <dg-add-point
        .embedText=${this.embedText}
        .embedPicture=${this.embedPicture}
        ?clearable=${this.#added.placed.length > 0}
        @new-point=${(event: CustomEvent<NewPoint>) => this.#added.add(event.detail)}
        @clear-points=${() => this.#added.clear()}
        @embed-error=${(event: CustomEvent<unknown>) => this.#added.fail(event.detail)}
      ></dg-add-point>
      <dg-model-note .error=${this.#added.error}></dg-model-note>
      <details>
        <summary>${this.msg(detailMessages.table)}</summary>
        <dg-map-table
          .pairs=${pairs}
          .quality=${quality}
          .picked=${picked}
          @map-point=${this.#onPoint}
          @map-toggle=${this.#onToggle}
        ></dg-map-table>
      </details>
    `;
  }

  private renderStage(pairs: PairSet): TemplateResult {
    return html`<dg-map-stage
      .set=${pairs}
      .points=${this.#map.points}
      .quality=${this.#map.quality}
      .look=${this.look}
      .added=${this.#added.placed}
      .pointed=${this.#selected.point}
      .picked=${this.#selected.picked}
      .lassoing=${this.lassoing}
      @map-point=${this.#onPoint}
      @map-toggle=${this.#onToggle}
      @map-pick=${this.#onPick}
      @view-change=${() => this.requestUpdate()}
    ></dg-map-stage>`;
  }

  private renderNotes(): TemplateResult {
    const { method, space } = this.request;
    const tooFew = this.#map.points && this.#map.points.method !== method && this.#map.quality;
    return html`${tooFew ? html`<p>${this.msg(messages.tooFew)}</p>` : nothing}
      <p>${this.msg(methodNotes[method])}</p>
      <p>
        ${this.msg(spaceNotes[space])}
        ${space === 'cross' ? nothing : html`<dg-cite source="liang2022"></dg-cite>`}
      </p>`;
  }

  #onRequest = ({ detail }: CustomEvent<MapRequest>): void => {
    this.request = detail;
    this.dispatchEvent(new CustomEvent<MapRequest>('request-change', { detail }));
  };

  #onPoint = ({ detail }: CustomEvent<number>): void => {
    this.#selected.pointAt(detail);
  };

  #onToggle = ({ detail }: CustomEvent<number>): void => {
    this.selection.toggle(detail);
  };

  #onPick = ({ detail }: CustomEvent<ReadonlySet<number>>): void => {
    this.selection.pick(detail);
    this.lassoing = false;
  };

  readonly #content: FigureContent = {
    name: 'diagonal-map',
    raster: true,
    describe: () => {
      const { points, quality } = this.#map;
      if (!this.pairs) return this.msg(messages.waiting);
      return describeMap(this.pairs, this.request, points, quality);
    },
    drawing: () => this.stage?.drawing() ?? null,
    table: () => {
      const { points, quality } = this.#map;
      return this.pairs && points ? mapTable(this.pairs, points, quality) : [];
    },
  };

  static override styles = [
    controls,
    figureBody,
    css`
      p {
        margin: 0;
      }
      .room {
        min-height: 19rem;
        color: var(--ink-soft);
      }
      [slot='caption'] {
        display: grid;
        gap: var(--space-1);
        max-width: 78ch;
      }
      summary {
        width: fit-content;
        min-height: 2rem;
        padding: var(--space-1) 0;
        font-size: var(--step--1);
        font-weight: 600;
        cursor: pointer;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-map': MapFigure;
  }
}
