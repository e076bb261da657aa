import type { Kernels, ProductShape, Tensor } from '../compute/kernels/kernels.ts';
import type { Scratch } from './scratch.ts';

/** The end of both towers: vectors = L2(features · Wᵀ), W [dim, features], into the joint space. */
export class ProjectionHead<T extends Tensor> {
  /** [n, dim], rows of length 1 */
  readonly vectors: T;
  private readonly projected: T; // [n, dim]
  private readonly norms: T; // [n]
  private dProjected?: T; // [n, dim]

  constructor(
    private readonly kernels: Kernels<T>,
    private readonly scratch: Scratch<T>,
    private readonly n: number,
    private readonly features: number,
    private readonly dim: number,
  ) {
    this.vectors = scratch.tensor(n * dim);
    this.projected = scratch.tensor(n * dim);
    this.norms = scratch.tensor(n);
  }

  /** @param features [n, features] */
  forward(features: T, weight: T): void {
    const { n, dim } = this;
    this.kernels.product(features, weight, this.projected, this.shape(n, dim, this.features, 'NT'));
    this.kernels.normalize(this.projected, this.vectors, this.norms, n, dim);
  }

  /** From ∂L/∂vectors to ∂L/∂W and ∂L/∂features, after `forward` with the same features and weight. */
  backward(dVectors: T, features: T, weight: T, dWeight: T, dFeatures: T): void {
    const { kernels, n, dim } = this;
    const dProjected = (this.dProjected ??= this.scratch.tensor(n * dim));
    kernels.normalizeBackward(dVectors, this.vectors, this.norms, dProjected, n, dim);
    kernels.product(dProjected, features, dWeight, this.shape(dim, this.features, n, 'TN'));
    kernels.product(dProjected, weight, dFeatures, this.shape(n, this.features, dim, 'NN'));
  }

  private shape(m: number, n: number, k: number, layout: ProductShape['layout']): ProductShape {
    return { m, n, k, layout };
  }
}
