import { cosineMatrix, recallAtK } from '../contrastive/index.ts';
import { row, rowCount, type Vectors } from '../contrastive/vectors.ts';
import { EngineError } from '../errors.ts';

/** A set of labelled pictures, classified. Only the order of the cosines counts: no temperature changes it. */
export interface Evaluation {
  /** [pictures, labels] */
  readonly cosines: Float64Array;
  /** [pictures] the label that each picture gets; of several that tie for the first place, one that is wrong */
  readonly chosen: readonly number[];
  /** [pictures] the place of the right label, 1 being the first; ties count against it */
  readonly ranks: Uint32Array;
  /** [labels, labels] how many pictures of the label in the row got the label in the column */
  readonly confusion: Uint32Array;
}

/**
 * Classifies pictures whose label is known.
 *
 * @param images [pictures, dim]
 * @param labels [labels, dim]
 * @param targets [pictures] the index of each picture's label
 * @throws EngineError `bad-shape` when a target names no label, otherwise as `cosineMatrix` does
 */
export function evaluate(
  images: Vectors,
  labels: Vectors,
  targets: readonly number[],
  dim: number,
): Evaluation {
  const count = rowCount(labels, dim);
  const pictures = rowCount(images, dim);
  if (targets.length !== pictures || targets.some((target) => !(target >= 0 && target < count)))
    throw new EngineError('bad-shape', { length: targets.length, rows: pictures, columns: count });
  const cosines = cosineMatrix(images, labels, dim);
  const chosen = targets.map((target, i) => chosenOf(row(cosines, count, i), target));
  const confusion = new Uint32Array(count * count);
  targets.forEach((target, i) => confusion[target * count + chosen[i]]++);
  return { cosines, chosen, ranks: ranksOf(cosines, targets, count), confusion };
}

/** The share of pictures whose right label is among the first k. */
export function topK({ ranks }: Pick<Evaluation, 'ranks'>, k: number): number {
  return recallAtK(ranks, k);
}

/** A model that cannot tell the right label from another has not chosen it. */
function chosenOf(scores: Float64Array, target: number): number {
  let chosen = target;
  scores.forEach((score, label) => {
    if (score > scores[chosen] || (chosen === target && score === scores[target])) chosen = label;
  });
  return chosen;
}

function ranksOf(cosines: Float64Array, targets: readonly number[], count: number): Uint32Array {
  return Uint32Array.from(targets, (target, i) => {
    const scores = row(cosines, count, i);
    return scores.reduce((place, score) => place + (score >= scores[target] ? 1 : 0), 0);
  });
}
