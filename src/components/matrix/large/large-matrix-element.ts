import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { MatrixView } from '../../../engine/matrix/index.ts';
import type { LargeMatrix } from '../../../engine/matrix/large/large-matrix.ts';
import { StageSizeController } from '../../frame/stage-size.ts';
import { viewUnits, type MatrixAxis, type MatrixPart } from '../matrix-data.ts';
import '../matrix-legend.ts';
import { marksDiagonal } from '../matrix-marks.ts';
import { cellsInPixel } from '../paint-cells.ts';
import type { Block } from './block.ts';
import { drawLargeMatrix } from './draw-large-matrix.ts';
import './large-axis.ts';
import { pixelScale } from './large-cells.ts';
import { largeMatrixStyles } from './large-matrix.styles.ts';
import './large-overview.ts';
import './large-surface.ts';
import type { LargeSurface } from './large-surface.ts';
import './matrix-progress.ts';
import type { CellNumber, ShownPairs } from './shown-pairs.ts';
import { TileFeed } from './tile-feed.ts';
import {
  largestCell,
  resized,
  showsAll,
  stageOf,
  wholeMatrix,
  type Stage,
  type Viewport,
} from './viewport.ts';
import './zoom-tools.ts';

/**
 * What `dg-matrix` is for a source that computes: a stage that can be magnified until every cell is as a small matrix shows it, with
 * axes that say more the more room they have.
 *
 * @fires point, pin - as `Matrix` does
 * @fires block - CustomEvent<Block | null>
 * @fires cancel, restart - of the computation
 */
@customElement('dg-large-matrix')
export class LargeMatrixElement extends LitElement {
  @property({ attribute: false }) source!: LargeMatrix;
  @property({ attribute: false }) shown!: ShownPairs;
  /** The ends of the colour scale, which the legend states. */
  @property({ attribute: false }) domain!: readonly [number, number];
  @property() view: MatrixView = 'cosine';
  @property({ attribute: false }) numberOf: CellNumber | null = null;
  @property() quantity = '';
  @property() markedName = '';
  @property({ attribute: false }) pointed: MatrixPart | null = null;
  @property({ attribute: false }) pinned: MatrixPart | null = null;
  /** Places of the pairs that are picked. */
  @property({ attribute: false }) picked: ReadonlySet<number> = new Set();
  @property({ type: Number }) heightShare = 0.6;
  @property() label = '';

  @state() private viewport: Viewport = { left: 0, top: 0, cell: 1 };
  @state() private selecting = false;

  @query('dg-large-surface') readonly surface!: LargeSurface | null;

  readonly #size = new StageSizeController(this);
  #feed?: TileFeed;
  #stage: Stage = { n: 1, side: 0 };

  /** The part in view with its headers and its legend as one picture, for an export. */
  drawing(): HTMLCanvasElement | null {
    if (!this.surface?.layer) return null;
    const { shown, viewport, quantity, domain, view } = this;
    const { unit, rowAxis, columnAxis } = this.#room();
    return drawLargeMatrix(this.surface.layer.canvas, {
      shown, viewport, quantity, domain, view, unit, rowAxis, columnAxis, stage: this.#stage,
    }); // prettier-ignore
  }

  override focus(): void {
    this.surface?.focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#feed) this.#follow();
  }

