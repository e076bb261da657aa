import { numberParam, textParam, type Param, type Values } from '../state/params.ts';
import { lastMoment } from '../../engine/search/scene.ts';

/** A threshold, or null: the widest gap of whatever the ranking is. */
const threshold: Param<number | null> = {
  initial: null,
  format: (value) => (value === null ? '' : String(Number(value.toFixed(4)))),
  parse: (text) => {
    const value = text.trim() === '' ? NaN : Number(text);
    return Number.isFinite(value) ? Math.min(1, Math.max(-1, value)) : undefined;
  },
};

/** What a link to the search carries. */
export const searchParams = {
  /** The sentence; empty stands for the default sentence of the reader's language. */
  q: textParam(''),
  keep: threshold,
  t: numberParam(lastMoment, { min: 0, max: lastMoment, digits: 2 }),
  /** The picture whose dot product is unfolded, by id. */
  open: textParam('', { maxLength: 100 }),
};

export type SearchValues = Values<typeof searchParams>;
