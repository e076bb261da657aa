import type { Kernels, Tensor } from '../compute/kernels/kernels.ts';
import type { NetworkShape } from './network-shape.ts';
import { imageFilters, parameterPlaces } from './parameter-places.ts';

/** A weight with its bias: of a convolution. */
export interface Affine<T extends Tensor> {
  readonly weight: T;
  readonly bias: T;
}

/** The parts of a flat tensor of parameters, or of their gradients. Shapes are those of `parameterPlaces`. */
export interface NetworkTensors<T extends Tensor> {
  readonly image: { readonly layers: readonly Affine<T>[]; readonly projection: T };
  readonly text: Affine<T> & { readonly tokens: T; readonly projection: T };
  readonly logScale: T;
}

/** @param flat [parameterLength(shape)]; the parts lie in it. */
export function networkTensors<T extends Tensor>(
  kernels: Kernels<T>,
  shape: NetworkShape,
  flat: T,
): NetworkTensors<T> {
  const places = new Map(parameterPlaces(shape).map((place) => [place.name, place]));
  const part = (name: string) => {
    const { start, length } = places.get(name)!;
    return kernels.view(flat, start, length);
  };
  const affine = (name: string) => ({ weight: part(`${name}.weight`), bias: part(`${name}.bias`) });
  return {
    image: {
      layers: imageFilters(shape).map((_, i) => affine(`image.${i + 1}`)),
      projection: part('image.projection'),
    },
    text: { ...affine('text'), tokens: part('text.tokens'), projection: part('text.projection') },
    logScale: part('logScale'),
  };
}
