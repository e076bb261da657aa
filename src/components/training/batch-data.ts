import {
  chanceLoss,
  falseNegatives,
  hardestNegatives,
  logitsOf,
  negativeCount,
  positiveCount,
  softmaxColumns,
  softmaxRows,
  type Cell,
  type SymmetricLoss,
} from '../../engine/contrastive/index.ts';
import { knownRange } from '../../engine/matrix/index.ts';
import type { Language } from '../../engine/pictures/built-in.ts';
import type { EmbeddedBatch } from './batch-controller.ts';
import type { BatchPair } from './batch-pairs.ts';
import type { BatchView } from './training-params.ts';

/** How many of the hardest negatives are shown. */
const hardestShown = 3;

/** What of a batch does not depend on the temperature. */
export interface BatchFacts {
  readonly pairs: readonly BatchPair[];
  readonly n: number;
  /** [n, n] */
  readonly cosines: Float32Array;
  /** From the smallest cosine to the largest. */
  readonly range: readonly [number, number];
  readonly positives: number;
  readonly negatives: number;
  readonly falseNegatives: readonly Cell[];
  /** The false negatives as indices row · n + column. */
  readonly falseCells: ReadonlySet<number>;
  readonly hardest: readonly Cell[];
  readonly chanceLoss: number;
  /** The means of the cosines on the diagonal and off it. */
  readonly matched: number;
  readonly unmatched: number;
}

/** A batch of n pairs with everything that the loss makes of it. */
export interface BatchData extends BatchFacts, SymmetricLoss {
  /** What the cells show, [n, n], and from where to where. */
  readonly shown: Float32Array | Float64Array;
  readonly domain: readonly [number, number];
  /** s = 1/τ */
  readonly logitScale: number;
}

export function batchFactsOf({ pairs, cosines }: EmbeddedBatch, language: Language): BatchFacts {
  const n = pairs.length;
  let [sum, diagonal] = [0, 0];
  cosines.forEach((cosine, ij) => {
    sum += cosine;
    if (ij % (n + 1) === 0) diagonal += cosine;
  });
  const alike = falseNegatives(
    pairs.map(({ concept, caption }) => ({ concept, caption: caption[language] })),
  );
  return {
    ...{ pairs, n, cosines },
    range: knownRange(cosines),
    positives: positiveCount(n),
    negatives: negativeCount(n),
    falseNegatives: alike,
    falseCells: new Set(alike.map(({ row, column }) => row * n + column)),
    hardest: hardestNegatives(cosines, n, hardestShown),
    chanceLoss: chanceLoss(n),
    matched: diagonal / n,
    unmatched: (sum - diagonal) / negativeCount(n),
  };
}

/** What the cells show in a view. */
export function batchView(
  { n, cosines, range }: BatchFacts,
  logitScale: number,
  view: BatchView,
): Pick<BatchData, 'shown' | 'domain'> {
  const shown = {
    cosine: () => cosines,
    rows: () => softmaxRows(logitsOf(cosines, logitScale), n),
    columns: () => softmaxColumns(logitsOf(cosines, logitScale), n),
  };
  return { shown: shown[view](), domain: view === 'cosine' ? range : [0, 1] };
}

/** What the temperature and the view make of it. */
export const batchData = (
  facts: BatchFacts,
  loss: SymmetricLoss,
  logitScale: number,
  view: Pick<BatchData, 'shown' | 'domain'>,
): BatchData => ({ ...facts, ...loss, logitScale, ...view });
