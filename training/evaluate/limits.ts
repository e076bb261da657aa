import type { Language } from '../../src/engine/encoders/catalogue.ts';
import { plainCaption } from '../../src/engine/scenes/caption.ts';
import { nameOf, wordsOf } from '../../src/engine/scenes/caption-words.ts';
import type { SceneDescription } from '../../src/engine/scenes/description.ts';
import { ask, choose, type Question } from './choices.ts';
import { compose, onWhite, placeIds, twoColours } from './compose.ts';
import { ownScores, type Context } from './context.ts';
import { languages, type Figure } from './figure.ts';

const choicesMeasured = 400;

/** Which of two things has which colour: the same words, differently bound. */
const binding: Question = ({ random, drawing }) => {
  const ground = { place: random.pick(placeIds) };
  const first = drawing();
  const second = drawing(first.concept);
  const [a, b] = twoColours(random, ground);
  const scene = compose(random, {
    ground,
    things: [
      { ...first, colour: a },
      { ...second, colour: b },
    ],
  });
  const swapped = {
    ...scene,
    things: scene.things.map((thing) => ({ ...thing, colour: thing.colour === a ? b : a })),
  };
  const text = (one: SceneDescription) => ({ en: plainCaption(one, 'en'), zh: plainCaption(one, 'zh') });
  return { scene, right: text(scene), wrong: text(swapped) };
};

/** Four or five of a thing: numbers that no training picture showed. */
const manyThings: Question = ({ random, drawing }) => {
  const thing = drawing();
  const count = random.chance(0.5) ? 4 : 5;
  const places = [
    [0.27, 0.27],
    [0.73, 0.27],
    [0.27, 0.73],
    [0.73, 0.73],
    [0.5, 0.5],
  ] as const;
  const [alone] = onWhite(thing).things;
  const things = places.slice(0, count).map(([x, y]) => ({ ...alone, x, y, size: count === 4 ? 0.4 : 0.32 }));
  const text = (n: number) => ({ en: counted(thing.concept, 'en', n), zh: counted(thing.concept, 'zh', n) });
  return {
    scene: { seed: 1, ground: { colour: 'white' }, things },
    right: text(count),
    wrong: text(9 - count),
  };
};

/** `four dogs`, 四只狗 */
function counted(concept: string, language: Language, count: number): string {
  const all = wordsOf(concept, language);
  const word = all.find(({ countable }) => countable) ?? all[0];
  if (language === 'en') return `${['four', 'five'][count - 4]} ${word.plural}`;
  return `${['四', '五'][count - 4]}${word.measures[0]}${word.name}`;
}

/** What the model cannot do, measured. Real photographs are not: the project has none that it may show. */
export async function limits(context: Context): Promise<Figure[]> {
  const bound = ask(context, 'binding', binding, context.cases(choicesMeasured));
  const many = ask(context, 'many', manyThings, context.cases(choicesMeasured));
  return [
    ...(await choose(
      context,
      'limits/binding',
      bound,
      '"a red A and a blue B" against "a blue A and a red B"',
    )),
    ...(await captionCosines(
      context,
      bound.map(({ right, wrong }) => [right, wrong]),
    )),
    ...(await choose(
      context,
      'limits/four-or-five',
      many,
      'four or five things alike on white: "four" against "five"',
    )),
    ...(await negation(context)),
  ];
}

type Texts = Readonly<Record<Language, string>>;

async function captionCosines(
  context: Context,
  pairs: readonly (readonly [Texts, Texts])[],
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const language of languages) {
    const value = await meanCosine(
      context,
      pairs.map((pair) => pair.map((texts) => texts[language])),
    );
    const how = 'mean cosine of the two captions of these choices';
    figures.push({
      figure: 'limits/binding/cosine',
      language,
      value,
      unit: 'cosine',
      chance: null,
      cases: pairs.length,
      how,
    });
  }
  return figures;
}

/** "No dog" beside "dog". */
async function negation(context: Context): Promise<Figure[]> {
  const { concepts } = context.world;
  const figures: Figure[] = [];
  for (const language of languages) {
    const not = (name: string) => (language === 'en' ? `no ${name}` : `没有${name}`);
    const pairs = concepts.map((concept) => nameOf(concept, language)).map((name) => [name, not(name)]);
    const value = await meanCosine(context, pairs);
    const how = `mean cosine of a name and its negation: "${pairs[0][1]}"`;
    figures.push({
      figure: 'limits/negation/cosine',
      language,
      value,
      unit: 'cosine',
      chance: null,
      cases: pairs.length,
      how,
    });
  }
  return figures;
}

async function meanCosine(context: Context, pairs: readonly (readonly string[])[]): Promise<number> {
  const first = await context.encoder.texts(pairs.map(([text]) => text));
  const scores = await ownScores(
    context,
    first,
    pairs.map(([, text]) => text),
  );
  return scores.reduce((sum, score) => sum + score, 0) / pairs.length;
}
