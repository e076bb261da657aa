import type { CatalogueEntry } from '../../engine/encoders/catalogue.ts';
import { locale } from '../i18n/locale.ts';
import { bytes } from '../i18n/number.ts';
import { languageList } from '../model-picker/entry.messages.ts';
import type { Fact } from '../model-picker/facts.ts';
import { recordedFields, type RecordedField } from './card-fields.messages.ts';
import { cardNumbers } from './card-numbers.ts';
import { glanceTerms as terms } from './glance.messages.ts';

/** The groups of card.json, each an object of named facts. */
export type FactGroup = keyof typeof recordedFields;

/** What the build and the training wrote down about themselves: card.json beside the weights. */
export type TrainingFacts = Readonly<Partial<Record<FactGroup, Readonly<Record<string, unknown>>>>>;

const same = (text: string) => ({ zh: text, en: text });

/** What is known of a model before any file about it is fetched. */
export function glanceFacts(entry: CatalogueEntry): readonly Fact[] {
  const { version, licence, pictureSize, dim, logitScale, variants, languages } = entry;
  const numbers = cardNumbers(locale.lang);
  const facts: readonly (readonly [Fact['term'], string | Fact['found'] | null])[] = [
    [terms.languages, languageList(languages)],
    [terms.size, variants[0]?.bytes ? bytes(variants[0].bytes) : null],
    [terms.picture, pictureSize ? `${pictureSize} × ${pictureSize}` : null],
    [terms.dim, dim ? numbers.count(dim) : null],
    [terms.logitScale, logitScale ? numbers.decimal(logitScale, 2) : null],
    [terms.version, version ?? null],
    [terms.licence, licence],
  ];
  return facts.flatMap(([term, found]) => {
    if (found === null) return [];
    return [{ term, found: typeof found === 'string' ? same(found) : found }];
  });
}

/** The facts of one group of card.json, in our order; what is not there, or is not what it should be, is left out. */
export function recordedFacts(facts: TrainingFacts, group: FactGroup): readonly Fact[] {
  return Object.entries<RecordedField>(recordedFields[group]).flatMap(([name, { term, kind }]) => {
    const found = written(facts[group]?.[name], kind);
    return found === null ? [] : [{ term, found: same(found) }];
  });
}

function written(value: unknown, kind: RecordedField['kind']): string | null {
  const numbers = cardNumbers(locale.lang);
  if (kind === 'text' || kind === 'day') {
    const text =
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[locale.lang] : value;
    if (typeof text !== 'string' || text === '') return null;
    return kind === 'day' ? numbers.day(text) : text;
  }
  return typeof value === 'number' && Number.isFinite(value) ? numbers[kind](value) : null;
}
