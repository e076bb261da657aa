import { imageFeatures, imageFilters, tokenDim } from '../../src/engine/network/parameter-places.ts';
import type { NetworkShape } from '../../src/engine/network/index.ts';

/**
 * Multiplications and additions in the matrix products of one step on n pairs: 2 · rows · columns · depth each. A layer has
 * three products (its output, the gradients of its weight and of its input), the first convolution two: nobody asks for
 * the gradient of the pictures.
 */
export function productFlops(shape: NetworkShape, n: number): number {
  const { pictureSize, contextLength, dim } = shape;
  const product = (rows: number, columns: number, depth: number): number => 2 * rows * columns * depth;
  const filters = imageFilters(shape);
  const convolutions = filters.map((count, i) => {
    const positions = n * (pictureSize / 2 ** (i + 1)) ** 2;
    const channels = i === 0 ? 3 : filters[i - 1];
    return (i === 0 ? 2 : 3) * product(positions, count, 9 * channels);
  });
  const others = [
    product(n, dim, imageFeatures(shape)),
    product(n * contextLength, dim, 3 * tokenDim),
    product(n, dim, dim),
    product(n, n, dim), // cosines; their two gradients are products of the same size
  ].map((flops) => 3 * flops);
  return [...convolutions, ...others].reduce((sum, flops) => sum + flops, 0);
}
