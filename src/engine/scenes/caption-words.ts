import { article } from './article.ts';
import {
  colours,
  concepts,
  conceptOf,
  kinds,
  sizes,
  templates,
  type CaptionLanguage,
  type Concept,
  type EnglishWord,
  type Kind,
} from './grammar.ts';

/** A word for a concept in one language, with all that a caption has to know of it. */
export interface Word {
  readonly name: string;
  /** Chinese: the name itself */
  readonly plural: string;
  /** takes an article and a number */
  readonly countable: boolean;
  /** takes a plural verb */
  readonly pluralOnly: boolean;
  /** measure words, the usual one first; English: none */
  readonly measures: readonly string[];
  /** has the name of a colour in it, as 红酒 does: not to be said of a thing in another colour */
  readonly coloured: boolean;
  /** begins with a word for a size: takes no other one */
  readonly sized: boolean;
}

/** The words of a concept: its name first, then its synonyms. @throws EngineError `unknown-in-scene` */
export function wordsOf(concept: string, language: CaptionLanguage): readonly Word[] {
  return words[language].get(concept) ?? words[language].get(conceptOf(concept).id)!;
}

/** The words for the kinds that a concept belongs to: `animal` for a dog. Some have none. */
export function hypernymsOf(concept: string, language: CaptionLanguage): readonly Word[] {
  return hypernyms[language].get(concept) ?? [];
}

/** `dog`, 狗 */
export function nameOf(concept: string, language: CaptionLanguage): string {
  return wordsOf(concept, language)[0].name;
}

/** `dogs` */
export function pluralOf(concept: string): string {
  return wordsOf(concept, 'en')[0].plural;
}

/** `a dog`, `an owl`, `bread`, `scissors`; 一只狗, 一把剪刀 */
export function withArticle(concept: string, language: CaptionLanguage): string {
  const { name, countable, measures } = wordsOf(concept, language)[0];
  if (language === 'zh') return `一${measures[0]}${name}`;
  return countable ? `${article(name)} ${name}` : name;
}

/** The label of zero-shot classification: `a photo of a dog`, 一张狗的照片 */
export function promptOf(concept: string, language: CaptionLanguage): string {
  return templates[language].prompt
    .replace('{it}', () => withArticle(concept, language))
    .replace('{bare}', () => nameOf(concept, language));
}

const words = byLanguage((concept, language) =>
  language === 'en'
    ? [concept.en, ...concept.en.synonyms].map(englishWord)
    : [concept.zh.name, ...concept.zh.synonyms].map((name) => chineseWord(name, measuresOf(concept, name))),
);

const hypernyms = byLanguage((concept, language) =>
  kinds
    .filter(({ id, concepts: members }) => members?.includes(concept.id) ?? id === concept.kind)
    .map((kind: Kind) =>
      language === 'en' ? englishWord(kind.en) : chineseWord(kind.zh.name, [kind.zh.measure]),
    ),
);

type WordMap = ReadonlyMap<string, readonly Word[]>;

function byLanguage(make: (concept: Concept, language: CaptionLanguage) => Word[]): {
  readonly [language in CaptionLanguage]: WordMap;
} {
  const map = (language: CaptionLanguage) =>
    new Map(concepts.map((concept) => [concept.id, make(concept, language)]));
  return { en: map('en'), zh: map('zh') };
}

function englishWord({ name, plural, uncountable = false, pluralOnly = false }: EnglishWord): Word {
  const parts = name.toLowerCase().split(/[ -]/);
  const coloured = colours.some(({ en }) =>
    [en.name, ...en.synonyms].some((colour) => parts.includes(colour)),
  );
  const sized = sizes.some(({ en }) => en.includes(parts[0]));
  return { name, plural, countable: !uncountable && !pluralOnly, pluralOnly, measures: [], coloured, sized };
}

function chineseWord(name: string, measures: readonly string[]): Word {
  const coloured = colours.some(({ zh }) => name.includes(zh.short ?? zh.name));
  const sized = sizes.some(({ zh }) => zh.some((size) => name.startsWith(size)));
  return { name, plural: name, countable: true, pluralOnly: false, measures, coloured, sized };
}

function measuresOf({ zh }: Concept, name: string): readonly string[] {
  const own = zh.synonymMeasures?.[name];
  return own === undefined ? [zh.measure, ...(zh.otherMeasures ?? [])] : [own];
}
