import {
  clampLogScale,
  columnAccuracy,
  cosineMatrix,
  forwardBackward,
  infoNCE,
  initialLogScale,
  rowAccuracy,
} from '../../../src/engine/contrastive/index.ts';
import { Random } from '../../../src/engine/scenes/random.ts';
import { sha256 } from '../../../src/engine/sha256.ts';
import type { ProbeScores, RunFiles, RunRecord, RunStep } from '../../../src/engine/training/index.ts';

export interface RecordedRun {
  readonly record: RunRecord;
  /** As vectors.bin holds it: [steps, 3, n, dim]. */
  readonly vectors: Int8Array<ArrayBuffer>;
}

export interface Recording {
  n?: number;
  dim?: number;
  /** Optimiser steps at which the run is recorded. */
  at?: readonly number[];
  learningRate?: number;
  batchSize?: number;
}

/**
 * A real training, as small as can be: n pictures and their captions in two languages are free vectors, random at first,
 * moved by gradient descent on InfoNCE with each language in turn and a learned logit scale. It is recorded as the
 * embedded model's training is, in the same format. Each step sees all n pairs, so that a "batch" is the probe set.
 */
export function recordRun({
  n = 16,
  dim = 12,
  at = [0, 1, 2, 5, 10, 20, 40, 80],
  learningRate = 2,
  batchSize = n,
}: Recording = {}): RecordedRun {
  const [pictures, en, zh] = [11, 12, 13].map((seed) => randomVectors(n * dim, seed));
  let logScale = initialLogScale;
  let trainingLoss: number | null = null;
  const steps: RunStep[] = [];
  const directions: number[] = [];
  for (let step = 0; step <= at.at(-1)!; step++) {
    if (at.includes(step)) {
      const scale = Math.exp(logScale);
      const scores = (captions: Float64Array) => scoresOf(cosineMatrix(pictures, captions, dim), n, scale);
      steps.push({ step, pairs: step * batchSize, scale, trainingLoss, ...scores(en), zh: scores(zh) });
      for (const vectors of [pictures, en, zh]) directions.push(...quantized(vectors, dim));
    }
    const captions = step % 2 ? zh : en;
    const { result, gradients } = forwardBackward(pictures, captions, dim, (cosines, size) =>
      infoNCE(cosines, size, Math.exp(logScale)),
    );
    descend(pictures, gradients.images, learningRate);
    descend(captions, gradients.texts, learningRate);
    logScale = clampLogScale(logScale - 0.1 * result.logScaleGradient);
    trainingLoss = result.loss;
  }
  const description = (seed: number) => ({ seed, ground: { place: 'grass' }, things: [] });
  const texts = (prefix: string) => Array.from({ length: n }, (_, i) => `${prefix} ${i}`);
  return {
    record: {
      model: 'test-model',
      batchSize,
      dim,
      pairs: steps.at(-1)!.pairs,
      probe: {
        descriptions: Array.from({ length: n }, (_, seed) => description(seed)),
        captions: { en: texts('picture'), zh: texts('图') },
      },
      steps,
    },
    vectors: Int8Array.from(directions),
  };
}

/** @returns the run's files as a browser would fetch them, from blobs. */
export async function filesOf({ record, vectors }: RecordedRun): Promise<RunFiles> {
  const file = async (bytes: Uint8Array<ArrayBuffer>) => ({
    url: URL.createObjectURL(new Blob([bytes])),
    bytes: bytes.length,
    sha256: (await sha256(bytes))!,
  });
  return {
    run: await file(new TextEncoder().encode(JSON.stringify(record))),
    vectors: await file(new Uint8Array(vectors.buffer)),
  };
}

export function scoresOf(cosines: Float64Array, n: number, scale: number): ProbeScores {
  const { loss, rowLoss, columnLoss } = infoNCE(cosines, n, scale);
  return {
    ...{ loss, rowLoss, columnLoss },
    rowAccuracy: rowAccuracy(cosines, n),
    columnAccuracy: columnAccuracy(cosines, n),
  };
}

/** Vectors that point anywhere: the sum of four even numbers is nearly normal. */
function randomVectors(length: number, seed: number): Float64Array {
  const random = Random.seeded(seed);
  const even = () => random.between(-1, 1);
  return Float64Array.from({ length }, () => even() + even() + even() + even());
}

/** round(127 · v / max |v|), row by row. */
function quantized(vectors: Float64Array, dim: number): number[] {
  return Array.from(vectors, (value, index) => {
    const begin = index - (index % dim);
    const largest = vectors
      .subarray(begin, begin + dim)
      .reduce((max, other) => Math.max(max, Math.abs(other)), 0);
    return Math.round((127 * value) / largest);
  });
}

function descend(vectors: Float64Array, gradient: Float64Array, learningRate: number): void {
  for (let k = 0; k < vectors.length; k++) vectors[k] -= learningRate * gradient[k];
}