  override disconnectedCallback(): void {
    this.#feed?.dispose();
    this.#feed?.source.removeEventListener('change', this.#onSource);
    super.disconnectedCallback();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('source')) this.#follow();
    else if (changed.has('shown')) this.#feed!.refresh();
    this.#feed!.show(this.view);
    const { width, rowAxis, columnAxis } = this.#room();
    const height = this.#size.height * this.heightShare;
    const after = stageOf(this.source.n, Math.max(40, Math.min(width - rowAxis, height - columnAxis / 2)));
    const before = this.#stage;
    if (after.n === before.n && after.side === before.side) return;
    this.viewport = resized(this.viewport, before, after);
    this.#stage = after;
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.#size.width) return nothing;
    const { rowAxis, columnAxis } = this.#room();
    const { viewport } = this;
    const stage = this.#stage;
    const focus = this.pointed ?? this.pinned;
    const { state } = this.source;
    return html`<div class="whole">
      <div class="grid" style="grid-template:${columnAxis}px ${stage.side}px / ${rowAxis}px ${stage.side}px">
        ${this.renderCorner(Math.min(rowAxis, columnAxis) - 6)}
        ${this.renderAxis('column', columnAxis, focus?.column ?? -1)}
        ${this.renderAxis('row', rowAxis, focus?.row ?? -1)} ${this.renderSurface()}
        <dg-matrix-progress .state=${state} .n=${stage.n}></dg-matrix-progress>
      </div>
      <div class="below">
        <dg-zoom-tools
          ?whole=${showsAll(viewport, stage)}
          ?largest=${viewport.cell >= Math.max(largestCell, wholeMatrix(stage).cell)}
          ?selecting=${this.selecting}
          @zoom=${this.#onZoom}
          @select=${(event: CustomEvent<boolean>) => (this.selecting = event.detail)}
        ></dg-zoom-tools>
        <dg-matrix-legend
          .quantity=${this.quantity}
          .unit=${viewUnits[this.view]}
          .domain=${this.domain}
          .markedName=${marksDiagonal(viewport.cell) ? this.markedName : ''}
          .pooled=${cellsInPixel(viewport.cell, pixelScale())}
          ?pending=${state.status !== 'complete'}
        ></dg-matrix-legend>
      </div>
    </div>`;
  }

  private renderCorner(side: number): TemplateResult | typeof nothing {
    if (showsAll(this.viewport, this.#stage)) return nothing;
    return html`<dg-large-overview
      .feed=${this.#feed!}
      .viewport=${this.viewport}
      .stage=${this.#stage}
      .domain=${this.domain}
      .view=${this.view}
      .side=${side}
      @view=${(event: CustomEvent<Viewport>) => (this.viewport = event.detail)}
    ></dg-large-overview>`;
  }

  private renderAxis(axis: MatrixAxis, room: number, lit: number): TemplateResult {
    const part = (place: number): MatrixPart =>
      axis === 'row' ? { row: place, column: null } : { row: null, column: place };
    return html`<dg-large-axis
      class=${axis}
      .axis=${axis}
      .shown=${this.shown}
      .viewport=${this.viewport}
      .stage=${this.#stage}
      .room=${room}
      .unit=${this.#size.unit}
      .lit=${lit}
      .picked=${this.picked}
      @header-enter=${(event: CustomEvent<number>) => this.#report('point', part(event.detail))}
      @header-leave=${() => this.#report('point', null)}
      @header-click=${(event: CustomEvent<number>) => this.#report('pin', part(event.detail))}
    ></dg-large-axis>`;
  }

  private renderSurface(): TemplateResult {
    return html`<dg-large-surface
      .feed=${this.#feed!}
      .shown=${this.shown}
      .viewport=${this.viewport}
      .stage=${this.#stage}
      .domain=${this.domain}
      .unit=${this.#size.unit}
      .view=${this.view}
      .numberOf=${this.numberOf}
      .quantity=${this.quantity}
      .markedName=${this.markedName}
      .pointed=${this.pointed}
      .pinned=${this.pinned}
      .picked=${this.picked}
      ?selecting=${this.selecting}
      .label=${this.label}
      @view=${(event: CustomEvent<Viewport>) => (this.viewport = event.detail)}
      @point=${(event: CustomEvent<MatrixPart | null>) => this.#report('point', event.detail)}
      @pin=${(event: CustomEvent<MatrixPart | null>) => this.#report('pin', event.detail)}
      @block=${(event: CustomEvent<Block | null>) => this.#report('block', event.detail)}
    ></dg-large-surface>`;
  }

  /** The axes keep their room while the reader zooms, whatever they show. */
  #room(): { width: number; unit: number; rowAxis: number; columnAxis: number } {
    const { width, unit } = this.#size;
    const groups = this.shown.groups.length > 0 ? 1.5 : 0;
    const narrow = width < 34 * unit;
    return {
      width,
      unit,
      rowAxis: Math.round(((narrow ? 2.9 : 4.4) + groups) * unit),
      columnAxis: Math.round(((narrow ? 4.6 : 6) + groups) * unit),
    };
  }

  #follow(): void {
    this.#feed?.dispose();
    this.#feed?.source.removeEventListener('change', this.#onSource);
    this.#feed = new TileFeed(this.source);
    this.source.addEventListener('change', this.#onSource);
    this.requestUpdate();
  }

  readonly #onSource = (): void => this.requestUpdate();

  #onZoom = ({ detail: factor }: CustomEvent<number>): void => {
    const middle = this.#stage.side / 2;
    if (factor === 0) this.viewport = wholeMatrix(this.#stage);
    else this.surface?.zoom(factor, middle, middle);
  };

  #report<Detail>(type: string, detail: Detail): void {
    this.dispatchEvent(new CustomEvent<Detail>(type, { detail }));
  }

  static override styles = largeMatrixStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-large-matrix': LargeMatrixElement;
  }
}
