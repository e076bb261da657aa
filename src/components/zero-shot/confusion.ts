import { chanceRecall, logitsOf, softmaxRows } from '../../engine/contrastive/index.ts';
import type { BuiltInPicture } from '../../engine/pictures/built-in.ts';
import {
  compareTemplates,
  evaluate,
  labelVectors,
  packRows,
  topK,
  type TemplateComparison,
} from '../../engine/zero-shot/index.ts';
import type { LabelledPictures } from './labelled-pictures.ts';

/** What a picture was taken for, with the shares of its own label and of the chosen one among all labels. */
export interface Choice {
  readonly picture: BuiltInPicture;
  readonly right: number;
  readonly chosen: number;
  readonly rightShare: number;
  readonly chosenShare: number;
}

/** What came of classifying the whole built-in set. */
export interface Confusion {
  readonly cases: number;
  readonly labels: readonly string[];
  readonly top1: number;
  readonly top5: number;
  readonly chance1: number;
  readonly chance5: number;
  /** [labels, labels] pictures of the row's label that got the column's */
  readonly counts: Float64Array;
  /** [pictures] */
  readonly choices: readonly Choice[];
  /** those that got another label than their own, the surest mistakes first */
  readonly confused: readonly Choice[];
}

/**
 * @param images [pictures] of [dim]
 * @param sentences [labels · templates] of [dim], the templates of a label one after the other
 */
export function confusionOf(
  { pictures, labels, targets }: LabelledPictures,
  images: readonly Float32Array[],
  sentences: readonly Float32Array[],
  templates: number,
  dim: number,
  logitScale: number,
): Confusion {
  const vectors = labelVectors(packRows(sentences, dim), templates, dim);
  const evaluation = evaluate(packRows(images, dim), vectors, targets, dim);
  const shares = softmaxRows(logitsOf(evaluation.cosines, logitScale), labels.length);
  const choices = pictures.map((picture, i): Choice => {
    const [right, chosen] = [targets[i], evaluation.chosen[i]];
    const share = (label: number): number => shares[i * labels.length + label];
    return { picture, right, chosen, rightShare: share(right), chosenShare: share(chosen) };
  });
  const confused = choices.filter(({ right, chosen }) => right !== chosen);
  return {
    cases: pictures.length,
    labels,
    top1: topK(evaluation, 1),
    top5: topK(evaluation, 5),
    chance1: chanceRecall(labels.length, 1),
    chance5: chanceRecall(labels.length, 5),
    counts: Float64Array.from(evaluation.confusion),
    choices,
    confused: confused.sort((a, b) => b.chosenShare - a.chosenShare),
  };
}

/** Each template by itself and all averaged, on the same pictures. */
export function comparisonOf(
  { targets }: LabelledPictures,
  images: readonly Float32Array[],
  sentences: readonly Float32Array[],
  templates: number,
  dim: number,
): TemplateComparison {
  return compareTemplates(packRows(images, dim), packRows(sentences, dim), templates, targets, dim);
}

/** A part of the labels, by their index, and the part of the matrix that belongs to them. */
export interface ConfusionPart {
  readonly indices: readonly number[];
  /** [indices, indices] */
  readonly counts: Float64Array;
}

/** All labels, or only those that were confused with one another, if any were. */
export function confusionPart({ labels, counts, confused }: Confusion, whole: boolean): ConfusionPart {
  const all = labels.map((_, i) => i);
  const involved = all.filter((i) => confused.some(({ right, chosen }) => right === i || chosen === i));
  const indices = whole || involved.length === 0 ? all : involved;
  const part = indices.flatMap((row) => indices.map((column) => counts[row * labels.length + column]));
  return { indices, counts: Float64Array.from(part) };
}
