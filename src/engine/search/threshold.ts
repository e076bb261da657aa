import { rangeOf } from './ranking.ts';

/** A picture is kept when its cosine reaches the threshold. A missing cosine (NaN) is never kept. */
export function isKept(cosine: number, threshold: number): boolean {
  return cosine >= threshold;
}

/** The automatic threshold keeps what is at least one in so many as likely as the best. */
export const automaticOdds = 20;

/**
 * A threshold for readers who have not chosen one. It keeps the pictures that the model holds for at least 1/odds as likely
 * as the best one: by its softmax, e^(s·c) / e^(s·max) ≥ 1/odds, hence c ≥ max − ln(odds) / s.
 * @param cosines [n] in any order; missing ones (NaN) do not count
 * @param logitScale s, the model's own: the larger it is, the more a small lead counts
 */
export function automaticThreshold(
  cosines: ArrayLike<number>,
  logitScale: number,
  odds = automaticOdds,
): number {
  const [, max] = rangeOf(cosines);
  return logitScale > 0 ? max - Math.log(odds) / logitScale : max;
}

/**
 * The ends of a scale that holds all the cosines and zero, rounded outwards to a twentieth, so that it rests while a
 * sentence is being typed.
 */
export function cosineDomain([min, max]: readonly [number, number]): [low: number, high: number] {
  const low = Math.min(0, Math.floor(min * 20) / 20);
  const high = Math.max(0, Math.ceil(max * 20) / 20);
  return low === high ? [0, 1] : [low, high];
}
