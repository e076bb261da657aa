import {
  clampLogScale,
  cosineMatrix,
  forwardBackward,
  infoNCE,
  initialLogScale,
  l2Norm,
} from '../../../src/engine/contrastive/index.ts';
import { Random } from '../../../src/engine/scenes/random.ts';
import { defaultTrainingConfig } from '../../../src/engine/trainer/read-training-config.ts';
import type { TrainingConfig } from '../../../src/engine/trainer/training-config.ts';
import type { ProbeMoment, TrainedStep, TrainingRun } from '../../../src/engine/trainer/training-run.ts';
import { scoresOf } from '../../engine/training/recorded-run.ts';

const [n, dim] = [6, 5];

/** Steps whose probe is recorded. */
export const recordedAt = [0, 1, 3, 8, 20, 40];

/**
 * A real training, as small as can be: six pictures and their captions are free vectors, moved by gradient descent on the
 * true loss with a learned scale. Its batches are the probe set itself; `batchSize` says what the run is told to be.
 */
export function smallRun(id: string, patch: Partial<TrainingConfig> = {}): TrainingRun {
  const config = {
    ...defaultTrainingConfig,
    pictureSize: 32,
    scenes: 256,
    pairs: 40 * 8,
    batchSize: 8,
    ...patch,
  };
  const { seed, batchSize } = config;
  const [pictures, captions] = ['pictures', 'captions'].map((part) =>
    randomVectors(Random.seeded(seed).fork(part)),
  );
  const steps: TrainedStep[] = [];
  const probes: ProbeMoment[] = [];
  let logScale = initialLogScale;
  for (let step = 0; step <= 40; step++) {
    const scale = Math.exp(logScale);
    const scores = scoresOf(cosineMatrix(pictures, captions, dim), n, scale);
    const at = { step, pairs: step * batchSize, scale };
    if (recordedAt.includes(step)) {
      probes.push({ ...at, ...scores, pictures: unit(pictures), captions: unit(captions) });
    }
    const { result, gradients } = forwardBackward(pictures, captions, dim, (cosines, size) =>
      infoNCE(cosines, size, Math.exp(logScale)),
    );
    const gradientNorm = Math.hypot(l2Norm(gradients.images), l2Norm(gradients.texts));
    if (step > 0) steps.push({ ...at, ...scores, batchSize, gradientNorm, milliseconds: 12 });
    pictures.forEach((_, k) => (pictures[k] -= gradients.images[k]));
    captions.forEach((_, k) => (captions[k] -= gradients.texts[k]));
    logScale = clampLogScale(logScale - 0.1 * result.logScaleGradient);
  }
  return {
    ...{
      id,
      started: Date.UTC(2026, 0, 2, 12),
      config,
      changes: [],
      device: { backend: 'simd' as const },
      dim,
    },
    captions: Array.from({ length: n }, (_, i) => `caption ${i + 1}`),
    pictures: Uint8Array.from({ length: n * 32 * 32 * 3 }, (_, k) => Math.floor(k / (32 * 32 * 3)) * 40),
    steps,
    probes,
  };
}

function randomVectors(random: Random): Float64Array {
  const even = () => random.between(-1, 1);
  return Float64Array.from({ length: n * dim }, () => even() + even() + even() + even());
}

function unit(vectors: Float64Array): Float32Array {
  return Float32Array.from(vectors, (value, at) => {
    const begin = at - (at % dim);
    return value / l2Norm(vectors.subarray(begin, begin + dim));
  });
}
