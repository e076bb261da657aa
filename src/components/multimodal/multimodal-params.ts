import { choiceParam, numberParam, textParam, type Values } from '../state/params.ts';

/** What a link to lesson 1 carries. */
export const multimodalParams = {
  /** What the reader holds up to the model: a picture to rank sentences, or a sentence to rank pictures. */
  way: choiceParam('picture', ['picture', 'sentence']),
  /** The picture, by id; empty, or one that is not here, stands for the first choice. */
  picture: textParam('', { maxLength: 100 }),
  /** The sentence; empty stands for the default sentence of the reader's language. */
  q: textParam(''),
  /** The reader's own sentences, one a line. */
  own: textParam(''),
  /** How much of the ranking is shown. */
  show: choiceParam('first', ['first', 'all']),
  /** Which of the map's sets of four pairs is shown, counted from 0. */
  four: numberParam(0, { min: 0, max: 999, digits: 0 }),
  /** The pair of the map that is held up in its third panel, 0 … 3. */
  held: numberParam(0, { min: 0, max: 3, digits: 0 }),
};

export type MultimodalValues = Values<typeof multimodalParams>;

/** The reader's own sentences: trimmed, none twice. */
export function ownSentences(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean);
}
