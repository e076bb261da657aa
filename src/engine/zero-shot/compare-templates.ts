import { rowCount, type Vectors } from '../contrastive/vectors.ts';
import { labelVectors } from './ensemble.ts';
import { evaluate, topK } from './evaluate.ts';

/** Top-1 accuracy of each template by itself, and of all of them averaged. */
export interface TemplateComparison {
  /** [templates] */
  readonly single: readonly number[];
  readonly ensemble: number;
  /** the mean of `single`: what a template does that is chosen blindly */
  readonly mean: number;
  /** the largest of `single` */
  readonly best: number;
}

/**
 * What averaging templates is worth on labelled pictures.
 *
 * @param images [pictures, dim]
 * @param sentences [labels · templates, dim], the templates of a label one after the other
 * @param targets [pictures]
 */
export function compareTemplates(
  images: Vectors,
  sentences: Vectors,
  templates: number,
  targets: readonly number[],
  dim: number,
): TemplateComparison {
  const accuracy = (labels: Vectors): number => topK(evaluate(images, labels, targets, dim), 1);
  const single = Array.from({ length: templates }, (_, t) =>
    accuracy(ofTemplate(sentences, t, templates, dim)),
  );
  return {
    single,
    ensemble: accuracy(labelVectors(sentences, templates, dim)),
    mean: single.reduce((sum, value) => sum + value / templates, 0),
    best: Math.max(...single),
  };
}

/** @returns [labels, dim] */
function ofTemplate(sentences: Vectors, t: number, templates: number, dim: number): Float64Array {
  const labels = rowCount(sentences, templates * dim);
  return Float64Array.from(
    { length: labels * dim },
    (_, at) => sentences[(Math.floor(at / dim) * templates + t) * dim + (at % dim)],
  );
}
