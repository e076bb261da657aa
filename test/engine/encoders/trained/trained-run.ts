import { createPlainKernels } from '../../../../src/engine/compute/kernels/index.ts';
import {
  createDualEncoder,
  createOptimizerState,
  initialParameters,
  networkShape,
  tokenize,
  vocabularyOf,
} from '../../../../src/engine/network/index.ts';
import { readTrainingConfig } from '../../../../src/engine/trainer/read-training-config.ts';
import type { ProbeMoment } from '../../../../src/engine/trainer/training-run.ts';
import { networkOf } from '../../../../src/engine/encoders/trained/trained-network.ts';
import { writeWeights } from '../../../../src/engine/trainer/weights/weights-file.ts';

export const config = readTrainingConfig({
  language: 'en',
  concepts: 16,
  pictureSize: 32,
  width: 8,
  batchSize: 8,
});

export const captions = ['a dog', 'a cat', 'a bird', 'two dogs'];

const shape = networkShape(config);
const words = vocabularyOf('en');

export const tokens = (texts: readonly string[]) =>
  texts.map((text) => tokenize(text, words, shape.contextLength).ids);

/** RGB [n, size, size, 3] without a pattern that matters. */
export const pictures = Uint8Array.from(
  { length: captions.length * shape.pictureSize ** 2 * 3 },
  (_, i) => (i * i * 31 + i * 17) % 251,
);

/** A network after five true steps, on plain loops: its vectors and its file. */
export async function trainedRun() {
  const kernels = createPlainKernels();
  const encoder = createDualEncoder(kernels, shape);
  const state = createOptimizerState(kernels, shape, { parameters: initialParameters(shape, 7) });
  const batch = { pictures, texts: tokens(captions) };
  for (let step = 1; step <= 5; step++)
    await encoder.gradientStep(state, batch, { learningRate: 1e-3, temperature: 'learned', step });
  const images = await encoder.embedPictures(state.parameters, pictures);
  const texts = await encoder.embedTexts(state.parameters, batch.texts);
  const parameters = Float32Array.from(await kernels.read(state.parameters));
  const kept = keptOf(parameters, images, texts);
  const weights = writeWeights(kept.run, kept.checkpoint);
  return { shape, images, texts, parameters, kept, weights, network: networkOf(kept) };
}

/** A run as it is kept, with these vectors of its held-out pairs. */
export function keptOf(parameters: Float32Array<ArrayBuffer>, images: Float32Array, texts: Float32Array) {
  const scores = { loss: 1, rowLoss: 1, columnLoss: 1, rowAccuracy: 0, columnAccuracy: 0 };
  const probe: ProbeMoment = { ...scores, step: 5, pairs: 20, scale: 14, pictures: images, captions: texts };
  const device = { backend: 'plain' } as const;
  const facts = { id: 'abc', started: 0, changes: [], device, captions, pictures, steps: [], probes: [] };
  const run = { ...facts, config, dim: shape.dim };
  const zeros = new Float32Array(parameters.length);
  const checkpoint = { step: 5, pairs: 20, adamStart: 0, parameters, m: zeros, v: zeros, probe };
  return { run, checkpoint };
}
