export { BatchFigure } from './batch-figure.ts';
export { EpochFigure } from './epoch-figure.ts';
export { PairsFigure } from './pairs-figure.ts';
export { ReplayFigure } from './replay-figure.ts';
export { TargetsFigure } from './targets-figure.ts';
