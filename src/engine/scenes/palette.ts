import colours from '../../../assets/grammar/colours.json';
import { EngineError } from '../errors.ts';
import type { Rgb } from './colour.ts';

const palette = new Map(colours.colours.map(({ id, rgb }) => [id, rgb as unknown as Rgb]));

/** ids of the named colours */
export const colourIds: readonly string[] = [...palette.keys()];

/** @throws EngineError `unknown-in-scene` */
export function colourOf(id: string): Rgb {
  const rgb = palette.get(id);
  if (!rgb) throw new EngineError('unknown-in-scene', { kind: 'colour', id });
  return rgb;
}
