import { BoxRoom, visiblePoints } from './level-of-detail.ts';
import type { MapScene } from './map-scene.ts';
import { toScreen } from './map-view.ts';
import { boxAround, shortened, tag } from './overlay-marks.ts';
import type { MapOverlay } from './overlay.ts';

/** Captions are written where no more than so many are in view. */
const mostCaptions = 220;

/** How far from its middle a group's name may stand, in lines: where others stand, it makes way. */
const shifts = [0, -1, 1, -2, 2];

/** The names of groups, each in its middle or near it; no name lies on another. */
export function drawGroups(
  context: CanvasRenderingContext2D,
  scene: MapScene,
  { groups, fontSize, font }: MapOverlay,
  room: BoxRoom,
): void {
  context.font = `650 ${fontSize}px ${font}`;
  const height = 1.5 * fontSize;
  // Over the thumbnails, if need be: a name matters more than one of many pictures.
  const names = new BoxRoom(scene.size);
  for (const { x, y, words } of groups) {
    const text = words.join(' · ');
    const width = context.measureText(text).width + 12;
    const [middle, top] = toScreen(scene.transform, x, y);
    const box = shifts
      .map((shift) => boxAround(middle, top + 1.1 * shift * height, width, height))
      .find((each) => names.take(each));
    if (!box) continue;
    room.reserve(box);
    tag(context, scene, text, box.left, (box.top + box.bottom) / 2, width, height, scene.colors.ink);
  }
  context.font = `${fontSize}px ${font}`;
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
