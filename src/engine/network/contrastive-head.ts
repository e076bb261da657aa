import type { Kernels, Tensor } from '../compute/kernels/kernels.ts';
import type { Scratch } from './scratch.ts';

/** From the vectors of n pairs to the loss, and back to the gradients of the vectors. */
export class ContrastiveHead<T extends Tensor> {
  /** ∂L/∂image vectors [n, dim] */
  readonly dImages: T;
  /** ∂L/∂text vectors [n, dim] */
  readonly dTexts: T;
  private readonly cosines: T; // [n, n], picture i in row i
  private readonly dCosines: T; // [n, n]

  constructor(
    private readonly kernels: Kernels<T>,
    scratch: Scratch<T>,
    private readonly n: number,
    private readonly dim: number,
  ) {
    this.dImages = scratch.tensor(n * dim);
    this.dTexts = scratch.tensor(n * dim);
    this.cosines = scratch.tensor(n * n);
    this.dCosines = scratch.tensor(n * n);
  }

  /**
   * @param images [n, dim] @param texts [n, dim], rows of length 1, text i belonging to image i
   * @param logScale [1] @param dLogScale [1] @param scores [4] as `Kernels.contrastiveLoss` writes them
   */
  forwardBackward(images: T, texts: T, logScale: T, dLogScale: T, scores: T): void {
    const { kernels, n, dim, cosines, dCosines } = this;
    kernels.product(images, texts, cosines, { m: n, n, k: dim, layout: 'NT' });
    kernels.contrastiveLoss(cosines, logScale, dCosines, dLogScale, scores, n);
    kernels.product(dCosines, texts, this.dImages, { m: n, n: dim, k: n, layout: 'NN' });
    kernels.product(dCosines, images, this.dTexts, { m: n, n: dim, k: n, layout: 'TN' });
  }
}
