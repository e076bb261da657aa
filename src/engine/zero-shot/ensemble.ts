import { l2Normalize, meanVector } from '../contrastive/index.ts';
import { row, rowCount, type Vectors } from '../contrastive/vectors.ts';

/**
 * One vector for several sentences about the same label (Radford et al. 2021, §3.1.4): the mean of the unit vectors,
 * brought back to length 1. The mean is taken of vectors, not of probabilities, so that an ensemble costs no more than
 * one sentence when pictures are classified.
 *
 * @param sentences [templates, dim]
 * @returns [dim]
 * @throws EngineError as `l2Normalize` and `meanVector` do
 */
export function ensembleVector(sentences: Vectors, dim: number): Float64Array {
  return l2Normalize(meanVector(l2Normalize(sentences, dim), dim), dim);
}

/**
 * A vector for each label: what a classifier's rows of weights would be, made from sentences alone.
 *
 * @param sentences [labels · templates, dim], the templates of a label one after the other
 * @returns [labels, dim], each of norm 1
 */
export function labelVectors(sentences: Vectors, templates: number, dim: number): Float64Array {
  const labels = rowCount(sentences, templates * dim);
  const vectors = new Float64Array(labels * dim);
  for (let k = 0; k < labels; k++)
    vectors.set(ensembleVector(row(sentences, templates * dim, k), dim), k * dim);
  return vectors;
}
