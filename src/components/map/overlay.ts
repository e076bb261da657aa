import type { MapGroup } from '../../engine/map/index.ts';
import { drawCaptions, drawGroups } from './draw-names.ts';
import { drawPointed } from './draw-pointed.ts';
import { BoxRoom } from './level-of-detail.ts';
import type { MapScene } from './map-scene.ts';
import { boxAround, line, placeOf, ring, shortened, star, tag } from './overlay-marks.ts';
import { toScreen } from './map-view.ts';

/** A new picture or caption on a map. */
export interface PlacedPoint {
  readonly label: string;
  readonly modality: 'image' | 'text';
  readonly x: number;
  readonly y: number;
  readonly nearest: Uint32Array;
}

/** What stands above the points. */
export interface MapOverlay {
  readonly captions: readonly string[];
  /** The point that is pointed at, 0 to 2n − 1; −1 is none. */
  readonly pointed: number;
  /** The points to which lines go from the one pointed at, and whether each is near on the map too. */
  readonly neighbours: readonly { readonly point: number; readonly kept: boolean }[];
  readonly picked: ReadonlySet<number>;
  readonly groups: readonly MapGroup[];
  readonly added: readonly PlacedPoint[];
  /** Corners in CSS pixels, while one is being drawn. */
  readonly lasso: readonly (readonly [number, number])[];
  /** CSS pixels. */
  readonly fontSize: number;
  readonly font: string;
}

/** So many picked pairs are tied and outlined one by one. */
const mostTied = 400;

/** Draws it on a canvas of its own: the pair that is lit, true neighbours, names of groups, captions, the lasso. */
export function drawOverlay(context: CanvasRenderingContext2D, scene: MapScene, overlay: MapOverlay): void {
  const { size, density } = scene;
  const { canvas } = context;
  canvas.width = Math.round(size.width * density);
  canvas.height = Math.round(size.height * density);
  context.scale(density, density);
  context.font = `${overlay.fontSize}px ${overlay.font}`;
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  const room = new BoxRoom(size);
  const { side } = scene;
  for (const pair of scene.thumbnails) room.reserve(boxAround(...placeOf(scene, pair), side, side));
  drawPicked(context, scene, overlay);
  drawGroups(context, scene, overlay, room);
  drawCaptions(context, scene, overlay, room);
  for (const point of overlay.added) drawAdded(context, scene, overlay, point);
  if (overlay.pointed >= 0) drawPointed(context, scene, overlay);
  drawLasso(context, scene, overlay);
}

function drawPicked(context: CanvasRenderingContext2D, scene: MapScene, { picked }: MapOverlay): void {
  if (picked.size > mostTied) return;
  context.strokeStyle = scene.colors.pair;
  context.lineWidth = 1.5;
  for (const pair of picked) {
    line(context, placeOf(scene, pair), placeOf(scene, pair + scene.n));
    for (const point of [pair, pair + scene.n]) ring(context, scene, point, scene.dot / 2 + 3);
  }
}

function drawAdded(
  context: CanvasRenderingContext2D,
  scene: MapScene,
  { fontSize }: MapOverlay,
  { label, modality, x, y, nearest }: PlacedPoint,
): void {
  const place = toScreen(scene.transform, x, y);
  context.strokeStyle = scene.colors.ink;
  context.lineWidth = 1;
  for (const point of nearest) line(context, place, placeOf(scene, point));
  const color = scene.colors[modality];
  context.fillStyle = color;
  context.beginPath();
  star(context, place, fontSize * 0.75);
  context.fill();
  context.stroke();
  const text = shortened(label);
  const width = context.measureText(text).width + 12;
  const left = Math.max(2, Math.min(scene.size.width - width - 2, place[0] - width / 2));
  tag(context, scene, text, left, place[1] + 1.7 * fontSize, width, 1.6 * fontSize, color);
}

function drawLasso(context: CanvasRenderingContext2D, { colors }: MapScene, { lasso }: MapOverlay): void {
  if (lasso.length < 2) return;
  context.beginPath();
  for (const [x, y] of lasso) context.lineTo(x, y);
  context.closePath();
  context.fillStyle = colors.pair;
  context.globalAlpha = 0.15;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = colors.pair;
  context.lineWidth = 2;
  context.stroke();
}
