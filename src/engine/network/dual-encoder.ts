import type { Kernels, Tensor } from '../compute/kernels/kernels.ts';
import { EngineError } from '../errors.ts';
import type { ProbeScores } from '../training/run-record.ts';
import { BatchSpaces } from './batch-space.ts';
import type { NetworkShape } from './network-shape.ts';
import type { OptimizerState } from './optimizer-state.ts';
import { parameterLength } from './parameter-places.ts';
import { networkTensors, type NetworkTensors } from './tensors.ts';

/** Ids of words, rows of the table of token vectors (see tokenize.ts); contextLength of them are read. */
export type TokenIds = readonly number[];

export interface PairBatch {
  /** RGB, [n, pictureSize, pictureSize, 3] */
  readonly pictures: Uint8Array;
  /** n sentences; text i belongs to picture i */
  readonly texts: readonly TokenIds[];
}

export interface StepOptions {
  readonly learningRate: number;
  /** A fixed τ, or learned. */
  readonly temperature: number | 'learned';
  /** 1 for the first: Adam corrects its running means by it. */
  readonly step: number;
}

/** A batch as it scored before the step that it caused. */
export interface StepScores extends ProbeScores {
  /** eᵗ, which the loss was computed with. */
  readonly scale: number;
  /** L2 norm of the gradient over all parameters; a fixed temperature is none. */
  readonly gradientNorm: number;
}

/**
 * Two towers and the loss between them, forward and backward, on any kernels. Calls of one encoder may follow each other
 * without waiting: what they read is copied in order.
 */
export interface DualEncoder<T extends Tensor> {
  readonly shape: NetworkShape;
  /** ∂L/∂parameters of the last `gradientStep`, in the places of the parameters. */
  readonly gradient: T;
  /** @param pictures RGB [n, s, s, 3] @returns [n, dim], rows of length 1 @throws EngineError `bad-shape`, and what the kernels add */
  embedPictures(parameters: T, pictures: Uint8Array): Promise<Float32Array<ArrayBuffer>>;
  /** @returns [n, dim], rows of length 1 */
  embedTexts(parameters: T, texts: readonly TokenIds[]): Promise<Float32Array<ArrayBuffer>>;
  /**
   * One step: forward, loss, backward, Adam, t within its limits. A learning rate of 0 leaves the parameters as they are.
   * @throws EngineError `bad-shape`, `out-of-memory`
   */
  gradientStep(state: OptimizerState<T>, batch: PairBatch, options: StepOptions): Promise<StepScores>;
  /** Frees all but the parameters; the kernels stay. */
  dispose(): void;
}

/** Inputs embedded at once. */
const chunk = 64;

/** β₂ as CLIP's vision transformers have it (Radford et al. 2021, table 18). */
const adam = { beta1: 0.9, beta2: 0.98, epsilon: 1e-8 };

/** CLIP keeps 1/τ at or below 100 (section 2.5); open_clip also keeps it at or above 1. */
const logScaleLimits = [0, Math.log(100)] as const;

/** Where a step's numbers stand, to be read at once. */
const at = { scores: 0, squaredNorm: 64, logScale: 128, length: 129 };

export function createDualEncoder<T extends Tensor>(
  kernels: Kernels<T>,
  shape: NetworkShape,
): DualEncoder<T> {
  const spaces = new BatchSpaces(kernels, shape);
  const pictureLength = shape.pictureSize ** 2 * 3;
  const gradient = kernels.tensor(parameterLength(shape));
  const gradients = networkTensors(kernels, shape, gradient);
  const results = kernels.tensor(at.length);
  const scores = kernels.view(results, at.scores, 4);
  const squaredNorm = kernels.view(results, at.squaredNorm, 1);
  const usedLogScale = kernels.view(results, at.logScale, 1);
  const parts = new WeakMap<T, NetworkTensors<T>>();

  function partsOf(parameters: T): NetworkTensors<T> {
    const known = parts.get(parameters) ?? networkTensors(kernels, shape, parameters);
    parts.set(parameters, known);
    return known;
  }

  /** @param embed the vectors of the inputs from `start` to `end` */
  async function inChunks(
    n: number,
    embed: (start: number, end: number) => T,
  ): Promise<Float32Array<ArrayBuffer>> {
    const vectors = new Float32Array(n * shape.dim);
    for (let start = 0; start < n; start += chunk) {
      vectors.set(await kernels.read(embed(start, Math.min(start + chunk, n))), start * shape.dim);
    }
    return vectors;
  }

  function picturesIn(pictures: Uint8Array): number {
    const n = pictures.length / pictureLength;
    if (!Number.isInteger(n))
      throw new EngineError('bad-shape', { pictures: pictures.length, each: pictureLength });
    return n;
  }

  return {
    shape,
    gradient,

    async embedPictures(parameters, pictures) {
      return inChunks(picturesIn(pictures), (start, end) =>
        spaces.use(end - start, ({ image }) => {
          image.write(pictures.subarray(start * pictureLength, end * pictureLength));
          image.forward(partsOf(parameters).image);
          return image.head.vectors;
        }),
      );
    },

    async embedTexts(parameters, texts) {
      return inChunks(texts.length, (start, end) =>
        spaces.use(end - start, ({ text }) => {
          text.write(texts.slice(start, end));
          text.forward(partsOf(parameters).text);
          return text.head.vectors;
        }),
      );
    },

    async gradientStep({ parameters, m, v }, { pictures, texts }, { learningRate, temperature, step }) {
      const n = picturesIn(pictures);
      if (texts.length !== n || n === 0)
        throw new EngineError('bad-shape', { pictures: n, texts: texts.length });
      const learned = temperature === 'learned';
      const fixed = learned ? 0 : -Math.log(temperature);
      const [low, high] = learned ? logScaleLimits : [fixed, fixed];
      const here = partsOf(parameters);
      kernels.clamp(here.logScale, low, high);
      kernels.columnSums(here.logScale, usedLogScale, 1, 1); // a copy: the sum over one row
      spaces.use(n, ({ image, text, loss }) => {
        image.write(pictures);
        text.write(texts);
        image.forward(here.image);
        text.forward(here.text);
        loss.forwardBackward(
          image.head.vectors,
          text.head.vectors,
          here.logScale,
          gradients.logScale,
          scores,
        );
        image.backward(loss.dImages, here.image, gradients.image);
        text.backward(loss.dTexts, here.text, gradients.text);
      });
      if (!learned) kernels.clamp(gradients.logScale, 0, 0);
      kernels.squaredNorm(gradient, squaredNorm);
      kernels.adam(parameters, gradient, m, v, { ...adam, learningRate, step });
      kernels.clamp(here.logScale, low, high);
      return scoresOf(await kernels.read(results));
    },

    dispose() {
      spaces.dispose();
      kernels.free(gradient);
      kernels.free(results);
    },
  };
}

function scoresOf(results: ArrayLike<number>): StepScores {
  const [rowLoss, columnLoss, rowAccuracy, columnAccuracy] = Array.from({ length: 4 }, (_, i) => results[i]);
  return {
    loss: (rowLoss + columnLoss) / 2,
    rowLoss,
    columnLoss,
    rowAccuracy,
    columnAccuracy,
    scale: Math.exp(results[at.logScale]),
    gradientNorm: Math.sqrt(results[at.squaredNorm]),
  };
}
