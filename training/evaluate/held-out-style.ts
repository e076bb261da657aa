import everyday from './everyday.json';
import { some, type Context } from './context.ts';
import type { Figure } from './figure.ts';
import { zeroShot } from './unseen-drawings.ts';
import { heldOutStyle } from './world.ts';

/** The everyday nouns of everyday.json, drawn in a style that training never saw: which of the hundred is it? */
export function heldOutStyleFigures(context: Context): Promise<Figure[]> {
  const concepts = everyday.concepts.flatMap((line) => line.split(' '));
  const drawings = context.world.drawings.filter(
    ({ concept, style }) => style === heldOutStyle && concepts.includes(concept),
  );
  const taken = some(context.random.fork('style'), drawings, context.cases(drawings.length));
  return zeroShot(context, 'style', taken, { concepts, split: false });
}
