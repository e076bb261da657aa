import { plainCaption } from '../../src/engine/scenes/caption.ts';
import type { SceneDescription } from '../../src/engine/scenes/description.ts';
import type { Random } from '../../src/engine/scenes/random.ts';
import { compose, placeIds } from './compose.ts';
import { byConcept, embedScenes, textScores, type Context } from './context.ts';
import { languages, share, type Figure } from './figure.ts';
import { topChance, topScores } from './metrics/perfect-top.ts';
import { conceptOf } from '../../src/engine/scenes/grammar.ts';
import { overlap } from './overlap.ts';
import type { Drawing, World } from './world.ts';

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
export function makeSearches(world: World, random: Random, count: number): Search[] {
  const drawings = byConcept(world.drawings.filter(({ split }) => split === 'test'));
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

export async function searches(context: Context): Promise<Figure[]> {
  const made = makeSearches(context.world, context.random.fork('searches'), context.cases(searchesMeasured));
  const { dim } = context.encoder;
  const pictures = await embedScenes(
    context,
    made.flatMap(({ scenes }) => scenes),
  );
  const figures: Figure[] = [];
  for (const language of languages) {
    const scores = new Float64Array(made.length * picturesOfSearch);
    for (const [i, { scenes }] of made.entries()) {
      const ten = pictures.subarray(i * picturesOfSearch * dim, (i + 1) * picturesOfSearch * dim);
      scores.set(await textScores(context, ten, [plainCaption(scenes[0], language)]), i * picturesOfSearch);
    }
    const [reached, chance] = [
      topScores(scores, picturesOfSearch, rightPictures),
      topChance(picturesOfSearch, rightPictures),
    ];
    const about =
      'an object at a place, among ten pictures of held-out drawings: 3 right, 2 the object elsewhere, 3 others at the place, 2 neither';
    figures.push(
      share(
        'searches/perfect',
        language,
        [reached.perfect, chance.perfect],
        made.length,
        `${about}; all three first`,
      ),
      share(
        'searches/first',
        language,
        [reached.first, chance.first],
        made.length,
        `${about}; a right one first`,
      ),
    );
  }
  return figures;
}
