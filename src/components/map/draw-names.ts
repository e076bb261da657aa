import type { MapGroup } from '../../engine/map/index.ts';
import { visiblePoints, type Box, type BoxRoom } from './level-of-detail.ts';
import type { MapScene } from './map-scene.ts';
import { toScreen } from './map-view.ts';
import { boxAround, shortened, tag } from './overlay-marks.ts';
import type { MapOverlay } from './overlay.ts';

/** Captions are written where no more than so many are in view. */
const mostCaptions = 220;

/** The name of a group in its middle. */
export function drawGroup(
  context: CanvasRenderingContext2D,
  scene: MapScene,
  { fontSize, font }: MapOverlay,
  { x, y, words }: MapGroup,
  room: BoxRoom,
): void {
  const text = words.join(' · ');
  context.font = `650 ${fontSize}px ${font}`;
  const [left, top] = toScreen(scene.transform, x, y);
  const width = context.measureText(text).width + 12;
  // Over the thumbnails, if need be: a name matters more than one of many pictures.
  if (fits(boxAround(left, top, width, 1.5 * fontSize), scene)) {
    tag(context, scene, text, left - width / 2, top, width, 1.5 * fontSize, scene.colors.ink);
    room.reserve(boxAround(left, top, width, 1.5 * fontSize));
  }
  context.font = `${fontSize}px ${font}`;
}

function fits({ left, top, right, bottom }: Box, { size }: MapScene): boolean {
  return left >= 0 && top >= 0 && right <= size.width && bottom <= size.height;
}

/** Captions beside their points, as far as there is room. */
export function drawCaptions(
  context: CanvasRenderingContext2D,
  scene: MapScene,
  { captions, fontSize, font }: MapOverlay,
  room: BoxRoom,
): void {
  const { n, coordinates, transform, size, dot, shown, colors } = scene;
  const visible = visiblePoints(coordinates, [n, 2 * n], transform, size, mostCaptions);
  if (!visible) return;
  context.font = `${0.92 * fontSize}px ${font}`;
  context.lineWidth = 3;
  context.strokeStyle = colors.ground;
  context.fillStyle = colors.text;
  for (const { i, x, y } of visible) {
    if (!shown[i - n]) continue;
    const text = shortened(captions[i - n]);
    const width = context.measureText(text).width;
    const left = x + dot / 2 + 4;
    if (!room.take({ left, right: left + width, top: y - 0.7 * fontSize, bottom: y + 0.7 * fontSize }))
      continue;
    context.strokeText(text, left, y);
    context.fillText(text, left, y);
  }
}
