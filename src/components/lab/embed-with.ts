import type { Encoder } from '../../engine/encoders/encoder.ts';
import { readPicture } from '../pictures/reader.ts';

/** Vectors of single inputs with one encoder; undefined while there is none. */
export interface Embed {
  readonly text?: (text: string) => Promise<Float32Array>;
  readonly picture?: (file: File) => Promise<Float32Array>;
}

const none: Embed = {};
const ways = new WeakMap<Encoder, Embed>();

/** The same functions for the same encoder, so that what is given them need not start again. */
export function embedWith(encoder: Encoder | null): Embed {
  if (!encoder) return none;
  const known = ways.get(encoder) ?? {
    text: (text: string) => encoder.embedTexts([text]),
    picture: async (file: File) => encoder.embedImages([(await readPicture(file)).picture]),
  };
  ways.set(encoder, known);
  return known;
}
