import { toScreen, type Transform } from './map-view.ts';

/** The point nearest to a place on the stage, or −1 where none is within `reach` CSS pixels. Captions go before pictures. */
export function nearestPoint(
  coordinates: Float32Array,
  transform: Transform,
  [x, y]: readonly [number, number],
  reach: number,
): number {
  let [nearest, least] = [-1, reach * reach];
  for (let at = coordinates.length - 2; at >= 0; at -= 2) {
    const dx = transform.dx + transform.scale * coordinates[at] - x;
    const dy = transform.dy - transform.scale * coordinates[at + 1] - y;
    const distance = dx * dx + dy * dy;
    if (distance < least) [nearest, least] = [at / 2, distance];
  }
  return nearest;
}

/** The pairs of which the picture or the caption lies within a line drawn around them. @param lasso corners in CSS pixels */
export function pairsWithin(
  coordinates: Float32Array,
  n: number,
  transform: Transform,
  lasso: readonly (readonly [number, number])[],
): Set<number> {
  const pairs = new Set<number>();
  for (let i = 0; i < 2 * n; i++)
    if (inside(lasso, ...toScreen(transform, coordinates[2 * i], coordinates[2 * i + 1]))) pairs.add(i % n);
  return pairs;
}

/** Whether a ray from the place crosses the line an odd number of times. */
function inside(corners: readonly (readonly [number, number])[], x: number, y: number): boolean {
  let odd = false;
  for (let a = 0, b = corners.length - 1; a < corners.length; b = a++) {
    const [[ax, ay], [bx, by]] = [corners[a], corners[b]];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
  }
  return odd;
}
