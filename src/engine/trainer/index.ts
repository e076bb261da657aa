export { configAt, type ConfigPatch } from './config-at.ts';
export { conceptOrder } from './concept-order.ts';
export { pageEnvironment, type TrainerEnvironment, type WorkerLike } from './environment.ts';
export { PairStream, trainedConcepts, type StreamPlace } from './pair-stream.ts';
export { probeCount, probePairs, type ProbePairs } from './probe-pairs.ts';
export {
  defaultTrainingConfig,
  pictureSizes,
  readTrainingConfig,
  trainingLimits,
  widthStep,
} from './read-training-config.ts';
export { indexedDbStore, memoryStore, type KeyValueStore } from './runs/key-value-store.ts';
export type { Checkpoint } from './runs/checkpoint.ts';
export type { ExportedProbe, ExportedRun } from './runs/run-export.ts';
export { RunStore } from './runs/run-store.ts';
export { Trainer, type TrainerOptions } from './trainer.ts';
export type { TrainerErrorCode, TrainerErrorDetails } from './trainer-errors.ts';
export type { ConfigChange, TrainingConfig, TrainingDevice } from './training-config.ts';
export { readTrainingConfigText, writeTrainingConfig } from './training-config-text.ts';
export type { ProbeMoment, RunSummary, TrainedStep, TrainerState, TrainingRun } from './training-run.ts';
export { readWeights, writeWeights, type TrainedWeights } from './weights/weights-file.ts';
export type { BackendChoice } from './worker/open-kernels.ts';
