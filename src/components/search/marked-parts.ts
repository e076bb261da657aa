import type { UnknownWord } from '../../engine/encoders/encoder.ts';

export interface MarkedPart {
  readonly text: string;
  readonly unknown: boolean;
}

/**
 * Splits what stands in the field into known and unknown parts. The offsets count from the first character that is no
 * space; a mark that no longer fits (the reader has typed on, the tokenizer has not answered yet) is left out.
 */
export function markedParts(value: string, words: readonly UnknownWord[]): MarkedPart[] {
  const lead = value.length - value.trimStart().length;
  const parts: MarkedPart[] = [];
  let end = 0;
  const known = (until: number): void => {
    if (until > end) parts.push({ text: value.slice(end, until), unknown: false });
  };
  for (const word of [...words].sort((a, b) => a.start - b.start)) {
    const [from, to] = [word.start + lead, word.end + lead];
    if (from < end || value.slice(from, to) !== word.text) continue;
    known(from);
    parts.push({ text: word.text, unknown: true });
    end = to;
  }
  known(value.length);
  return parts;
}
