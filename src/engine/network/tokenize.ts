import type { TextInspection, TextToken, UnknownWord } from '../encoders/encoder.ts';
import { wordsOf } from '../encoders/worker/words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the text tower reads of a sentence, in the form that every encoder reports it. */
export interface TokenizedText extends TextInspection {
  /** Rows of the table of token vectors, at most contextLength. */
  readonly ids: readonly number[];
}

/**
 * A sentence → the known words in it, in lower case. Unknown words, spaces and punctuation are left out; a sentence may
 * have no known word at all. There is no start and no end token.
 */
export function tokenize(text: string, vocabulary: Vocabulary, contextLength: number): TokenizedText {
  const known: TextToken[] = [];
  const unknownWords: UnknownWord[] = [];
  for (const word of wordsOf(text)) {
    const id = vocabulary.ids.get(word.text.toLowerCase());
    if (id === undefined) unknownWords.push(word);
    else known.push({ id, text: word.text.toLowerCase() });
  }
  const tokens = known.slice(0, contextLength);
  return {
    tokens,
    ids: tokens.map(({ id }) => id),
    unknownWords,
    droppedTokens: known.length - tokens.length,
    contextLength,
  };
}
