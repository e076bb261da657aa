import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { MapPoints, MapQuality } from '../../engine/map/index.ts';
import { StageSizeController } from '../frame/stage-size.ts';
import { Localized } from '../i18n/localized.ts';
import type { PairSet } from '../lab/pair-set.ts';
import { StageGestures, type Place } from '../matrix/large/stage-gestures.ts';
import { controls } from '../theme/controls.ts';
import { ThemeWatch } from '../theme/theme-watch.ts';
import { composedDrawing } from './composed-drawing.ts';
import { mapColors } from './map-colors.ts';
import type { MapPainter, MapScene } from './map-scene.ts';
import { pannedBy, toMap, transformOf, wholeView, zoomedAt, type MapView } from './map-view.ts';
import { mapStageStyles } from './map-stage.styles.ts';
import { messages } from './map.messages.ts';
import { MovingPoints } from './moving-points.ts';
import { keyAction } from './stage-keys.ts';
import { drawOverlay, type PlacedPoint } from './overlay.ts';
import { openPainter, type OpenPainter } from './open-painter.ts';
import { nearestPoint, pairsWithin } from './pick.ts';
import { neighbourLines, sceneOf, type MapLook } from './stage-scene.ts';

/** CSS pixels within which a point is found by a mouse, and by a finger. */
const reach = { mouse: 22, finger: 34 };

/**
 * The map itself: zoomed by wheel, fingers, buttons and keys, moved by dragging and arrow keys, marked by a lasso.
 *
 * @fires map-point - CustomEvent<number>, the point that is pointed at: 0 to n − 1 pictures, then captions; −1 is none
 * @fires map-toggle - CustomEvent<number>, a pair to be picked, or no longer
 * @fires map-pick - CustomEvent<ReadonlySet<number>>, the pairs within a lasso
 * @fires view-change - the view has become another one
 */
@customElement('dg-map-stage')
export class MapStage extends Localized(LitElement) {
  @property({ attribute: false }) set!: PairSet;
  @property({ attribute: false }) points!: MapPoints;
  @property({ attribute: false }) quality: MapQuality | null = null;
  @property({ attribute: false }) look!: MapLook;
  /** The point that is lit, 0 to 2n − 1; −1 is none. */
  @property({ type: Number }) pointed = -1;
  @property({ attribute: false }) picked: ReadonlySet<number> = new Set();
  @property({ attribute: false }) added: readonly PlacedPoint[] = [];
  /** Opens what draws the points; a test may ask for another. */
  @property({ attribute: false }) painter: OpenPainter = openPainter;
  /** Whether a drag draws a lasso. */
  @property({ type: Boolean }) lassoing = false;

  @state() private view: MapView | null = null;
  @state() private paintings = 0;
  @query('.points') private pointsCanvas!: HTMLCanvasElement;
  @query('.overlay') private overlayCanvas!: HTMLCanvasElement;

