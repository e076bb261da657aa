export { fetchAssetFile, type AssetFile } from './asset-file.ts';
export { epochPlan, type EpochPlan } from './epoch-plan.ts';
export { loadReplay, loadRun, type Replay, type Run } from './load-run.ts';
export { probeVectors, type ProbeVectors } from './probe-vectors.ts';
export { readRunRecord } from './read-run-record.ts';
export {
  matrixAt,
  runAt,
  vectorsAt,
  type MatrixMoment,
  type RunMoment,
  type VectorsMoment,
} from './run-at.ts';
export { loadRunIndex, readRunIndex, type ListedRun, type RunFiles } from './run-index.ts';
export { probeSize, type ProbeScores, type ProbeSet, type RunRecord, type RunStep } from './run-record.ts';
export { timeAtPairs } from './time-at-pairs.ts';
export { slerp } from './slerp.ts';
