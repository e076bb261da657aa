import { EngineError } from '../errors.ts';
import { indefiniteArticle } from './indefinite-article.ts';

/** Where the label goes. */
export const slot = '{}';

/** How often a template names the place of the label. */
export function slotCount(template: string): number {
  return template.split(slot).length - 1;
}

/** @throws EngineError `bad-template` unless the label has exactly one place in it */
export function assertTemplate(template: string): void {
  const slots = slotCount(template);
  if (slots !== 1) throw new EngineError('bad-template', { slots });
}

/** A sentence with its label set apart. */
export interface SentenceParts {
  readonly before: string;
  readonly label: string;
  readonly after: string;
}

/**
 * The sentence for a label: `a photo of a {}` and `apple` → `a photo of an apple`. An English article right before the
 * label follows its sound; it goes where the label brings a word of its own in its place (`three dogs`, `no dog`). What is
 * plural or a mass by its meaning alone (`glasses`, `milk`) cannot be seen from the word, and keeps the article.
 *
 * @throws EngineError `bad-template` unless the label has exactly one place in the template
 */
export function fillTemplate(template: string, label: string): string {
  const { before, after } = sentenceParts(template, label);
  return before + label + after;
}

/** @throws EngineError as `fillTemplate` does */
export function sentenceParts(template: string, label: string): SentenceParts {
  assertTemplate(template);
  const [before, after] = template.split(slot);
  return { before: withFittingArticle(before, label), label, after };
}

/** Every label in every template: label k in template t at `k · templates.length + t`. */
export function fillTemplates(templates: readonly string[], labels: readonly string[]): string[] {
  return labels.flatMap((label) => templates.map((template) => fillTemplate(template, label)));
}

const trailingArticle = /(?<=^|[^\p{L}\p{M}\p{N}’'-])an?(?<space>\s+)$/iu;

/** What takes the place of an article, or stands for a noun. */
const determiner = new RegExp(
  String.raw`^(?:an?|the|this|that|these|those|some|any|no|not|each|every|all|both|another|many|several|few|` +
    String.raw`my|your|his|her|its|our|their|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)\s` +
    String.raw`|^(?:nothing|nobody|something|someone)\b`,
  'iu',
);

function withFittingArticle(before: string, label: string): string {
  const found = trailingArticle.exec(before);
  if (!found || !/^[\p{Script=Latin}\p{N}]/u.test(label)) return before;
  const start = before.slice(0, found.index);
  if (determiner.test(label)) return start;
  const article = indefiniteArticle(label);
  const cased = found[0].startsWith('A') ? article.replace('a', 'A') : article;
  return `${start}${cased}${found.groups!.space}`;
}
