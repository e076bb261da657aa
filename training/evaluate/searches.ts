import { dot } from '../../src/engine/contrastive/index.ts';
import type { Language } from '../../src/engine/encoders/catalogue.ts';
import { plainCaption } from '../../src/engine/scenes/caption.ts';
import type { SceneDescription } from '../../src/engine/scenes/description.ts';
import type { Random } from '../../src/engine/scenes/random.ts';
import { compose, placeIds } from './compose.ts';
import { byConcept, embedScenes, type Context } from './context.ts';
import { languages, share, type Figure } from './figure.ts';
import { topChance, topScores } from './metrics/perfect-top.ts';
import { conceptOf } from '../../src/engine/scenes/grammar.ts';
import { overlap } from './overlap.ts';
import type { Drawing } from './world.ts';

/** A search of lesson 3's form: ten pictures, of which the first three are what the sentence says. */
export interface Search {
  readonly concept: string;
  readonly place: string;
  readonly scenes: readonly SceneDescription[];
}

const searchesMeasured = 200;
export const rightPictures = 3;
export const picturesOfSearch = 10;

/**
 * "A dog on the grass" among ten pictures of held-out drawings: three right ones, each another drawing where there are
 * three; the dog at two other places; three other objects on the grass, the first of the same kind (another animal); two
 * pictures with neither. A place is any other place: a beach, which shows the sea, may stand beside the sea.
 */
export function makeSearches(held: readonly Drawing[], random: Random, count: number): Search[] {
  const drawings = byConcept(held);
  const concepts = [...drawings.keys()];
  return Array.from({ length: count }, () => {
    const concept = random.pick(concepts);
    const [place, ...elsewhere] = random.shuffle(placeIds);
    const strangers = random.shuffle(
      concepts.filter((other) => other !== concept && !overlap(other, concept)),
    );
    const relative = strangers.find((other) => conceptOf(other).kind === conceptOf(concept).kind);
    const others = [...new Set([relative ?? strangers[0], ...strangers])].slice(0, 5);
    const own = threeOf(random, drawings.get(concept)!);
    const some = (other: string) => random.pick(drawings.get(other)!);
    const at = (where: string, drawing: Drawing) =>
      compose(random, { ground: { place: where }, things: [drawing] });
    const scenes = [
      ...own.map((drawing) => at(place, drawing)),
      ...[0, 1].map((i) => at(elsewhere[i], some(concept))),
      ...[0, 1, 2].map((i) => at(place, some(others[i]))),
      ...[3, 4].map((i) => at(elsewhere[i], some(others[i]))),
    ];
    return { concept, place, scenes };
  });
}

/** Three drawings, different ones as far as there are. */
function threeOf(random: Random, drawings: readonly Drawing[]): Drawing[] {
  const dealt: Drawing[] = [];
  while (dealt.length < rightPictures) dealt.push(...random.shuffle(drawings));
  return dealt.slice(0, rightPictures);
}

const sets: readonly { name: string; perfect: string; first?: string; of: (drawing: Drawing) => boolean }[] =
  [
    { name: 'searches', perfect: 'searches/perfect', first: 'searches/first', of: () => true },
    // Lesson 3's own pictures are of this kind.
    { name: 'searches/colour', perfect: 'searches/kind/colour', of: ({ kind }) => kind === 'colour' },
  ];

/** Are the three right pictures the first three? With held-out drawings of all kinds, and with coloured ones alone. */
export async function searches(context: Context): Promise<Figure[]> {
  const held = context.world.drawings.filter(({ split }) => split === 'test');
  const figures: Figure[] = [];
  for (const { name, perfect, first, of } of sets) {
    const made = makeSearches(held.filter(of), context.random.fork(name), context.cases(searchesMeasured));
    const scores = await scoresOf(context, made);
    const chance = topChance(picturesOfSearch, rightPictures);
    const drawings = first ? 'held-out drawings' : 'held-out drawings in colour';
    const about = `an object at a place, among ten pictures of ${drawings}: 3 right, 2 the object elsewhere, 3 others at the place, 2 neither`;
    for (const language of languages) {
      const reached = topScores(scores[language], picturesOfSearch, rightPictures);
      const figure = (id: string, value: readonly [number, number], asked: string) =>
        share(id, language, value, made.length, `${about}; ${asked}`);
      figures.push(figure(perfect, [reached.perfect, chance.perfect], 'all three first'));
      if (first) figures.push(figure(first, [reached.first, chance.first], 'a right one first'));
    }
  }
  return figures;
}

/** The cosine of each search's sentence with its ten pictures: [searches, 10]. */
async function scoresOf(
  context: Context,
  made: readonly Search[],
): Promise<Readonly<Record<Language, Float64Array>>> {
  const { dim } = context.encoder;
  const scenes = made.flatMap((search) => search.scenes);
  const pictures = await embedScenes(context, scenes);
  const of = async (language: Language) => {
    const texts = await context.encoder.texts(made.map((search) => plainCaption(search.scenes[0], language)));
    return Float64Array.from(scenes, (_, i) => {
      const text = Math.floor(i / picturesOfSearch);
      return dot(pictures.subarray(i * dim, (i + 1) * dim), texts.subarray(text * dim, (text + 1) * dim));
    });
  };
  return { en: await of('en'), zh: await of('zh') };
}
