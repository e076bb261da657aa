import { recallAtK, type Vectors } from '../../contrastive/index.ts';
import { EngineError } from '../../errors.ts';
import { cosineHistogram } from './cosine-histogram.ts';
import type { MatrixSummary, Recall, TopNeighbours } from './large-matrix.ts';

/** What a pass has gathered: the parts of a summary that the rest follows from. */
export interface PassFigures {
  readonly range: readonly [number, number];
  /** Σ of all cosines. */
  readonly sum: number;
  /** [n] */
  readonly diagonal: Vectors;
  readonly rowLogSumExp: Float64Array;
  readonly columnLogSumExp: Float64Array;
  readonly rowRanks: Uint32Array;
  readonly columnRanks: Uint32Array;
  readonly rowNeighbours: TopNeighbours;
  readonly columnNeighbours: TopNeighbours;
  /** [fineBins] of cosine-histogram.ts, all cells */
  readonly cells: Float64Array;
}

/**
 * rowLoss = mean of (ln Σⱼ exp(logitᵢⱼ) − logitᵢᵢ), columnLoss the same down the columns, loss = their mean.
 *
 * @throws EngineError `not-finite` where a cosine is no number: finite vectors can be too long for float32
 */
export function summarize({ sum: total, cells, ...figures }: PassFigures, logitScale: number): MatrixSummary {
  const { diagonal, rowLogSumExp, columnLogSumExp, rowRanks, columnRanks } = figures;
  if (!Number.isFinite(total)) throw new EngineError('not-finite');
  const n = diagonal.length;
  const matchedSum = sum(diagonal);
  const loss = (logSumExp: Float64Array) =>
    sum(logSumExp.map((value, i) => value - logitScale * diagonal[i])) / n;
  const [rowLoss, columnLoss] = [loss(rowLogSumExp), loss(columnLogSumExp)];
  return {
    ...figures,
    n,
    logitScale,
    diagonal: Float32Array.from(diagonal),
    matched: matchedSum / n,
    unmatched: n === 1 ? NaN : (total - matchedSum) / (n * n - n),
    loss: (rowLoss + columnLoss) / 2,
    rowLoss,
    columnLoss,
    rowRecall: recall(rowRanks),
    columnRecall: recall(columnRanks),
    histogram: cosineHistogram(cells, diagonal),
  };
}

function recall(ranks: Uint32Array): Recall {
  return { 1: recallAtK(ranks, 1), 5: recallAtK(ranks, 5), 10: recallAtK(ranks, 10) };
}

function sum(values: Vectors): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
