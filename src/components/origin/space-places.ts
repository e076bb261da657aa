export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where the pairs stand in the drawing, in pixels. */
export interface MapPlaces {
  readonly pictures: readonly Place[];
  readonly captions: readonly Place[];
}

/**
 * Coordinates to pixels, the same scale along both axes: distances on the map must not be stretched one way.
 *
 * @param coordinates [2n, 2]: the pictures, then their captions
 */
export function placeOnMap(
  coordinates: Float64Array,
  { width, height, margin }: { width: number; height: number; margin: number },
): MapPlaces {
  const axis = (k: 0 | 1) => coordinates.filter((_, at) => at % 2 === k);
  const [xs, ys] = [axis(0), axis(1)];
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(
    (width - 2 * margin) / (right - left || 1),
    (height - 2 * margin) / (top - bottom || 1),
  );
  const place = (_: unknown, i: number): Place => ({
    x: width / 2 + scale * (xs[i] - (left + right) / 2),
    y: height / 2 - scale * (ys[i] - (bottom + top) / 2),
  });
  const places = Array.from(xs, place);
  const count = places.length / 2;
  return { pictures: places.slice(0, count), captions: places.slice(count) };
}
