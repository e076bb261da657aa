import type { Box } from './level-of-detail.ts';
import type { MapScene } from './map-scene.ts';
import { toScreen } from './map-view.ts';

const captionLength = 34;

/** Where a point is on the stage, in CSS pixels. */
export const placeOf = ({ coordinates, transform }: MapScene, i: number): [number, number] =>
  toScreen(transform, coordinates[2 * i], coordinates[2 * i + 1]);

export const boxAround = (x: number, y: number, width: number, height: number): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

/** Words on a plate. `y` is their middle. */
export function tag(
  context: CanvasRenderingContext2D,
  { colors }: MapScene,
  text: string,
  left: number,
  y: number,
  width: number,
  height: number,
  color: string,
): void {
  context.fillStyle = colors.surface;
  context.globalAlpha = 0.92;
  context.beginPath();
  context.roundRect(left, y - height / 2, width, height, 4);
  context.fill();
  context.globalAlpha = 1;
  context.fillStyle = color;
  context.fillText(text, left + 6, y + 0.5);
}

export function line(context: CanvasRenderingContext2D, from: [number, number], to: [number, number]): void {
  context.beginPath();
  context.moveTo(...from);
  context.lineTo(...to);
  context.stroke();
}

export function ring(
  context: CanvasRenderingContext2D,
  scene: MapScene,
  point: number,
  radius: number,
): void {
  context.beginPath();
  context.arc(...placeOf(scene, point), radius, 0, 2 * Math.PI);
  context.stroke();
}

export function star(context: CanvasRenderingContext2D, [x, y]: [number, number], radius: number): void {
  for (let corner = 0; corner < 10; corner++) {
    const [angle, reach] = [(corner * Math.PI) / 5 - Math.PI / 2, corner % 2 === 0 ? radius : radius / 2.2];
    context.lineTo(x + reach * Math.cos(angle), y + reach * Math.sin(angle));
  }
  context.closePath();
}

/** A caption as far as a map has room for it. */
export const shortened = (text: string): string =>
  text.length > captionLength ? `${text.slice(0, captionLength - 1)}…` : text;
