import type { BuiltInPicture, BuiltInPictures, Language } from '../../engine/pictures/built-in.ts';

/** Built-in pictures whose right label is known. */
export interface LabelledPictures {
  readonly pictures: readonly BuiltInPicture[];
  /** every label of the set once, in the language asked for */
  readonly labels: readonly string[];
  /** [pictures] the index of the right label */
  readonly targets: readonly number[];
}

/** Empty places have no label and are left out. A picture with two things counts by its main one. */
export function labelledPictures({ pictures }: BuiltInPictures, language: Language): LabelledPictures {
  const labelled = pictures.filter(({ label }) => label !== undefined);
  const labels = [...new Set(labelled.map(({ label }) => label![language]))];
  return {
    pictures: labelled,
    labels,
    targets: labelled.map(({ label }) => labels.indexOf(label![language])),
  };
}

export const wholeSetLabels = (builtIn: BuiltInPictures, language: Language): readonly string[] =>
  labelledPictures(builtIn, language).labels;
