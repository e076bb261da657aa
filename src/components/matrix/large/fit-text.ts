const ideographs = /[\u2e80-\u9fff\uff00-\uffef]/u;

/** Whether a text is written in characters that stand upright one below the other. */
export function standsUpright(text: string): boolean {
  return ideographs.test(text);
}

/**
 * A text in at most `most` lines, the last of them cut short with an ellipsis where more would follow. Latin breaks between words,
 * Chinese anywhere.
 *
 * @param measure the length of a text, in the unit of `length`
 */
export function linesOf(
  text: string,
  length: number,
  most: number,
  measure: (text: string) => number,
): readonly string[] {
  const pieces = text.match(/[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff\uff00-\uffef]+\s*|\s+/gu) ?? [];
  const lines = [''];
  for (const piece of pieces) {
    const line = lines[lines.length - 1];
    if (line === '' || measure((line + piece).trimEnd()) <= length) lines[lines.length - 1] += piece;
    else lines.push(piece);
  }
  const shown = lines.slice(0, most).map((line) => line.trimEnd());
  const last = shown.length - 1;
  const more = lines.length > most ? '…' : '';
  return shown.map((line, i) => shortened(line, i === last ? more : '', length, measure));
}

function shortened(line: string, more: string, length: number, measure: (text: string) => number): string {
  if (measure(line + more) <= length) return line + more;
  const characters = [...line];
  while (characters.length > 0 && measure(`${characters.join('')}…`) > length) characters.pop();
  return characters.length > 0 ? `${characters.join('').trimEnd()}…` : '';
}
