import type { NetworkShape, ParameterPlace } from './network-shape.ts';

/** Length of a token vector. */
export const tokenDim = 64;

/** Filters of the three convolutions of the image tower; each halves the picture's side. */
export function imageFilters({ width }: NetworkShape): number[] {
  return [width, 2 * width, 4 * width];
}

/** How many numbers the last convolution leaves of a picture. */
export function imageFeatures(shape: NetworkShape): number {
  return (shape.pictureSize / 8) ** 2 * 4 * shape.width;
}

/**
 * All parameters of a network, in their order in the flat array. Weights of convolutions are
 * [filters, height, width, channels], of linear layers [out, in].
 */
export function parameterPlaces(shape: NetworkShape): ParameterPlace[] {
  const { vocabulary, dim } = shape;
  const filters = imageFilters(shape);
  const shapes: [name: string, shape: readonly number[]][] = [
    ...filters.flatMap((count, i): typeof shapes => [
      [`image.${i + 1}.weight`, [count, 3, 3, i === 0 ? 3 : filters[i - 1]]],
      [`image.${i + 1}.bias`, [count]],
    ]),
    ['image.projection', [dim, imageFeatures(shape)]],
    ['text.tokens', [vocabulary, tokenDim]],
    ['text.weight', [dim, 1, 3, tokenDim]],
    ['text.bias', [dim]],
    ['text.projection', [dim, dim]],
    ['logScale', [1]],
  ];
  let start = 0;
  return shapes.map(([name, size]) => {
    const place = { name, shape: size, start, length: size.reduce((product, n) => product * n, 1) };
    start = roundedUp(start + place.length);
    return place;
  });
}

/** The length of the flat array: the numbers between the parameters' places are 0 and stay 0. */
export function parameterLength(shape: NetworkShape): number {
  const last = parameterPlaces(shape).at(-1)!;
  return roundedUp(last.start + last.length);
}

/** Places begin where WebGPU can cut a tensor (`Kernels.view`). */
const roundedUp = (length: number): number => Math.ceil(length / 64) * 64;
