import type { TemplateComparison } from '../../engine/zero-shot/index.ts';
import type { Embeddings } from '../embeddings/embeddings.ts';
import { comparisonOf, confusionOf, type Confusion } from './confusion.ts';
import type { LabelledPictures } from './labelled-pictures.ts';

/** What was computed, for which embeddings and templates. */
export interface Outcome {
  readonly key: string;
  readonly from: Embeddings;
  readonly templates: readonly string[];
  readonly ensemble: readonly string[];
  readonly confusion: Confusion;
  readonly comparison: TemplateComparison;
  /** the share that the first of the present templates gets right alone */
  readonly single: number;
}

interface Inputs extends Pick<Outcome, 'key' | 'from' | 'templates' | 'ensemble'> {
  readonly labelled: LabelledPictures;
  /** the templates of `from.texts`, each once: those of a label one after the other */
  readonly all: readonly string[];
  /** null: the model's own */
  readonly scale: number | null;
}

/** Classifies the set with the present templates, and compares these with an ensemble. `from` has to be complete. */
export function outcomeOf({ key, from, labelled, all, templates, ensemble, scale }: Inputs): Outcome {
  const { texts, images, dim, logitScale } = from;
  const pictures = images.filter((vector) => vector !== null);
  const sentencesOf = (chosen: readonly string[]): Float32Array[] =>
    labelled.labels.flatMap((_, k) =>
      chosen.map((template) => texts[k * all.length + all.indexOf(template)]!),
    );
  const one = comparisonOf(labelled, pictures, sentencesOf(templates.slice(0, 1)), 1, dim);
  const own = sentencesOf(templates);
  return {
    key,
    from,
    templates,
    ensemble,
    confusion: confusionOf(labelled, pictures, own, templates.length, dim, scale ?? logitScale),
    comparison: comparisonOf(labelled, pictures, sentencesOf(ensemble), ensemble.length, dim),
    single: one.single[0],
  };
}
