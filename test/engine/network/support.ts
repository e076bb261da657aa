import {
  createReferenceKernels,
  type Kernels,
  type Tensor,
} from '../../../src/engine/compute/kernels/index.ts';
import {
  createDualEncoder,
  createOptimizerState,
  parameterLength,
  parameterPlaces,
  type NetworkShape,
  type PairBatch,
  type StepOptions,
} from '../../../src/engine/network/index.ts';

/** Four positions are left of a picture, five words are read. */
export const smallShape: NetworkShape = {
  pictureSize: 16,
  width: 2,
  vocabulary: 9,
  contextLength: 5,
  dim: 8,
};

/** Numbers from −1 to 1 without a pattern that matters, as in test/fixtures/pytorch/make_network.py. */
export function wave(length: number, start: number): Float64Array {
  return Float64Array.from({ length }, (_, i) => Math.sin(start + 12.9898 * i));
}

/** Parameters with biases that are not 0: an input of 0 is then no kink of a ReLU. */
export function waveParameters(shape: NetworkShape, logScale = Math.log(1 / 0.07)): Float64Array {
  const parameters = new Float64Array(parameterLength(shape));
  parameterPlaces(shape).forEach(({ name, start, length, shape: [rows] }, order) => {
    const size = name.endsWith('bias') ? 0.1 : 1 / Math.sqrt(length / rows);
    parameters.set(
      wave(length, order + 1).map((value) => size * value),
      start,
    );
    if (name === 'logScale') parameters[start] = logScale;
  });
  return parameters;
}

export function picturesOf({ pictureSize }: NetworkShape, n: number): Uint8Array {
  return Uint8Array.from({ length: n * pictureSize ** 2 * 3 }, (_, i) => (i * i * 31 + i * 17) % 251);
}

/** Of lengths from nothing to more than is read, one of them twice. */
export const smallTexts = [[0, 1, 2], [3], [], [2, 1, 0], [8, 8, 4, 5, 6, 7, 1], [3]];

export const smallBatch: PairBatch = {
  pictures: picturesOf(smallShape, smallTexts.length),
  texts: smallTexts,
};

/** A step in the middle of a run, where no running mean is 0. */
export const middleStep: StepOptions = { learningRate: 1e-3, temperature: 'learned', step: 40 };

/** One step on some kernels: what it said and what it left. */
export async function stepOn(
  kernels: Kernels<Tensor>,
  batch: PairBatch,
  options: StepOptions = middleStep,
  shape: NetworkShape = smallShape,
) {
  const length = parameterLength(shape);
  const encoder = createDualEncoder(kernels, shape);
  const state = createOptimizerState(kernels, shape, {
    parameters: waveParameters(shape),
    m: wave(length, 2).map((value) => 0.01 * value),
    v: wave(length, 3).map((value) => 0.002 + 0.001 * value),
  });
  const scores = await encoder.gradientStep(state, batch, options);
  return {
    scores,
    gradient: await kernels.read(encoder.gradient),
    parameters: await kernels.read(state.parameters),
    m: await kernels.read(state.m),
    v: await kernels.read(state.v),
    images: await encoder.embedPictures(state.parameters, batch.pictures),
    texts: await encoder.embedTexts(state.parameters, batch.texts),
  };
}

/** ∂L/∂parameters and the scores on the reference; the parameters stay as they are. */
export async function gradientOnReference(
  shape: NetworkShape,
  batch: PairBatch,
  parameters: ArrayLike<number> = waveParameters(shape),
) {
  const kernels = createReferenceKernels();
  const encoder = createDualEncoder(kernels, shape);
  const state = createOptimizerState(kernels, shape, { parameters });
  const still: StepOptions = { learningRate: 0, temperature: 'learned', step: 1 };
  const scores = await encoder.gradientStep(state, batch, still);
  return { scores, gradient: await kernels.read(encoder.gradient) };
}
