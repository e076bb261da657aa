import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { MatrixView } from '../../../engine/matrix/index.ts';
import type { MatrixTile, MatrixWindow } from '../../../engine/matrix/large/large-matrix.ts';
import { similarityColor } from '../../theme/palette.ts';
import type { ThemeName } from '../../theme/theme.ts';
import { ThemeWatch } from '../../theme/theme-watch.ts';
import { viewUnits } from '../matrix-data.ts';
import { withinCells } from '../matrix-layout.ts';
import { canvasOfPixels, drawWithin, onePixelACell, type MatrixCells } from '../paint-cells.ts';
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
  /** What the numbers are; a picture of others stays until these have come. */
  @property() view: MatrixView = 'cosine';
  /** One em of the page. */
  @property({ type: Number }) unit = 16;

  @query('canvas') readonly canvas!: HTMLCanvasElement;

  /** How often it was painted, for those who measure. */
  painted = 0;

  readonly #theme = new ThemeWatch(this);
  readonly #images = { tile: new TileImage(), overview: new TileImage() };
  /** What the picture was made from: where nothing of it has changed, it stays. */
  #drawn: readonly unknown[] = [];

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
    const { viewport, stage, feed, domain, unit } = this;
    feed.want(requestOf(viewport, stage));
    if (feed.tile && feed.tile.view !== this.view) return;
    const scale = pixelScale();
    const overview = feed.tile && covers(feed.tile, windowOf(viewport, stage)) ? null : feed.overview;
    const drawn = [feed.tile, overview, viewport, stage, ...domain, unit, this.#theme.name, scale];
    if (drawn.every((part, k) => part === this.#drawn[k])) return;
    this.#drawn = drawn;
    this.#paintAll(scale, overview, feed.tile);
    this.painted++;
  }

  #paintAll(scale: number, overview: MatrixTile | null, tile: MatrixTile | null): void {
    const { canvas, stage } = this;
    const pixels = Math.round(stage.side * scale);
    if (canvas.width !== pixels) canvas.width = canvas.height = pixels;
    const context = canvasOfPixels(canvas);
    context.save();
    context.scale(scale, scale);
    context.clearRect(0, 0, stage.side, stage.side);
    context.imageSmoothingEnabled = false;
    if (overview) this.#paint(context, overview, this.#images.overview);
    if (tile) this.#paint(context, tile, this.#images.tile);
    context.restore();
  }

  #paint(context: CanvasRenderingContext2D, tile: MatrixTile, image: TileImage): void {
    const { viewport, stage, domain, unit } = this;
    const { cell } = viewport;
    const { left, top, right, bottom } = tile.window;
    const [x, y] = [(left - viewport.left) * cell, (top - viewport.top) * cell];
    const [width, height] = [(right - left) * cell, (bottom - top) * cell];
    context.clearRect(x, y, width, height);
    context.drawImage(image.of(tile, domain, this.#theme.name), x, y, width, height);
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

/** A tile in colours, one pixel a number, kept while the reader moves it about. */
class TileImage {
  readonly #canvas = document.createElement('canvas');
  #drawn: readonly unknown[] = [];

  of(tile: MatrixTile, domain: readonly [number, number], theme: ThemeName): HTMLCanvasElement {
    const drawn = [tile, ...domain, theme];
    if (drawn.some((part, k) => part !== this.#drawn[k])) {
      onePixelACell(cellsOfTile(tile, domain), theme, this.#canvas);
      this.#drawn = drawn;
    }
    return this.#canvas;
  }
}

function covers({ window }: MatrixTile, { left, top, right, bottom }: MatrixWindow): boolean {
  return window.left <= left && window.top <= top && window.right >= right && window.bottom >= bottom;
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

export function cellsOfTile(
  { values, width, height, view }: MatrixTile,
  domain: readonly [number, number],
): MatrixCells {
  return { values, rows: height, columns: width, domain, unit: viewUnits[view] };
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-large-cells': LargeCells;
  }
}
