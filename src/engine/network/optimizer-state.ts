import type { Kernels, Tensor } from '../compute/kernels/kernels.ts';
import type { NetworkShape } from './network-shape.ts';
import { parameterLength } from './parameter-places.ts';

/** All that a training changes: the parameters and Adam's two running means, each [parameterLength(shape)]. */
export interface OptimizerState<T> {
  readonly parameters: T;
  /** of the gradient */
  readonly m: T;
  /** of its square */
  readonly v: T;
}

/** Memory for a training on some kernels. Without m and v it is at its beginning. The caller frees the three tensors. */
export function createOptimizerState<T extends Tensor>(
  kernels: Kernels<T>,
  shape: NetworkShape,
  { parameters, m, v }: { parameters: ArrayLike<number>; m?: ArrayLike<number>; v?: ArrayLike<number> },
): OptimizerState<T> {
  const filled = (values?: ArrayLike<number>) => {
    const tensor = kernels.tensor(parameterLength(shape));
    if (values) kernels.write(tensor, values);
    return tensor;
  };
  return { parameters: filled(parameters), m: filled(m), v: filled(v) };
}
