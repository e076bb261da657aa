import { dot } from '../contrastive/dot.ts';
import { l2Norm } from '../contrastive/l2-normalize.ts';

/** A vector [dim], or null while it is on its way. */
export type MaybeVector = Float32Array | null;

/**
 * The cosine of each row vector with each column vector, as far as they are there: row i against column j.
 *
 * @param rows [n] vectors, of any length
 * @param columns [m] vectors
 * @returns [n, m]; NaN where one of the two is missing or has no direction (zero, or not a number)
 */
export function pairMatrix(rows: readonly MaybeVector[], columns: readonly MaybeVector[]): Float64Array {
  const [left, right] = [rows.map(unitOrNull), columns.map(unitOrNull)];
  const cosines = new Float64Array(rows.length * columns.length).fill(NaN);
  left.forEach((a, i) => {
    if (!a) return;
    right.forEach((b, j) => {
      if (b) cosines[i * columns.length + j] = dot(a, b);
    });
  });
  return cosines;
}

function unitOrNull(vector: MaybeVector): Float64Array | null {
  if (!vector) return null;
  const norm = l2Norm(vector);
  return norm > 0 && Number.isFinite(norm) ? Float64Array.from(vector, (value) => value / norm) : null;
}

/** The smallest and the largest number that is there; [0, 1] where none is. */
export function knownRange(values: Float64Array | Float32Array): readonly [number, number] {
  let [min, max] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return min <= max ? [min, max] : [0, 1];
}
