import { arrangeOne, arrangeSeveral, type Box, type Stands } from './arrange.ts';
import type { Catalogue } from './catalogue.ts';
import type { Ground, SceneDescription, Thing } from './description.ts';
import { heldOutPair } from './held-out-pairs.ts';
import { colourIds } from './palette.ts';
import { places } from './places/index.ts';
import type { Random } from './random.ts';

export interface SampleOptions {
  /** the concepts and their drawings that may appear: of one split */
  readonly catalogue: Catalogue;
  /** the next concept; by default any, each as likely (ConceptDeck deals them evenly) */
  readonly deal?: () => string;
  /** combinations of concept and place that may appear: those that training shows, those held out from it, or both */
  readonly pairs?: 'shown' | 'held-out' | 'any';
}

type Kind = 'one' | 'one on a colour' | 'two' | 'alike' | 'empty';
const kinds: readonly Kind[] = ['one', 'one on a colour', 'two', 'alike', 'empty'];
const shares = [0.68, 0.085, 0.12, 0.09, 0.025];

const placeIds = Object.keys(places);
const coloured = colourIds.filter((id) => id !== 'white');

/** A scene by chance: what, where, how large, which drawing. */
export function sampleScene(random: Random, options: SampleOptions): SceneDescription {
  const { catalogue, deal = () => random.pick(catalogue.concepts) } = options;
  const seed = random.next();
  const kind = random.pickWeighted(kinds, shares);
  if (kind === 'empty') return { seed, ground: { place: random.pick(placeIds) }, things: [] };
  const { concepts, ground } = dealConcepts(random, kind, deal, options.pairs ?? 'shown');
  const blends = 'place' in ground ? places[ground.place].blends : [ground.colour];
  const stands = 'place' in ground ? places[ground.place].stands : undefined;
  const colours = colourIds.filter((id) => !blends.includes(id));
  const boxes = arrange(random, kind, stands);
  const first = look(random, catalogue, concepts[0], colours);
  const same = random.chance(0.7);
  const things = boxes.map((box, i): Thing => {
    if (kind === 'two' && i > 0) return place(random, box, look(random, catalogue, concepts[1], colours));
    if (i === 0 || same) return place(random, box, first);
    const other = look(random, catalogue, concepts[0], colours);
    return place(random, box, { ...other, colour: first.colour });
  });
  return { seed, ground, things };
}

function arrange(random: Random, kind: Kind, stands: Stands): Box[] {
  if (kind === 'two') return arrangeSeveral(random, 2, stands);
  if (kind === 'alike') return arrangeSeveral(random, random.chance(0.6) ? 2 : 3, stands);
  return [arrangeOne(random, stands)];
}

/** Concepts first, so that each is as frequent as the deal makes it; then a ground that all of them may share. */
function dealConcepts(
  random: Random,
  kind: Kind,
  deal: () => string,
  pairs: NonNullable<SampleOptions['pairs']>,
): { concepts: string[]; ground: Ground } {
  const plain = pairs !== 'held-out' && (kind === 'one on a colour' || !random.chance(0.72));
  for (;;) {
    const concepts = [deal()];
    while (kind === 'two' && concepts.length < 2) {
      const other = deal();
      if (other !== concepts[0]) concepts.push(other);
    }
    if (plain) return { concepts, ground: { colour: random.chance(0.4) ? 'white' : random.pick(coloured) } };
    const free = placeIds.filter((id) =>
      concepts.every((concept) => pairs === 'any' || heldOutPair(concept, id) === (pairs === 'held-out')),
    );
    if (free.length > 0) return { concepts, ground: { place: random.pick(free) } };
  }
}

type Look = Pick<Thing, 'concept' | 'drawing' | 'colour'>;

/** A drawing of a concept: its kind first, for shapes and sketches are many and say less. */
function look(random: Random, { drawings }: Catalogue, concept: string, colours: readonly string[]): Look {
  const all = drawings.get(concept)!;
  const present = [...all.keys()];
  const weights = { colour: 0.74, shape: 0.15, sketch: 0.11 };
  const kind = random.pickWeighted(
    present,
    present.map((id) => weights[id]),
  );
  const drawing = random.pick(all.get(kind)!);
  const painted = random.chance({ colour: 0.08, shape: 0.7, sketch: 0.25 }[kind]);
  return { concept, drawing, ...(painted && { colour: random.pick(colours) }) };
}

/** thousandths are finer than a pixel, and short to write */
const rounded = (value: number) => Math.round(value * 1000) / 1000;

function place(random: Random, { x, y, size }: Box, { concept, drawing, colour }: Look): Thing {
  return {
    concept,
    drawing,
    x: rounded(x),
    y: rounded(y),
    size: rounded(size),
    turn: rounded(random.between(-0.2, 0.2)),
    mirrored: random.chance(0.4),
    ...(colour !== undefined && { colour }),
  };
}
