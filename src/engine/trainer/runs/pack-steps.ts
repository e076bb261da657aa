import type { TrainedStep } from '../training-run.ts';

/** The fields of a step in the order in which they are kept. */
const fields = [
  'step',
  'pairs',
  'batchSize',
  'scale',
  'gradientNorm',
  'milliseconds',
  'loss',
  'rowLoss',
  'columnLoss',
  'rowAccuracy',
  'columnAccuracy',
] as const satisfies readonly (keyof TrainedStep)[];

/** Steps as one array of numbers: thousands of small objects are slow to store. */
export function packSteps(steps: readonly TrainedStep[]): Float64Array<ArrayBuffer> {
  const packed = new Float64Array(steps.length * fields.length);
  steps.forEach((step, i) => fields.forEach((field, k) => (packed[i * fields.length + k] = step[field])));
  return packed;
}

export function unpackSteps(packed: Float64Array): TrainedStep[] {
  return Array.from(
    { length: packed.length / fields.length },
    (_, i) =>
      Object.fromEntries(
        fields.map((field, k) => [field, packed[i * fields.length + k]]),
      ) as unknown as TrainedStep,
  );
}
