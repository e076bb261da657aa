import { Random } from '../../scenes/random.ts';
import { dot } from '../../contrastive/dot.ts';
import type { PairVectors } from './large-matrix.ts';

/**
 * About the range of all cosines, before they are computed: of the pairs themselves, among which the largest usually is, and of as
 * many cells drawn at random (the same ones each time). A colour scale for the time until the pass knows the true one.
 *
 * @returns NaN twice where a vector holds no number
 */
export function sampledRange({ images, texts, dim }: PairVectors, count = 2048): [number, number] {
  const n = images.length / dim;
  const random = Random.seeded(1);
  const cosine = (i: number, j: number): number =>
    dot(images.subarray(i * dim, (i + 1) * dim), texts.subarray(j * dim, (j + 1) * dim));
  let [least, most] = [Infinity, -Infinity];
  const see = (value: number): void => {
    least = Math.min(least, value);
    most = Math.max(most, value);
  };
  const step = Math.max(1, Math.ceil(n / count));
  for (let i = 0; i < n; i += step) see(cosine(i, i));
  for (let k = 0; k < Math.min(count, n * n); k++) see(cosine(random.integer(n), random.integer(n)));
  return [least, most];
}
