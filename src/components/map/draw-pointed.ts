import type { MapScene } from './map-scene.ts';
import { line, placeOf, ring, shortened, tag } from './overlay-marks.ts';
import type { MapOverlay } from './overlay.ts';

/** The pair that is pointed at: its picture large, its caption in words, and the lines from the one to the other. */
export function drawPointed(context: CanvasRenderingContext2D, scene: MapScene, overlay: MapOverlay): void {
  const { n, colors, sheet, size } = scene;
  const { pointed, neighbours, captions, fontSize } = overlay;
  const pair = pointed % n;
  for (const { point, kept } of neighbours) {
    context.strokeStyle = colors.ink;
    context.lineWidth = kept ? 1.5 : 1;
    context.setLineDash(kept ? [] : [3, 4]);
    line(context, placeOf(scene, pointed), placeOf(scene, point));
    context.setLineDash([]);
    ring(context, scene, point, scene.dot / 2 + 2);
  }
  const [picture, caption] = [placeOf(scene, pair), placeOf(scene, pair + n)];
  context.strokeStyle = colors.pair;
  context.lineWidth = 2.5;
  line(context, picture, caption);
  const side = Math.max(2.2 * sheet.side, 4.5 * fontSize);
  const from = sheet.place(pair);
  const left = Math.max(2, Math.min(size.width - side - 2, picture[0] - side / 2));
  const top = Math.max(2, Math.min(size.height - side - 2, picture[1] - side / 2));
  context.drawImage(sheet.image, from.x, from.y, sheet.side, sheet.side, left, top, side, side);
  context.strokeStyle = colors.image;
  context.strokeRect(left, top, side, side);
  context.fillStyle = colors.text;
  context.beginPath();
  context.arc(...caption, scene.dot / 2 + 2, 0, 2 * Math.PI);
  context.fill();
  const text = shortened(captions[pair]);
  const width = context.measureText(text).width + 12;
  const wordsLeft = Math.max(2, Math.min(size.width - width - 2, caption[0] - width / 2));
  const above = caption[1] > 3 * fontSize;
  const covered = Math.abs(caption[0] - picture[0]) < side && Math.abs(caption[1] - picture[1]) < side;
  const wordsTop = covered ? (top > 2.2 * fontSize ? top - 1.1 * fontSize : top + side + 1.1 * fontSize) : caption[1] + (above ? -1.6 : 1.6) * fontSize; // prettier-ignore
  tag(context, scene, text, wordsLeft, wordsTop, width, 1.6 * fontSize, colors.text);
}
