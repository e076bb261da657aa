import type { Kernels, Tensor } from '../../compute/kernels/kernels.ts';
import { cosineMatrix, symmetricLoss } from '../../contrastive/index.ts';
import {
  createDualEncoder,
  createOptimizerState,
  initialParameters,
  networkShape,
  parameterPlaces,
  tokenize,
  vocabularyOf,
  type DualEncoder,
  type NetworkShape,
  type OptimizerState,
  type StepOptions,
  type StepScores,
  type Vocabulary,
} from '../../network/index.ts';
import type { Checkpoint } from '../runs/checkpoint.ts';
import type { TrainingConfig } from '../training-config.ts';
import type { ProbeMoment } from '../training-run.ts';

/** Pairs as people see them: RGB [n, size, size, 3], and caption i of picture i. */
export interface Pairs {
  readonly pictures: Uint8Array;
  readonly captions: readonly string[];
}

/** A network in a backend's memory that is being trained: it is at a step, has seen so many pairs, and can be probed. */
export class NetworkRun {
  readonly shape: NetworkShape;
  readonly adamStart: number;
  #step: number;
  #pairs: number;
  readonly #encoder: DualEncoder<Tensor>;
  readonly #state: OptimizerState<Tensor>;
  readonly #logScale: Tensor;
  readonly #vocabulary: Vocabulary;
  readonly #probeTexts: readonly (readonly number[])[];

  /** @param checkpoint where to go on; null: an untrained network */
  constructor(
    private readonly kernels: Kernels<Tensor>,
    config: TrainingConfig,
    private readonly probePairs: Pairs,
    checkpoint: Checkpoint | null,
  ) {
    this.shape = networkShape(config);
    this.#vocabulary = vocabularyOf(config.language);
    this.#probeTexts = this.#tokens(probePairs.captions);
    this.#encoder = createDualEncoder(kernels, this.shape);
    this.#state = createOptimizerState(
      kernels,
      this.shape,
      checkpoint ?? { parameters: untrainedParameters(this.shape, config) },
    );
    this.#logScale = kernels.view(this.#state.parameters, logScalePlace(this.shape), 1);
    this.#step = checkpoint?.step ?? 0;
    this.#pairs = checkpoint?.pairs ?? 0;
    this.adamStart = checkpoint?.adamStart ?? 0;
  }

  /** Steps done. */
  get step(): number {
    return this.#step;
  }

  /** Pairs seen: where the stream goes on. */
  get pairs(): number {
    return this.#pairs;
  }

  async train(batch: Pairs, options: Omit<StepOptions, 'step'>): Promise<StepScores> {
    const { pictures, captions } = batch;
    const step = this.#step + 1 - this.adamStart;
    const texts = this.#tokens(captions);
    const scores = await this.#encoder.gradientStep(this.#state, { pictures, texts }, { ...options, step });
    this.#step += 1;
    this.#pairs += captions.length;
    return scores;
  }

  /** The held-out pairs as the network sees them now. */
  async probe(): Promise<ProbeMoment> {
    const { parameters } = this.#state;
    const pictures = await this.#encoder.embedPictures(parameters, this.probePairs.pictures);
    const captions = await this.#encoder.embedTexts(parameters, this.#probeTexts);
    const scale = Math.exp((await this.kernels.read(this.#logScale))[0]);
    const n = this.probePairs.captions.length;
    const cosines = cosineMatrix(pictures, captions, this.shape.dim);
    return {
      ...symmetricLoss(cosines, n, scale),
      step: this.#step,
      pairs: this.#pairs,
      scale,
      pictures,
      captions,
    };
  }

  /** @param probe of this step */
  async checkpoint(probe: ProbeMoment): Promise<Checkpoint> {
    const { parameters, m, v } = this.#state;
    const copies = await Promise.all([parameters, m, v].map((tensor) => this.kernels.read(tensor)));
    const [a, b, c] = copies.map((values) => Float32Array.from(values));
    const { step, pairs, adamStart } = this;
    return { step, pairs, adamStart, parameters: a, m: b, v: c, probe };
  }

  #tokens(captions: readonly string[]): (readonly number[])[] {
    const { contextLength } = this.shape;
    return captions.map((caption) => tokenize(caption, this.#vocabulary, contextLength).ids);
  }
}

/** Before its first step a network with a fixed temperature has that one already. */
function untrainedParameters(shape: NetworkShape, { seed, temperature }: TrainingConfig): Float32Array {
  const parameters = initialParameters(shape, seed);
  if (temperature !== 'learned') parameters[logScalePlace(shape)] = -Math.log(temperature);
  return parameters;
}

function logScalePlace(shape: NetworkShape): number {
  return parameterPlaces(shape).find(({ name }) => name === 'logScale')!.start;
}
