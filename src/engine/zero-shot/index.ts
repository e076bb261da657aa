export { classify, type Classification } from './classify.ts';
export { compareTemplates, type TemplateComparison } from './compare-templates.ts';
export { ensembleVector, labelVectors } from './ensemble.ts';
export { evaluate, topK, type Evaluation } from './evaluate.ts';
export { indefiniteArticle } from './indefinite-article.ts';
export { addLabels, maxLabelLength, maxLabels, splitLabels, type LabelIntake } from './labels.ts';
export { packRows } from './pack-rows.ts';
export {
  assertTemplate,
  fillTemplate,
  fillTemplates,
  sentenceParts,
  slot,
  slotCount,
  type SentenceParts,
} from './template.ts';
