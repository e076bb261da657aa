import type { Kernels, Tensor } from '../../compute/kernels/index.ts';
import {
  createDualEncoder,
  networkShape,
  tokenize,
  vocabularyOf,
  type DualEncoder,
  type Vocabulary,
} from '../../network/index.ts';
import type { Picture } from '../../pictures/picture.ts';
import { picturesOfRgb } from '../../pictures/rgb-pictures.ts';
import { trainedConcepts } from '../../trainer/pair-stream.ts';
import type { SelfTest, TextInspection } from '../encoder.ts';
import { encoderError } from '../error-codes.ts';
import { fitPicture } from '../worker/pixels.ts';
import type { TrainedNetwork } from './trained-network.ts';

type Vectors = Float32Array<ArrayBuffer>;

/** Cosine to the vectors of the training below which the network counts as another one. */
const referenceCosine = 0.999;

/** A trained network on some kernels: pictures and texts in, rows of norm 1 in one space out. */
export class TrainedModel {
  private readonly encoder: DualEncoder<Tensor>;
  private readonly parameters: Tensor;
  /** The words that its captions had; of others it knows nothing. */
  private readonly vocabulary: Vocabulary;

  constructor(
    kernels: Kernels<Tensor>,
    private readonly network: TrainedNetwork,
  ) {
    const { config, parameters } = network;
    this.encoder = createDualEncoder(kernels, networkShape(config));
    this.parameters = kernels.tensor(parameters.length);
    kernels.write(this.parameters, parameters);
    this.vocabulary = vocabularyOf(config.language, trainedConcepts(config));
  }

  get dim(): number {
    return this.encoder.shape.dim;
  }

  /** @returns [n, dim] @throws EngineError `invalid-picture` */
  images(pictures: readonly Picture[]): Promise<Vectors> {
    const { pictureSize } = this.encoder.shape;
    const length = pictureSize ** 2 * 3;
    const rgb = new Uint8Array(pictures.length * length);
    pictures.forEach((picture, index) => {
      const { width, height, data } = picture;
      if (!(width >= 1 && height >= 1 && data.length === width * height * 4))
        throw encoderError('invalid-picture', { index });
      writeRgb(this.see(picture), rgb.subarray(index * length, (index + 1) * length));
    });
    return this.encoder.embedPictures(this.parameters, rgb);
  }

  /** @returns [n, dim] @throws EngineError `empty-text` for a text without a known word, which has no direction */
  texts(texts: readonly string[]): Promise<Vectors> {
    const rows = texts.map((text, index) => {
      const { ids } = this.tokens(text);
      if (ids.length === 0) throw encoderError('empty-text', { index });
      return ids;
    });
    return this.encoder.embedTexts(this.parameters, rows);
  }

  inspect(text: string): TextInspection {
    const { tokens, unknownWords, droppedTokens, contextLength } = this.tokens(text);
    return { tokens, unknownWords, droppedTokens, contextLength };
  }

  /** Its shorter side fitted and the middle cut out: things keep their shapes, and training pictures stay as they are. */
  see(picture: Picture): Picture {
    const { pictureSize: size } = this.encoder.shape;
    return fitPicture(picture, { width: size, height: size, shortestEdge: size, table: [] });
  }

  /** Both towers, on the training's held-out pairs against their stored vectors. */
  async test(): Promise<SelfTest> {
    const { captions, pictures, captionVectors, pictureVectors } = this.network.reference;
    const { dim } = this;
    const seen = picturesOfRgb(pictures, this.encoder.shape.pictureSize);
    const whole = captions.length > 0 && seen.length === captions.length;
    const value = whole
      ? Math.min(
          smallestCosine(await this.texts(captions), captionVectors, dim),
          smallestCosine(await this.images(seen), pictureVectors, dim),
        )
      : -1;
    const count = captions.length + seen.length;
    return { kind: 'reference', passed: value >= referenceCosine, value, count };
  }

  private tokens(text: string) {
    return tokenize(text, this.vocabulary, this.encoder.shape.contextLength);
  }
}

function writeRgb({ data }: Picture, rgb: Uint8Array): void {
  for (let from = 0, to = 0; to < rgb.length; from += 4, to += 3) {
    rgb[to] = data[from];
    rgb[to + 1] = data[from + 1];
    rgb[to + 2] = data[from + 2];
  }
}

/** Of row i of a with row i of b, [n, dim], all of length 1; −1 where one is missing or not a number. */
function smallestCosine(a: Float32Array, b: Float32Array, dim: number): number {
  if (a.length !== b.length) return -1;
  let smallest = 1;
  for (let row = 0; row < a.length; row += dim) {
    let cosine = 0;
    for (let i = row; i < row + dim; i++) cosine += a[i] * b[i];
    if (Number.isNaN(cosine)) return -1;
    smallest = Math.min(smallest, cosine);
  }
  return smallest;
}
