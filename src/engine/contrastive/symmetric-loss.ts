import { assertLogitScale } from './logit-scale.ts';
import { assertFinite, assertSquare, type Vectors } from './vectors.ts';

/** What the rows and the columns of a matrix cost, nats, and how many of them are right. */
export interface SymmetricLoss {
  /** (rowLoss + columnLoss) / 2 */
  readonly loss: number;
  readonly rowLoss: number;
  readonly columnLoss: number;
  /** The share of rows, and of columns, whose largest number is, alone, on the diagonal. */
  readonly rowAccuracy: number;
  readonly columnAccuracy: number;
  /** [n] ln Σⱼ exp(logitᵢⱼ): text j has in row i the probability exp(logitᵢⱼ − rowLogSums[i]). */
  readonly rowLogSums: Float64Array;
  /** [n] the same down the columns */
  readonly columnLogSums: Float64Array;
}

/**
 * `infoNCE` without its gradient, and both accuracies, in two passes over the cosines that keep nothing of the size of the
 * matrix: for matrices of a thousand rows, again at every move of a slider. With logitᵢⱼ = s · cosineᵢⱼ:
 *   rowLoss = mean over i of ln Σⱼ exp(logitᵢⱼ) − logitᵢᵢ,   columnLoss = the same down the columns
 *
 * @param cosines [n, n], image i in row i, text j in column j
 * @param logitScale s = 1/τ
 * @throws EngineError `bad-shape`, `not-finite` or `bad-scale`
 */
export function symmetricLoss(cosines: Vectors, n: number, logitScale: number): SymmetricLoss {
  assertSquare(cosines, n);
  assertFinite(cosines);
  assertLogitScale(logitScale);
  const [rowMax, columnMax] = [new Float64Array(n).fill(-Infinity), new Float64Array(n).fill(-Infinity)];
  const [rowOthers, columnOthers] = [rowMax.slice(), columnMax.slice()]; // the largest off the diagonal
  for (let i = 0, ij = 0; i < n; i++) {
    for (let j = 0; j < n; j++, ij++) {
      const cosine = cosines[ij];
      if (cosine > rowMax[i]) rowMax[i] = cosine;
      if (cosine > columnMax[j]) columnMax[j] = cosine;
      if (i === j) continue;
      if (cosine > rowOthers[i]) rowOthers[i] = cosine;
      if (cosine > columnOthers[j]) columnOthers[j] = cosine;
    }
  }
  // As in logSumExp, the largest is taken out of the sums: exp(1000) is too large for a number of 64 bits.
  const [rowSums, columnSums] = [new Float64Array(n), new Float64Array(n)];
  for (let i = 0, ij = 0; i < n; i++) {
    for (let j = 0; j < n; j++, ij++) {
      rowSums[i] += Math.exp(logitScale * (cosines[ij] - rowMax[i]));
      columnSums[j] += Math.exp(logitScale * (cosines[ij] - columnMax[j]));
    }
  }
  const rowLogSums = rowSums.map((sum, i) => Math.log(sum) + logitScale * rowMax[i]);
  const columnLogSums = columnSums.map((sum, j) => Math.log(sum) + logitScale * columnMax[j]);
  let [rowLoss, columnLoss, rowsRight, columnsRight] = [0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    const matched = cosines[i * n + i];
    rowLoss += (Math.log(rowSums[i]) + logitScale * (rowMax[i] - matched)) / n;
    columnLoss += (Math.log(columnSums[i]) + logitScale * (columnMax[i] - matched)) / n;
    rowsRight += Number(matched > rowOthers[i]);
    columnsRight += Number(matched > columnOthers[i]);
  }
  return {
    loss: (rowLoss + columnLoss) / 2,
    rowLoss,
    columnLoss,
    rowAccuracy: rowsRight / n,
    columnAccuracy: columnsRight / n,
    rowLogSums,
    columnLogSums,
  };
}
