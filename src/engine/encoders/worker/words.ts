import type { UnknownWord } from '../encoder.ts';

/**
 * What counts as one word: a single Han character (a small Chinese vocabulary is made of them), a flag, an emoji with
 * all that is joined to it, a run of letters with their marks, a run of digits, or any one symbol.
 */
const word = new RegExp(
  [
    String.raw`\p{Script=Han}`,
    String.raw`\p{Regional_Indicator}{2}`,
    String.raw`\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\uFE0F|\u200D\p{Extended_Pictographic})*`,
    String.raw`(?:(?!\p{Script=Han})[\p{L}\p{M}])+`,
    String.raw`\p{N}+`,
    String.raw`\p{S}`,
  ].join('|'),
  'gu',
);

/** The words of a text with their place in it (UTF-16 offsets). Spaces and punctuation belong to no word. */
export function wordsOf(text: string): UnknownWord[] {
  return Array.from(text.matchAll(word), ({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
    text: match,
  }));
}
