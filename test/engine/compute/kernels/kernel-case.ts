import type { Kernels, Tensor } from '../../../../src/engine/compute/kernels/index.ts';

/** One call of one kernel. It is carried out on a backend and on the reference, and the results are compared. */
export interface KernelCase {
  readonly name: string;
  /** What lies in the tensors before the call; results hold something too, that the call must overwrite. */
  readonly tensors: Readonly<Record<string, Float32Array>>;
  /** The tensors that the call changes. The others must be the same afterwards. */
  readonly results: readonly string[];
  /**
   * Errors are measured in units of a result's largest value. Where that is smaller than the numbers it was made of,
   * as in a sum that cancels, the size of those stands here.
   */
  readonly scales?: Readonly<Record<string, number>>;
  readonly call: <T extends Tensor>(kernels: Kernels<T>, tensors: Record<string, T>) => void;
}

/** What a result holds before a call that overwrites it. */
export const remains = (length: number): Float32Array => new Float32Array(length).fill(1234.5);
