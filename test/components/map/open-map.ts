import '../../../src/components/theme/tokens.css';
import '../../../src/components/map/map-figure.ts';
import type { MapFigure } from '../../../src/components/map/map-figure.ts';
import type { MapStage } from '../../../src/components/map/map-stage.ts';

/** The part of a map's figure that has this name. */
export function part<K extends keyof HTMLElementTagNameMap>(
  map: MapFigure,
  name: K,
): HTMLElementTagNameMap[K] {
  return map.renderRoot.querySelector(name)!;
}

export const stageOf = (map: MapFigure): MapStage => part(map, 'dg-map-stage');
export const surfaceOf = (map: MapFigure): HTMLElement => stageOf(map).renderRoot.querySelector('.stage')!;
export const textOf = (element: Element & { renderRoot: Element | DocumentFragment }): string =>
  element.renderRoot.textContent.replace(/\s+/g, ' ').trim();

export async function openMap(parts: Partial<MapFigure>, width = 700): Promise<MapFigure> {
  const box = document.createElement('div');
  box.style.width = `${width}px`;
  const map = Object.assign(document.createElement('dg-map'), parts);
  box.append(map);
  document.body.append(box);
  await map.updateComplete;
  return map;
}

/** Waits until something holds. */
export async function until(holds: () => unknown, milliseconds = 20_000): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`It never came: ${String(holds)}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

/** Waits until the map has been made, measured and drawn where it stays. */
export async function settled(map: MapFigure): Promise<void> {
  await until(() => part(map, 'dg-map-numbers')?.quality && stageOf(map));
  // The points come to rest a little after the last of them has arrived.
  await until(() => stageOf(map).atRest);
  await stageOf(map).updateComplete;
}

/** A mouse on the stage, at CSS pixels from its corner. */
export function mouse(
  map: MapFigure,
  type: string,
  [x, y]: readonly [number, number],
  more: PointerEventInit = {},
): void {
  const { left, top } = surfaceOf(map).getBoundingClientRect();
  const init = { clientX: left + x, clientY: top + y, pointerId: 1, pointerType: 'mouse', button: 0, bubbles: true, composed: true, cancelable: true, ...more }; // prettier-ignore
  surfaceOf(map).dispatchEvent(new PointerEvent(type, init));
}

/** A key on the stage. */
export function press(map: MapFigure, key: string): void {
  surfaceOf(map).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  );
}
