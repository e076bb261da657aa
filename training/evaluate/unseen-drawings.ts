import type { Language } from '../../src/engine/encoders/catalogue.ts';
import { chanceRecall, recallAtK } from '../../src/engine/contrastive/index.ts';
import { compose, onWhite, placeIds } from './compose.ts';
import { embedScenes, some, textScores, type Context } from './context.ts';
import { languages, share, type Figure } from './figure.ts';
import { answerRanks } from './metrics/answer-ranks.ts';
import { promptOf } from '../../src/engine/scenes/caption-words.ts';
import { drawingsOf, type Drawing } from './world.ts';

/** a style of fewer drawings says nothing */
const leastOfStyle = 25;
const views = {
  white: 'alone on white, 0.85 of the side',
  scenes: 'in a place, each at a place and in a size by chance',
} as const;

/**
 * Zero-shot classification of drawings among all concepts: the picture against "a photo of a …" and 一张…的照片 of each.
 * Once with drawings that training never saw, by kind and by style too, once with drawings that it did.
 */
export async function unseenDrawings(context: Context): Promise<Figure[]> {
  const unseen = drawingsOf(context.world, 'test');
  const trained = some(context.random.fork('trained'), drawingsOf(context.world, 'train'), unseen.length);
  const of = async (name: string, drawings: readonly Drawing[]) =>
    zeroShot(context, name, some(context.random.fork(name), drawings, context.cases(drawings.length)), {
      concepts: context.world.concepts,
      split: true,
    });
  return [...(await of('unseen', unseen)), ...(await of('trained', trained))];
}

interface ZeroShotOptions {
  /** whose names are the candidates */
  readonly concepts: readonly string[];
  /** also by kind of drawing and by style */
  readonly split: boolean;
}

/** Top-1 and top-5 of drawings among the names of concepts, on white and in places, in both languages. */
export async function zeroShot(
  context: Context,
  name: string,
  drawings: readonly Drawing[],
  { concepts, split }: ZeroShotOptions,
): Promise<Figure[]> {
  const random = context.random.fork(`${name}/scenes`);
  const scenes = {
    white: drawings.map(onWhite),
    scenes: drawings.map((thing) =>
      compose(random, { ground: { place: random.pick(placeIds) }, things: [thing] }),
    ),
  };
  const figures: Figure[] = [];
  for (const [view, about] of Object.entries(views)) {
    const vectors = await embedScenes(context, scenes[view as keyof typeof views]);
    for (const language of languages) {
      const texts = concepts.map((concept) => promptOf(concept, language));
      const ranks = answerRanks(
        await textScores(context, vectors, texts),
        concepts.length,
        drawings.map(({ concept }) => concepts.indexOf(concept)),
      );
      const how = `${name} drawings ${about}; which of ${concepts.length} names: "${promptOf('dog', language)}"`;
      figures.push(...topFigures(`${name}/${view}`, language, ranks, concepts.length, how));
      if (split)
        figures.push(...parts(`${name}/${view}/top1`, language, { drawings, ranks }, concepts.length, how));
    }
  }
  return figures;
}

function topFigures(
  name: string,
  language: Language,
  ranks: Uint32Array,
  candidates: number,
  how: string,
): Figure[] {
  return [1, 5].map((k) =>
    share(`${name}/top${k}`, language, [recallAtK(ranks, k), chanceRecall(candidates, k)], ranks.length, how),
  );
}

/** Top-1 by kind of drawing and by style. */
function parts(
  name: string,
  language: Language,
  { drawings, ranks }: { drawings: readonly Drawing[]; ranks: Uint32Array },
  candidates: number,
  how: string,
): Figure[] {
  const groups: [label: string, least: number, of: (drawing: Drawing) => string][] = [
    ['kind', 1, ({ kind }) => kind],
    ['style', leastOfStyle, ({ style }) => style],
  ];
  return groups.flatMap(([label, least, of]) =>
    [...new Set(drawings.map(of))].sort().flatMap((value) => {
      const own = ranks.filter((_, i) => of(drawings[i]) === value);
      if (own.length < least) return [];
      return share(
        `${name}/${label}/${value}`,
        language,
        [recallAtK(own, 1), 1 / candidates],
        own.length,
        how,
      );
    }),
  );
}
