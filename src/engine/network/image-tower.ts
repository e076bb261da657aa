import type { ConvolutionShape, Kernels, Tensor } from '../compute/kernels/kernels.ts';
import type { NetworkShape } from './network-shape.ts';
import { imageFeatures, imageFilters } from './parameter-places.ts';
import { ProjectionHead } from './projection-head.ts';
import type { Scratch } from './scratch.ts';
import type { NetworkTensors } from './tensors.ts';

interface Layer<T> {
  readonly convolution: ConvolutionShape;
  /** Pictures × positions of the output. */
  readonly rows: number;
  /** [rows, filters], after the ReLU */
  readonly output: T;
}

/**
 * The image tower for n pictures:
 *
 *     [n, s, s, 3] → 3 × (convolution 3 × 3, every second position, ReLU) → [n, s/8, s/8, 4 width]
 *     → flattened → linear → L2 → [n, dim]
 */
export class ImageTower<T extends Tensor> {
  readonly head: ProjectionHead<T>;
  private readonly pixels: T; // [n, s, s, 3]
  private readonly staging: Float32Array;
  private readonly layers: readonly Layer<T>[];
  private dOutputs?: readonly T[];

  constructor(
    private readonly kernels: Kernels<T>,
    private readonly scratch: Scratch<T>,
    shape: NetworkShape,
    n: number,
  ) {
    const { pictureSize, dim } = shape;
    this.staging = new Float32Array(n * pictureSize ** 2 * 3);
    this.pixels = scratch.tensor(this.staging.length);
    this.layers = imageFilters(shape).map((filters, i, all) => {
      const side = pictureSize / 2 ** i;
      const rows = n * (side / 2) ** 2;
      const convolution = halving(n, side, i === 0 ? 3 : all[i - 1], filters);
      return { convolution, rows, output: scratch.tensor(rows * filters) };
    });
    this.head = new ProjectionHead(kernels, scratch, n, imageFeatures(shape), dim);
  }

  /** @param pictures [n, s, s, 3], 0 to 255 */
  write(pictures: Uint8Array): void {
    for (let i = 0; i < pictures.length; i++) this.staging[i] = pictures[i] / 127.5 - 1;
    this.kernels.write(this.pixels, this.staging);
  }

  /** From the pictures last written to `head.vectors`. */
  forward({ layers, projection }: NetworkTensors<T>['image']): void {
    this.layers.forEach(({ convolution, rows, output }, i) => {
      const { weight, bias } = layers[i];
      this.kernels.convolve(this.input(i), weight, output, convolution);
      this.kernels.addBias(output, bias, rows, convolution.filters, true);
    });
    this.head.forward(this.input(this.layers.length), projection);
  }

  /** From ∂L/∂vectors [n, dim] to the gradients of all parameters, after `forward`. */
  backward(dVectors: T, parameters: NetworkTensors<T>['image'], gradients: NetworkTensors<T>['image']): void {
    const { kernels, layers, scratch } = this;
    const dOutputs = (this.dOutputs ??= layers.map(({ output }) => scratch.tensor(output.length)));
    const features = this.input(layers.length);
    this.head.backward(
      dVectors,
      features,
      parameters.projection,
      gradients.projection,
      dOutputs[layers.length - 1],
    );
    for (let i = layers.length - 1; i >= 0; i--) {
      const { convolution, rows, output } = layers[i];
      kernels.reluBackward(output, dOutputs[i]);
      kernels.columnSums(dOutputs[i], gradients.layers[i].bias, rows, convolution.filters);
      kernels.convolveWeights(this.input(i), dOutputs[i], gradients.layers[i].weight, convolution);
      if (i > 0) {
        kernels.convolveInput(dOutputs[i], parameters.layers[i].weight, dOutputs[i - 1], convolution);
      }
    }
  }

  /** What layer i reads. */
  private input(i: number): T {
    return i === 0 ? this.pixels : this.layers[i - 1].output;
  }
}

/** 3 × 3, one row of zeros around, every second position: [pictures, side, side, channels] → [pictures, side/2, side/2, filters] */
function halving(pictures: number, side: number, channels: number, filters: number): ConvolutionShape {
  const kernel = { kernelHeight: 3, kernelWidth: 3, stride: 2, padHeight: 1, padWidth: 1 };
  return { pictures, height: side, width: side, channels, filters, ...kernel };
}
