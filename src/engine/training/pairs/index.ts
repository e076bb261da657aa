export { evaluatePairs, pairLosses, type PairEvaluation, type PairLoss } from './pair-loss.ts';
export {
  initialScale,
  pairsAtAngles,
  randomPairs,
  type PairParameters,
  type PairTemperature,
} from './pair-parameters.ts';
export { trainPairs, type PairStep, type PairTrainingSettings } from './train-pairs.ts';
