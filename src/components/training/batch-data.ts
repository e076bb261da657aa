import {
  chanceLoss,
  columnAccuracy,
  cosineMatrix,
  falseNegatives,
  hardestNegatives,
  infoNCE,
  logitsOf,
  negativeCount,
  positiveCount,
  rowAccuracy,
  softmaxColumns,
  softmaxRows,
  type Cell,
} from '../../engine/contrastive/index.ts';
import type { BuiltInPicture, Language } from '../../engine/pictures/built-in.ts';
import { Random } from '../../engine/scenes/random.ts';
import type { Embeddings } from '../embeddings/embeddings.ts';
import type { BatchView } from './training-params.ts';

/** How many of the hardest negatives are shown. */
const hardestShown = 3;

/** A batch of n pairs with everything that the loss makes of it. */
export interface BatchData {
  readonly n: number;
  /** What the cells show, [n, n], and from where to where. */
  readonly shown: Float64Array;
  readonly domain: readonly [number, number];
  /** [n, n] */
  readonly cosines: Float64Array;
  readonly positives: number;
  readonly negatives: number;
  readonly falseNegatives: readonly Cell[];
  readonly hardest: readonly Cell[];
  /** nats */
  readonly loss: number;
  readonly rowLoss: number;
  readonly columnLoss: number;
  readonly chanceLoss: number;
  readonly rowAccuracy: number;
  readonly columnAccuracy: number;
  /** s = 1/τ */
  readonly logitScale: number;
  /** The means of the cosines on the diagonal and off it. */
  readonly matched: number;
  readonly unmatched: number;
}

/** The pairs of the batch: the first n of the set, or n drawn from it by the number of the draw. */
export function drawBatch<T>(set: readonly T[], n: number, draw: number): readonly T[] {
  return (draw === 0 ? set : Random.seeded(draw).shuffle(set)).slice(0, n);
}

/**
 * @param pairs of the batch; pair i is picture i with its caption
 * @param embeddings complete, in the same order
 */
export function batchData(
  pairs: readonly BuiltInPicture[],
  { texts, images, dim }: Pick<Embeddings, 'texts' | 'images' | 'dim'>,
  { language, logitScale, view }: { language: Language; logitScale: number; view: BatchView },
): BatchData {
  const n = pairs.length;
  const joined = (rows: Embeddings['texts']) => Float64Array.from(rows.flatMap((row) => [...row!]));
  const cosines = cosineMatrix(joined(images), joined(texts), dim);
  const logits = logitsOf(cosines, logitScale);
  const { loss, rowLoss, columnLoss } = infoNCE(cosines, n, logitScale);
  const shown = {
    cosine: () => cosines,
    rows: () => softmaxRows(logits, n),
    columns: () => softmaxColumns(logits, n),
  };
  const diagonal = cosines.filter((_, ij) => ij % (n + 1) === 0);
  const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
  return {
    n,
    shown: shown[view](),
    domain: view === 'cosine' ? [Math.min(...cosines), Math.max(...cosines)] : [0, 1],
    cosines,
    positives: positiveCount(n),
    negatives: negativeCount(n),
    falseNegatives: falseNegatives(
      pairs.map(({ concept, caption }) => ({ concept, caption: caption[language] })),
    ),
    hardest: hardestNegatives(cosines, n, hardestShown),
    ...{ loss, rowLoss, columnLoss, logitScale },
    chanceLoss: chanceLoss(n),
    rowAccuracy: rowAccuracy(cosines, n),
    columnAccuracy: columnAccuracy(cosines, n),
    matched: sum(diagonal) / n,
    unmatched: (sum(cosines) - sum(diagonal)) / negativeCount(n),
  };
}
