import type { Language } from '../../src/engine/encoders/catalogue.ts';
import { plainCaption } from '../../src/engine/scenes/caption.ts';
import type { Ground, SceneDescription } from '../../src/engine/scenes/description.ts';
import type { Random } from '../../src/engine/scenes/random.ts';
import { compose, placeIds, twoColours, twoPlaces } from './compose.ts';
import { byConcept, embedScenes, ownScores, type Context } from './context.ts';
import { languages, share, type Figure } from './figure.ts';
import { choiceAccuracy } from './metrics/choice-accuracy.ts';
import { overlap } from './overlap.ts';
import { largest, smallest, withSize } from './sizes.ts';
import type { Drawing } from './world.ts';

type Texts = Readonly<Record<Language, string>>;

/** A picture with two captions that differ in one thing, of which one is right. */
export interface Choice {
  readonly scene: SceneDescription;
  readonly right: Texts;
  readonly wrong: Texts;
}

/** What a question is made from: chance, and a held-out drawing of a concept by chance. */
export interface Supply {
  readonly random: Random;
  /** @param except a concept that it must not be, nor one whose name would fit it */
  readonly drawing: (except?: string) => Drawing;
}

export type Question = (supply: Supply) => Choice;

const choicesMeasured = 400;

const somePlace = (random: Random): Ground => ({ place: random.pick(placeIds) });
const captions = (scene: SceneDescription): Texts => ({
  en: plainCaption(scene, 'en'),
  zh: plainCaption(scene, 'zh'),
});
/** The caption of a scene, against that of the same scene changed. */
const against = (scene: SceneDescription, changed: Partial<SceneDescription>): Choice => ({
  scene,
  right: captions(scene),
  wrong: captions({ ...scene, ...changed }),
});

export const questions: Readonly<Record<string, { readonly about: string; readonly ask: Question }>> = {
  colour: {
    about: 'a repainted thing at a place: its colour against another',
    ask({ random, drawing }) {
      const ground = somePlace(random);
      const [colour, other] = twoColours(random, ground);
      const scene = compose(random, { ground, things: [{ ...drawing(), colour }] });
      return against(scene, { things: [{ ...scene.things[0], colour: other }] });
    },
  },
  place: {
    about: 'a thing at a place: its place against another',
    ask({ random, drawing }) {
      const [place, other] = twoPlaces(random);
      return against(compose(random, { ground: { place }, things: [drawing()] }), {
        ground: { place: other },
      });
    },
  },
  object: {
    about: 'a thing at a place: its name against another',
    ask({ random, drawing }) {
      const thing = drawing();
      const scene = compose(random, { ground: somePlace(random), things: [thing] });
      return against(scene, { things: [{ ...scene.things[0], concept: drawing(thing.concept).concept }] });
    },
  },
  'one-or-two': {
    about: 'one thing, or two alike, at a place: "a" against "two"',
    ask: (supply) => counted(supply, supply.random.chance(0.5) ? [1, 2] : [2, 1]),
  },
  'two-or-three': {
    about: 'two things alike, or three, at a place: "two" against "three"',
    ask: (supply) => counted(supply, supply.random.chance(0.5) ? [2, 3] : [3, 2]),
  },
  size: {
    about: 'a thing that fills the picture or is at most half as wide: "big" against "small"',
    ask({ random, drawing }) {
      const big = random.chance(0.5);
      const thing = drawing();
      const sizes = big ? ([largest, 1] as const) : ([0, smallest] as const);
      const scene = compose(random, { ground: somePlace(random), things: [thing], sizes });
      const [right, wrong] = big ? (['big', 'small'] as const) : (['small', 'big'] as const);
      return { scene, right: withSize(thing.concept, right), wrong: withSize(thing.concept, wrong) };
    },
  },
};

function counted({ random, drawing }: Supply, [count, told]: [number, number]): Choice {
  const thing = drawing();
  const scene = compose(random, { ground: somePlace(random), things: Array<Drawing>(count).fill(thing) });
  return against(scene, { things: Array<SceneDescription['things'][0]>(told).fill(scene.things[0]) });
}

/** Asks one question until `count` times two different captions came of it. */
export function ask({ world, random }: Context, name: string, question: Question, count: number): Choice[] {
  const drawings = byConcept(world.drawings.filter(({ split }) => split === 'test'));
  const concepts = [...drawings.keys()];
  const chance = random.fork(`choice/${name}`);
  const fits = (concept: string, except?: string) =>
    except === undefined || (concept !== except && !overlap(concept, except));
  const drawing = (except?: string) =>
    chance.pick(drawings.get(chance.pick(concepts.filter((concept) => fits(concept, except))))!);
  const made: Choice[] = [];
  while (made.length < count) {
    const choice = question({ random: chance, drawing });
    if (languages.every((language) => choice.right[language] !== choice.wrong[language])) made.push(choice);
  }
  return made;
}

/** The share of right choices, in both languages. */
export async function choose(
  context: Context,
  figure: string,
  made: readonly Choice[],
  how: string,
): Promise<Figure[]> {
  const pictures = await embedScenes(
    context,
    made.map(({ scene }) => scene),
  );
  const figures: Figure[] = [];
  for (const language of languages) {
    const scores = (side: 'right' | 'wrong') =>
      ownScores(
        context,
        pictures,
        made.map((choice) => choice[side][language]),
      );
    const value = choiceAccuracy(await scores('right'), await scores('wrong'));
    figures.push(share(figure, language, [value, 0.5], made.length, how));
  }
  return figures;
}

/** One picture, two captions that differ in one thing: which is right? */
export async function choices(context: Context): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [name, { about, ask: question }] of Object.entries(questions)) {
    const made = ask(context, name, question, context.cases(choicesMeasured));
    figures.push(...(await choose(context, `choice/${name}`, made, about)));
  }
  return figures;
}
