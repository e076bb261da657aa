import type { ConvolutionShape, Kernels, Tensor } from '../compute/kernels/kernels.ts';
import type { NetworkShape } from './network-shape.ts';
import { tokenDim } from './parameter-places.ts';
import { ProjectionHead } from './projection-head.ts';
import type { Scratch } from './scratch.ts';
import type { NetworkTensors } from './tensors.ts';

/**
 * The text tower for n sentences of at most L words:
 *
 *     ids [n, L] → word vectors [n, L, 64] → convolution over three words, ReLU → [n, L, dim]
 *     → mean over the words that are there → linear → L2 → [n, dim]
 *
 * Where a sentence has ended the vectors are 0, as the padding of the convolution is: its length makes no difference.
 */
export class TextTower<T extends Tensor> {
  readonly head: ProjectionHead<T>;
  private readonly rows: number;
  private readonly convolution: ConvolutionShape;
  private readonly ids: T; // [n, L], −1 where there is no word
  private readonly counts: T; // [n]
  private readonly words: T; // [n, L, 64]
  private readonly output: T; // [n, L, dim], after the ReLU
  private readonly means: T; // [n, dim]
  private gradients?: { readonly means: T; readonly output: T; readonly words: T };

  constructor(
    private readonly kernels: Kernels<T>,
    private readonly scratch: Scratch<T>,
    private readonly shape: NetworkShape,
    private readonly n: number,
  ) {
    const { contextLength, dim } = shape;
    this.rows = n * contextLength;
    this.convolution = overThree(n, contextLength, dim);
    this.ids = scratch.tensor(this.rows);
    this.counts = scratch.tensor(n);
    this.words = scratch.tensor(this.rows * tokenDim);
    this.output = scratch.tensor(this.rows * dim);
    this.means = scratch.tensor(n * dim);
    this.head = new ProjectionHead(kernels, scratch, n, dim, dim);
  }

  /** @param sentences n lists of rows of the table of token vectors */
  write(sentences: readonly (readonly number[])[]): void {
    const { contextLength } = this.shape;
    const ids = new Float32Array(this.rows).fill(-1);
    sentences.forEach((sentence, i) => ids.set(sentence.slice(0, contextLength), i * contextLength));
    this.kernels.write(this.ids, ids);
    // A sentence without a word counts as one empty place: the mean is then what the bias makes of nothing, not 0 / 0.
    this.kernels.write(
      this.counts,
      sentences.map(({ length }) => Math.min(Math.max(length, 1), contextLength)),
    );
  }

  /** From the sentences last written to `head.vectors`. */
  forward({ tokens, weight, bias, projection }: NetworkTensors<T>['text']): void {
    const { kernels, shape, rows, output } = this;
    const { contextLength, dim } = shape;
    kernels.lookUp(tokens, this.ids, this.words, rows, tokenDim);
    kernels.convolve(this.words, weight, output, this.convolution);
    kernels.addBias(output, bias, rows, dim, true);
    kernels.groupMeans(output, this.counts, this.means, this.n, contextLength, dim);
    this.head.forward(this.means, projection);
  }

  /** From ∂L/∂vectors [n, dim] to the gradients of all parameters, after `forward`. */
  backward(dVectors: T, parameters: NetworkTensors<T>['text'], gradients: NetworkTensors<T>['text']): void {
    const { kernels, shape, scratch, rows, output } = this;
    const { contextLength, dim } = shape;
    const d = (this.gradients ??= {
      means: scratch.tensor(this.means.length),
      output: scratch.tensor(output.length),
      words: scratch.tensor(this.words.length),
    });
    this.head.backward(dVectors, this.means, parameters.projection, gradients.projection, d.means);
    kernels.groupMeansBackward(d.means, this.counts, d.output, this.n, contextLength, dim);
    kernels.reluBackward(output, d.output);
    kernels.columnSums(d.output, gradients.bias, rows, dim);
    kernels.convolveWeights(this.words, d.output, gradients.weight, this.convolution);
    kernels.convolveInput(d.output, parameters.weight, d.words, this.convolution);
    kernels.lookUpBackward(d.words, this.ids, gradients.tokens, rows, tokenDim);
  }
}

/** Each word with its neighbours: a picture of height 1. [sentences, 1, length, 64] → [sentences, 1, length, filters] */
function overThree(sentences: number, length: number, filters: number): ConvolutionShape {
  const kernel = { kernelHeight: 1, kernelWidth: 3, stride: 1, padHeight: 0, padWidth: 1 };
  return { pictures: sentences, height: 1, width: length, channels: tokenDim, filters, ...kernel };
}
