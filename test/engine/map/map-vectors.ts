import type { PairVectors } from '../../../src/engine/matrix/large/large-matrix.ts';
import { Random } from '../../../src/engine/scenes/random.ts';

/** n pairs in `clusters` groups, pictures and captions in cones of their own; unit vectors from a seed. */
export function clusteredPairs(
  n: number,
  { dim = 24, clusters = 4, gap = 0.8, spread = 0.25, seed = 1 } = {},
): PairVectors {
  const random = Random.seeded(seed);
  const normal = (): number => random.float() + random.float() + random.float() + random.float() - 2;
  const centres = Array.from({ length: clusters }, () => Float64Array.from({ length: dim }, normal));
  const offset = Float64Array.from({ length: dim }, normal);
  const unit = (i: number, side: number): number[] => {
    const raw = Array.from(centres[i % clusters], (c, k) => c + spread * normal() + side * gap * offset[k]);
    const norm = Math.hypot(...raw);
    return raw.map((value) => value / norm);
  };
  const rows = (side: number): Float32Array =>
    Float32Array.from(Array.from({ length: n }, (_, i) => unit(i, side)).flat());
  return { images: rows(0.5), texts: rows(-0.5), dim };
}

/** Captions for them: the group of a pair in a word. */
export function captionsOf({ images, dim }: PairVectors, clusters = 4): string[] {
  const things = ['dog', 'boat', 'tree', 'lamp'];
  return Array.from({ length: images.length / dim }, (_, i) => `a ${things[i % clusters]} on the grass`);
}
