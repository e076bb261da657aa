import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { MatrixTile } from '../../../engine/matrix/large/large-matrix.ts';
import { similarityColor } from '../../theme/palette.ts';
import type { ThemeName } from '../../theme/theme.ts';
import { ThemeWatch } from '../../theme/theme-watch.ts';
import { withinCells } from '../matrix-layout.ts';
import { drawWithin, onePixelACell, type MatrixCells } from '../paint-cells.ts';
import type { TileFeed, TileRequest } from './tile-feed.ts';
import { cellsOf, windowOf, type Stage, type Viewport } from './viewport.ts';

/**
 * The cells of the part of a large matrix that is looked at. Until its numbers arrive, what is there already is shown in their
 * place, stretched. Painted when numbers or the view change, and not when the reader points.
 */
@customElement('dg-large-cells')
export class LargeCells extends LitElement {
  @property({ attribute: false }) feed!: TileFeed;
  @property({ attribute: false }) viewport!: Viewport;
  @property({ attribute: false }) stage!: Stage;
  @property({ attribute: false }) domain!: readonly [number, number];
  /** One em of the page. */
  @property({ type: Number }) unit = 16;

  @query('canvas') readonly canvas!: HTMLCanvasElement;

  /** How often it was painted, for those who measure. */
  painted = 0;

  readonly #theme = new ThemeWatch(this);
  readonly #images = new WeakMap<MatrixTile, TileImage>();

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.feed) this.feed.addEventListener('change', this.#onFeed);
  }

  override disconnectedCallback(): void {
    this.feed.removeEventListener('change', this.#onFeed);
    super.disconnectedCallback();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('feed')) return;
    changed.get('feed')?.removeEventListener('change', this.#onFeed);
    this.feed.addEventListener('change', this.#onFeed);
  }

  override render(): TemplateResult {
    return html`<canvas style="width:${this.stage.side}px;height:${this.stage.side}px"></canvas>`;
  }

  override updated(): void {
    const { canvas, stage, feed } = this;
    const scale = pixelScale();
    const pixels = Math.round(stage.side * scale);
    if (canvas.width !== pixels) canvas.width = canvas.height = pixels;
    feed.want(requestOf(this.viewport, stage));
    const context = canvas.getContext('2d')!;
    context.save();
    context.scale(scale, scale);
    context.clearRect(0, 0, stage.side, stage.side);
    context.imageSmoothingEnabled = false;
    if (feed.overview) this.#paint(context, feed.overview);
    if (feed.tile) this.#paint(context, feed.tile);
    context.restore();
    this.painted++;
  }

  #paint(context: CanvasRenderingContext2D, tile: MatrixTile): void {
    const { viewport, stage, domain, unit } = this;
    const { cell } = viewport;
    const { left, top, right, bottom } = tile.window;
    const [x, y] = [(left - viewport.left) * cell, (top - viewport.top) * cell];
    const [width, height] = [(right - left) * cell, (bottom - top) * cell];
    context.clearRect(x, y, width, height);
    context.drawImage(this.#imageOf(tile), x, y, width, height);
    if (tile.pooled) return;
    const layout = { cell, ...withinCells(cell, unit) };
    // Of a tile from before a zoom only a few cells are on the stage.
    const seen = (stage.side / cell + 2) ** 2;
    if (tile.values.length > 2 * seen) layout.numberSize = 0;
    context.save();
    context.translate(x, y);
    drawWithin(context, cellsOfTile(tile, domain), layout, similarityColor(domain, this.#theme.name));
    context.restore();
  }

  #imageOf(tile: MatrixTile): HTMLCanvasElement {
    const { domain } = this;
    const theme = this.#theme.name;
    const kept = this.#images.get(tile);
    if (kept && kept.theme === theme && String(kept.domain) === String(domain)) return kept.canvas;
    const canvas = onePixelACell(cellsOfTile(tile, domain), similarityColor(domain, theme));
    this.#images.set(tile, { canvas, theme, domain });
    return canvas;
  }

  readonly #onFeed = (): void => this.requestUpdate();

  static override styles = css`
    :host {
      display: block;
    }
    canvas {
      display: block;
      /* What is not known yet is hatched. */
      background: repeating-linear-gradient(135deg, var(--sunken) 0 4px, var(--line) 4px 5px);
    }
  `;
}

interface TileImage {
  readonly canvas: HTMLCanvasElement;
  readonly theme: ThemeName;
  readonly domain: readonly [number, number];
}

/** Pixels of the screen for one CSS pixel. */
export const pixelScale = (): number => Math.max(1, devicePixelRatio);

/** A number for each cell where each has a pixel at least; else one for each pixel. */
export function requestOf(viewport: Viewport, stage: Stage, scale = pixelScale()): TileRequest {
  if (viewport.cell * scale < 1) {
    const pixels = Math.round(stage.side * scale);
    return { window: windowOf(viewport, stage), width: pixels, height: pixels };
  }
  const window = cellsOf(viewport, stage);
  return { window, width: window.right - window.left, height: window.bottom - window.top };
}

function cellsOfTile({ values, width, height }: MatrixTile, domain: readonly [number, number]): MatrixCells {
  return { values, rows: height, columns: width, domain, unit: 'cosine' };
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-large-cells': LargeCells;
  }
}
