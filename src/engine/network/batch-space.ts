import type { Kernels, Tensor } from '../compute/kernels/kernels.ts';
import { ContrastiveHead } from './contrastive-head.ts';
import { ImageTower } from './image-tower.ts';
import type { NetworkShape } from './network-shape.ts';
import { Scratch } from './scratch.ts';
import { TextTower } from './text-tower.ts';

/** What a batch of n needs, made when it is first asked for. */
class BatchSpace<T extends Tensor> {
  readonly scratch: Scratch<T>;
  private imageTower?: ImageTower<T>;
  private textTower?: TextTower<T>;
  private contrastiveHead?: ContrastiveHead<T>;

  constructor(
    private readonly kernels: Kernels<T>,
    private readonly shape: NetworkShape,
    private readonly n: number,
  ) {
    this.scratch = new Scratch(kernels);
  }

  get image(): ImageTower<T> {
    return (this.imageTower ??= new ImageTower(this.kernels, this.scratch, this.shape, this.n));
  }

  get text(): TextTower<T> {
    return (this.textTower ??= new TextTower(this.kernels, this.scratch, this.shape, this.n));
  }

  get loss(): ContrastiveHead<T> {
    return (this.contrastiveHead ??= new ContrastiveHead(this.kernels, this.scratch, this.n, this.shape.dim));
  }
}

/** The training batch, the probe's, and what is left over of a longer list. */
const keptSizes = 3;

/** Keeps the memory of the sizes last used, so that a step allocates nothing. */
export class BatchSpaces<T extends Tensor> {
  private readonly spaces = new Map<number, BatchSpace<T>>();

  constructor(
    private readonly kernels: Kernels<T>,
    private readonly shape: NetworkShape,
  ) {}

  /**
   * Lends the space for n to `work`. Where that throws, out of memory perhaps, the space is freed.
   * @throws what `work` throws
   */
  use<R>(n: number, work: (space: BatchSpace<T>) => R): R {
    const space = this.spaces.get(n) ?? new BatchSpace(this.kernels, this.shape, n);
    this.spaces.delete(n);
    this.spaces.set(n, space);
    if (this.spaces.size > keptSizes) this.free(this.spaces.keys().next().value!);
    try {
      return work(space);
    } catch (error) {
      this.free(n);
      throw error;
    }
  }

  dispose(): void {
    for (const n of [...this.spaces.keys()]) this.free(n);
  }

  private free(n: number): void {
    this.spaces.get(n)?.scratch.free();
    this.spaces.delete(n);
  }
}
