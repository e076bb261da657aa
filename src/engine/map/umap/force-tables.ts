import { pullAt, pushAt, type DistanceCurve } from './distance-curve.ts';

/** Places of a table within each power of two of the squared distance. */
const perOctaveBits = 10;
const shift = 23 - perOctaveBits;
const smallest = 2 ** -30;
const largest = 2 ** 24;

const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

const bitsOf = (square: number): number => {
  float[0] = square;
  return bits[0];
};

const first = bitsOf(smallest) >>> shift;
/** Places of a table, one past the last interval included. */
export const tablePlaces = (bitsOf(largest) >>> shift) - first + 1;

/**
 * UMAP's forces by squared distance, as tables: the powers in their formulas take most of a layout's time. The places are the
 * leading bits of a float32, 1024 in each power of two; read between two of them by a straight line, a force is right to 1e-6
 * of itself.
 */
export function forceTables(curve: DistanceCurve): { pull: Float64Array; push: Float64Array } {
  const squares = Float64Array.from({ length: tablePlaces }, (_, place) => {
    bits[0] = (first + place) << shift;
    return float[0];
  });
  return {
    pull: squares.map((square) => pullAt(square, curve)),
    push: squares.map((square) => pushAt(square, curve)),
  };
}

/** The force at a squared distance > 0; beyond the ends of the table that at its ends. */
export function forceAt(table: Float64Array, square: number): number {
  float[0] = square;
  const whole = bits[0];
  const place = (whole >>> shift) - first;
  if (place < 0) return table[0];
  if (place >= tablePlaces - 1) return table[tablePlaces - 1];
  const share = (whole & ((1 << shift) - 1)) / (1 << shift);
  return table[place] + share * (table[place + 1] - table[place]);
}
