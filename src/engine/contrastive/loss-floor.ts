import { assertLogitScale } from './logit-scale.ts';

/**
 * The least that `infoNCE` can be for n pairs of unit vectors at a logit scale s that stays as it is:
 *   floor = ln(1 + (n − 1) · exp(−s · n / (n − 1)))
 * It is reached when each image equals its text (cosine 1) and the pairs stand as far apart as n directions can, at a
 * cosine of −1/(n − 1): at 120° for n = 3. That takes dim ≥ n − 1. Nothing does better: the mean cosine on the diagonal
 * exceeds the mean off it by at most n / (n − 1), and ln Σ exp is convex (Jensen's inequality).
 *
 * @param n at least 1; a single pair has nothing to be told apart from, and its floor is 0
 * @throws EngineError `bad-scale` unless s is positive and finite
 */
export function lossFloor(n: number, logitScale: number): number {
  assertLogitScale(logitScale);
  return n === 1 ? 0 : Math.log1p((n - 1) * Math.exp((-logitScale * n) / (n - 1)));
}