  readonly #size = new StageSizeController(this, 15);
  readonly #moving = new MovingPoints(() => this.requestUpdate());
  readonly #gestures = new StageGestures(this, {
    canPan: () => !this.whole,
    isSelecting: () => this.lassoing,
    zoom: (factor, x, y) => this.zoomBy(factor, [x, y]),
    pan: (dx, dy) => this.#pan(dx, dy),
    point: (place, byFinger) => this.#pointAt(place, byFinger ? reach.finger : reach.mouse),
    mark: (from, to) => this.#mark(from, to),
    marked: () => this.#onMarked(),
  });
  #painter?: MapPainter;
  #scene?: MapScene;
  #lasso: [number, number][] = [];

  constructor() {
    super();
    new ThemeWatch(this);
  }

  /** Whether all points are in view. */
  get whole(): boolean {
    return (this.view?.zoom ?? 1) <= 1;
  }

  /** Whether no point is on its way. */
  get atRest(): boolean {
    return this.#moving.atRest;
  }

  /** The backend that draws the points. */
  get painterKind(): MapPainter['kind'] | undefined {
    return this.#painter?.kind;
  }

  /** CSS pixels of a point on the stage. */
  placeOf(point: number): [x: number, y: number] {
    const { scale, dx, dy } = this.#scene!.transform;
    const { coordinates } = this.#moving;
    return [dx + scale * coordinates[2 * point], dy - scale * coordinates[2 * point + 1]];
  }

  /** All layers in one. */
  drawing(): HTMLCanvasElement | null {
    if (!this.#scene || !this.#painter) return null;
    // WebGL forgets what it has drawn once the page is shown.
    this.#painter.paint(this.#scene);
    return composedDrawing([this.#painter.canvas, this.overlayCanvas], this.#scene.colors.ground);
  }

  /** Nearer by `factor`, at a place or in the middle; 0 shows the whole. @returns whether anything changed */
  zoomBy(factor: number, place?: readonly [number, number]): boolean {
    const before = this.#view;
    const next = factor === 0 ? wholeView(this.#moving.bounds) : zoomedAt(before, this.#moving.bounds, this.#stage, factor, place); // prettier-ignore
    if (next.zoom === before.zoom) return false;
    this.#show(next);
    return true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#moving.stop();
    this.#painter?.dispose();
    this.#painter = undefined;
    this.paintings++;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('set')) this.view = null;
    if (changed.has('points')) this.#moving.goTo(this.points);
  }

  override render(): TemplateResult {
    const { height } = this.#stage;
    return html`<div
      class="stage ${this.whole && !this.lassoing ? 'scrolls' : ''} ${this.lassoing ? 'lassoing' : ''}"
      style="height: ${height}px"
      role="application"
      tabindex="0"
      aria-label=${this.msg(messages.stage)(this.set.n)}
      @keydown=${this.#onKey}
      @pointerleave=${this.#onLeave}
      @click=${this.#onClick}
      @dblclick=${(event: MouseEvent) => this.zoomBy(2, this.#placeOf(event))}
    >
      ${keyed(this.paintings, html`<canvas class="points" aria-hidden="true" @webglcontextlost=${this.#onLost}></canvas>`)}
      <canvas class="overlay" aria-hidden="true"></canvas>
    </div>`;
  }

  override updated(): void {
    // Out of the page there is nothing to see, and a GPU to be kept free.
    if (!this.isConnected || this.#stage.width === 0 || this.#moving.coordinates.length === 0) return;
    if (this.#painter?.canvas !== this.pointsCanvas) this.#painter = this.painter(this.pointsCanvas);
    const { look, picked, set, pointed } = this;
    const scene = sceneOf({
      size: this.#stage,
      transform: transformOf(this.#view, this.#moving.bounds, this.#stage),
      coordinates: this.#moving.coordinates,
      set,
      look,
      picked,
      colors: mapColors(this),
      unit: this.#size.unit,
      before: this.#scene,
    });
    this.#scene = scene;
    this.#painter.paint(scene);
    drawOverlay(this.overlayCanvas.getContext('2d')!, scene, {
      captions: set.captions,
      pointed: pointed < 2 * set.n ? pointed : -1,
      neighbours: look.neighbours
        ? neighbourLines(pointed, this.quality, this.points.coordinates, set.n)
        : [],
      picked,
      groups: look.names ? (this.quality?.groups ?? []) : [],
      added: this.added,
      lasso: this.#lasso,
      fontSize: 0.82 * this.#size.unit,
      font: getComputedStyle(this).fontFamily,
    });
  }

  get #stage(): { width: number; height: number } {
    const { width, height, unit } = this.#size;
    return { width, height: Math.round(Math.max(19 * unit, Math.min(0.68 * width, height))) };
  }

  get #view(): MapView {
    return this.view && !this.whole ? this.view : wholeView(this.#moving.bounds);
  }

  #show(view: MapView): void {
    this.view = view;
    this.dispatchEvent(new Event('view-change'));
  }

  #pan(dx: number, dy: number): void {
    this.#show(pannedBy(this.#view, this.#moving.bounds, this.#stage, dx, dy));
  }

  #pointAt({ x, y }: Place, within: number): void {
    if (!this.#scene) return;
    const point = nearestPoint(this.#moving.coordinates, this.#scene.transform, [x, y], within);
    if (point !== this.pointed) this.#report('map-point', point);
  }

  #mark(from: Place, to: Place): void {
    if (this.#lasso.length === 0) this.#lasso.push([from.x, from.y]);
    this.#lasso.push([to.x, to.y]);
    this.requestUpdate();
  }

  #onMarked(): void {
    const lasso = this.#lasso;
    this.#lasso = [];
    if (this.#scene)
      this.#report(
        'map-pick',
        pairsWithin(this.#moving.coordinates, this.set.n, this.#scene.transform, lasso),
      );
    this.requestUpdate();
  }

  #placeOf(event: MouseEvent): [number, number] {
    const { x, y } = this.#gestures.place(event);
    return [x, y];
  }

  #onClick = (event: MouseEvent): void => {
    if (this.#gestures.dragged || !this.#scene) return;
    const touched = (event as PointerEvent).pointerType === 'touch';
    const { coordinates } = this.#moving;
    const point = nearestPoint(coordinates, this.#scene.transform, this.#placeOf(event), touched ? reach.finger : reach.mouse); // prettier-ignore
    // A finger has no way to look before it picks: its first tap looks.
    if (touched && point !== this.pointed) return this.#report('map-point', point);
    if (point >= 0) this.#report('map-toggle', point % this.set.n);
  };

  #onLeave = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch' && this.pointed >= 0) this.#report('map-point', -1);
  };

  #onKey = (event: KeyboardEvent): void => {
    const action = keyAction(event);
    if (!action) return;
    event.preventDefault();
    if (action === 'clear') return this.#report('map-pick', new Set<number>());
    if ('zoom' in action) this.zoomBy(action.zoom);
    else this.#pan(...action.pan);
    this.#pointAtMiddle();
  };

  /** By keyboard the middle of the stage is where one looks. */
  #pointAtMiddle(): void {
    const { width, height } = this.#stage;
    const [x, y] = toMap(transformOf(this.#view, this.#moving.bounds, this.#stage), width / 2, height / 2);
    const unit = { scale: 1, dx: 0, dy: 0 };
    this.#report('map-point', nearestPoint(this.#moving.coordinates, unit, [x, -y], Infinity));
  }

  /** The GPU has taken the picture away: another canvas, another picture. */
  #onLost = (event: Event): void => {
    event.preventDefault();
    this.#painter = undefined;
    this.paintings++;
  };

  #report<Detail>(type: string, detail: Detail): void {
    this.dispatchEvent(new CustomEvent<Detail>(type, { detail }));
  }

  static override styles = [controls, mapStageStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-map-stage': MapStage;
  }
}
