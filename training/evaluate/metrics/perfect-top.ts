import { EngineError } from '../../../src/engine/errors.ts';
import { assertFinite, rowCount, type Vectors } from '../../../src/engine/contrastive/vectors.ts';

/** How searches end, each among `width` pictures of which the first `right` columns are right: shares of the searches. */
export interface TopScores {
  /** All the right ones come before all others. */
  readonly perfect: number;
  /** A right one comes first. */
  readonly first: number;
}

/**
 * @param scores [n, width], one row a search; ties count against the right ones
 * @param right the number of right pictures, 1 ≤ right < width
 * @throws EngineError `bad-shape` for a matrix without rows or a `right` out of range; `not-finite` for a NaN or an infinity
 */
export function topScores(scores: Vectors, width: number, right: number): TopScores {
  const n = rowCount(scores, width);
  if (n === 0 || right < 1 || right >= width) throw new EngineError('bad-shape', { length: right, width });
  assertFinite(scores);
  const counts = { perfect: 0, first: 0 };
  for (let i = 0; i < n; i++) {
    const row = scores.subarray(i * width, (i + 1) * width);
    const best = Math.max(...row.subarray(right));
    if (Math.min(...row.subarray(0, right)) > best) counts.perfect++;
    if (Math.max(...row.subarray(0, right)) > best) counts.first++;
  }
  return { perfect: counts.perfect / n, first: counts.first / n };
}

/** What drawing blindly would reach: perfect 1 / C(width, right), first right / width. */
export function topChance(width: number, right: number): TopScores {
  let combinations = 1;
  for (let k = 1; k <= right; k++) combinations = (combinations * (width - right + k)) / k;
  return { perfect: 1 / combinations, first: right / width };
}
