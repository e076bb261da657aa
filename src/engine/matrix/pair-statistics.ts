import { chanceLoss, columnAccuracy, infoNCE, rowAccuracy } from '../contrastive/index.ts';

/** What a square matrix of cosines says of its pairs, in the order in which they stand: row i belongs to column i. */
export interface PairStatistics {
  readonly n: number;
  /** Means of the numbers on the diagonal and beside it; NaN where there is none. */
  readonly matched: number;
  readonly unmatched: number;
  /** Everything below is undefined while a number is missing. */
  readonly loss?: number;
  readonly rowLoss?: number;
  readonly columnLoss?: number;
  /** ln n: the loss of a model to which all look alike. */
  readonly chanceLoss: number;
  readonly rowAccuracy?: number;
  readonly columnAccuracy?: number;
}

/** @param cosines [n, n], NaN where a number is missing */
export function pairStatistics(cosines: Float64Array, n: number, logitScale: number): PairStatistics {
  const means = {
    n,
    matched: meanWhere(cosines, (ij) => ij % (n + 1) === 0),
    unmatched: meanWhere(cosines, (ij) => ij % (n + 1) !== 0),
    chanceLoss: chanceLoss(n),
  };
  if (n === 0 || !cosines.every(Number.isFinite)) return means;
  const { loss, rowLoss, columnLoss } = infoNCE(cosines, n, logitScale);
  return {
    ...means,
    loss,
    rowLoss,
    columnLoss,
    rowAccuracy: rowAccuracy(cosines, n),
    columnAccuracy: columnAccuracy(cosines, n),
  };
}

/** The mean of the known numbers at the indices that `at` picks; NaN where there is none. */
export function meanWhere(values: Float64Array, at: (index: number) => boolean): number {
  let [sum, count] = [0, 0];
  values.forEach((value, index) => {
    if (Number.isNaN(value) || !at(index)) return;
    sum += value;
    count++;
  });
  return count ? sum / count : NaN;
}
