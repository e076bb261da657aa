/** Cuts a text to a width, by an estimate of its characters' widths. @param latin the width of a Latin letter in em */
export function fitText(text: string, width: number, fontSize: number, { latin = 0.5 } = {}): string {
  if (textWidth(text, fontSize, latin) <= width) return text;
  const room = width - fontSize * 0.9;
  let cut = '';
  for (const character of text) {
    if (textWidth(cut + character, fontSize, latin) > room) break;
    cut += character;
  }
  return `${cut.trimEnd()}…`;
}

/** Cuts a file name to a width: its ending goes first. For monospaced type. */
export function fitFileName(name: string, width: number, fontSize: number): string {
  const latin = 0.6;
  const stem = name.replace(/\.\w{1,5}$/, '');
  return textWidth(name, fontSize, latin) <= width ? name : fitText(stem, width, fontSize, { latin });
}

/** An estimate; `latin` is the width of a Latin letter in em. */
export function textWidth(text: string, fontSize: number, latin: number): number {
  return [...text].reduce((sum, character) => sum + (wide.test(character) ? 1 : latin), 0) * fontSize;
}

const wide =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}|[\u3000-\u303f\uff00-\uffef]/u;
