import type { Kernels, Tensor } from '../compute/kernels/kernels.ts';

/** Tensors that live and die together: what one size of batch needs between its layers. */
export class Scratch<T extends Tensor> {
  private readonly tensors: T[] = [];

  constructor(private readonly kernels: Kernels<T>) {}

  /** @throws EngineError `out-of-memory` */
  tensor(length: number): T {
    const tensor = this.kernels.tensor(length);
    this.tensors.push(tensor);
    return tensor;
  }

  free(): void {
    for (const tensor of this.tensors.splice(0)) this.kernels.free(tensor);
  }
}
