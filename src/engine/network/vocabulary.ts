import { wordsOf } from '../encoders/worker/words.ts';
import {
  colours,
  concepts,
  counts,
  kinds,
  places,
  plainBackground,
  sizes,
  templates,
  type CaptionLanguage,
} from '../scenes/grammar.ts';

/** The words that a small text tower has a vector for. */
export interface Vocabulary {
  readonly language: CaptionLanguage;
  /** Rows of the table of token vectors: all words of the language, the unknown ones of this vocabulary too. */
  readonly size: number;
  /** Row of each known word, lower case. */
  readonly ids: ReadonlyMap<string, number>;
}

/**
 * The words of the grammar in one language: English words in lower case, single Chinese characters.
 *
 * @param shown the ids of the concepts that the training shows (all unless given). The words of no other concept are
 * known then: their vectors would be as they were drawn by chance. A word keeps its row whatever is shown.
 */
export function vocabularyOf(language: CaptionLanguage, shown?: readonly string[]): Vocabulary {
  const rows = allWords(language);
  if (!shown) return { language, size: rows.size, ids: rows };
  const taught = new Set(shown);
  const parts = [shared(language), ...concepts.filter(({ id }) => taught.has(id)).map((it) => it[language])];
  const kindIds = new Set(concepts.filter(({ id }) => taught.has(id)).map(({ kind }) => kind));
  for (const { id, concepts: members, ...words } of kinds) {
    if (members?.some((member) => taught.has(member)) ?? kindIds.has(id)) parts.push(words[language]);
  }
  const known = wordsIn(parts);
  return { language, size: rows.size, ids: new Map([...rows].filter(([word]) => known.has(word))) };
}

const cache = new Map<CaptionLanguage, ReadonlyMap<string, number>>();

/** In the order of their code points: it depends on nothing but the words. */
function allWords(language: CaptionLanguage): ReadonlyMap<string, number> {
  let rows = cache.get(language);
  if (!rows) {
    const items = [...concepts, ...kinds].map((item) => item[language]);
    const words = [...wordsIn([shared(language), ...items])].sort((a, b) => (a < b ? -1 : 1));
    rows = new Map(words.map((word, row) => [word, row]));
    cache.set(language, rows);
  }
  return rows;
}

/** What captions of any concept are made of: templates, places, colours, sizes, numbers. */
function shared(language: CaptionLanguage): unknown {
  const items = [...places, plainBackground, ...colours, ...sizes, ...counts];
  return [templates[language], items.map((item) => item[language])];
}

function wordsIn(value: unknown): Set<string> {
  const words = new Set<string>();
  for (const text of textsIn(value)) {
    for (const { text: word } of wordsOf(text.replace(/\{\w+\}/g, ' '))) words.add(word.toLowerCase());
  }
  return words;
}

/** Facts about words that are not words themselves (see grammar.ts). */
const notWords: ReadonlySet<string> = new Set(['articles', 'drawing', 'agrees']);

/** Every string in a part of the grammar. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) if (!notWords.has(key)) yield* textsIn(part);
  }
}
