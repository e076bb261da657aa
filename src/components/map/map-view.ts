/** What part of a map is shown: its middle, in the map's units, and how much nearer than the whole. */
export interface MapView {
  readonly x: number;
  readonly y: number;
  /** 1 shows the whole. */
  readonly zoom: number;
}

/** The box around all points, in the map's units. */
export interface MapBounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface StageSize {
  /** CSS pixels */
  readonly width: number;
  readonly height: number;
}

/** From the map's units to CSS pixels: px = scale · x + dx. y grows downwards on the page and upwards on the map. */
export interface Transform {
  readonly scale: number;
  readonly dx: number;
  readonly dy: number;
}

/** CSS pixels left free around the whole map. */
const margin = 34;
const largestZoom = 400;

export function boundsOf(coordinates: Float32Array): MapBounds {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < coordinates.length; at += 2) {
    left = Math.min(left, coordinates[at]);
    right = Math.max(right, coordinates[at]);
    top = Math.min(top, coordinates[at + 1]);
    bottom = Math.max(bottom, coordinates[at + 1]);
  }
  return { left, top, right, bottom };
}

export function wholeView({ left, top, right, bottom }: MapBounds): MapView {
  return { x: (left + right) / 2, y: (top + bottom) / 2, zoom: 1 };
}

export function transformOf(view: MapView, bounds: MapBounds, { width, height }: StageSize): Transform {
  const scale = view.zoom * fitScale(bounds, { width, height });
  return { scale, dx: width / 2 - scale * view.x, dy: height / 2 + scale * view.y };
}

export function toScreen({ scale, dx, dy }: Transform, x: number, y: number): [x: number, y: number] {
  return [dx + scale * x, dy - scale * y];
}

export function toMap({ scale, dx, dy }: Transform, x: number, y: number): [x: number, y: number] {
  return [(x - dx) / scale, (dy - y) / scale];
}

/** Nearer or further by `factor`, so that what is at the CSS pixel (x, y) stays there. */
export function zoomedAt(
  view: MapView,
  bounds: MapBounds,
  size: StageSize,
  factor: number,
  [x, y]: readonly [number, number] = [size.width / 2, size.height / 2],
): MapView {
  const zoom = Math.min(largestZoom, Math.max(1, view.zoom * factor));
  const [mapX, mapY] = toMap(transformOf(view, bounds, size), x, y);
  const scale = zoom * fitScale(bounds, size);
  return within(
    { x: mapX - (x - size.width / 2) / scale, y: mapY + (y - size.height / 2) / scale, zoom },
    bounds,
  );
}

/** Moved by so many CSS pixels, as the pointer that holds it. */
export function pannedBy(view: MapView, bounds: MapBounds, size: StageSize, dx: number, dy: number): MapView {
  const { scale } = transformOf(view, bounds, size);
  return within({ ...view, x: view.x - dx / scale, y: view.y + dy / scale }, bounds);
}

/** The middle of the view stays within the points, and the whole in its place. */
function within(view: MapView, bounds: MapBounds): MapView {
  if (view.zoom <= 1) return wholeView(bounds);
  return {
    x: Math.min(bounds.right, Math.max(bounds.left, view.x)),
    y: Math.min(bounds.bottom, Math.max(bounds.top, view.y)),
    zoom: view.zoom,
  };
}

function fitScale({ left, top, right, bottom }: MapBounds, { width, height }: StageSize): number {
  const [mapWidth, mapHeight] = [right - left, bottom - top];
  const free = (length: number): number => Math.max(1, length - 2 * margin);
  // All points in one place: any scale shows them.
  if (!(mapWidth > 0 || mapHeight > 0)) return 1;
  return Math.min(free(width) / mapWidth, free(height) / mapHeight);
}
