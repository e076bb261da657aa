/** Which places of an axis each pixel shows: from `first` up to `end`, which is not included. */
export interface PixelCells {
  readonly first: Int32Array;
  readonly end: Int32Array;
}

/** Sums of fractions miss whole numbers by less. */
const slack = 1e-6;

/**
 * A pixel that is no larger than a cell shows the one cell under its middle; a larger one all cells that it touches, so
 * that no cell is lost. Pixels beyond the matrix show none.
 *
 * @param from where the first pixel begins, in cells @param to where the last ends
 * @param n cells on the axis
 */
export function pixelCells(from: number, to: number, pixels: number, n: number): PixelCells {
  const step = (to - from) / pixels;
  const inside = (place: number) => Math.min(n, Math.max(0, place));
  const first = new Int32Array(pixels);
  const end = new Int32Array(pixels);
  for (let pixel = 0; pixel < pixels; pixel++) {
    const start = from + pixel * step;
    const isPooled = step > 1 + slack;
    const begin = isPooled ? Math.floor(start + slack) : Math.floor(start + step / 2);
    first[pixel] = inside(begin);
    end[pixel] = inside(isPooled ? Math.ceil(start + step - slack) : begin + 1);
  }
  return { first, end };
}

/** Whether some number stands for more than one cell. */
export function isPooled({ first, end }: PixelCells): boolean {
  return first.some((begin, pixel) => end[pixel] - begin > 1);
}
