export {
  createDualEncoder,
  type DualEncoder,
  type PairBatch,
  type StepOptions,
  type StepScores,
  type TokenIds,
} from './dual-encoder.ts';
export { initialParameters } from './initial-parameters.ts';
export { learningRateAt } from './learning-rate.ts';
export type { NetworkShape, ParameterPlace } from './network-shape.ts';
export { createOptimizerState, type OptimizerState } from './optimizer-state.ts';
export { parameterLength, parameterPlaces } from './parameter-places.ts';
export { networkShape } from './shape-of-config.ts';
export { tokenize, type TokenizedText } from './tokenize.ts';
export { vocabularyOf, type Vocabulary } from './vocabulary.ts';
