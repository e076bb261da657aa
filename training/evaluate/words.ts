import type { Language } from '../../src/engine/encoders/catalogue.ts';
import { chanceRecall, cosineMatrix, meanVector, recallAtK } from '../../src/engine/contrastive/index.ts';
import { wordsOf } from '../../src/engine/scenes/caption-words.ts';
import { compose, onWhite, placeIds } from './compose.ts';
import { byConcept, embedScenes, some, type Context } from './context.ts';
import { languages, share, type Figure } from './figure.ts';
import { answerRanks } from './metrics/answer-ranks.ts';
import { unknownWords } from './unknown-words.ts';

/** A word and the concepts that it is a word for: "cup of coffee" is one for `cup` and for `coffee`. */
export interface KnownWord {
  readonly text: string;
  readonly concepts: readonly string[];
}

const groups = ['names', 'synonyms', 'plurals'] as const;
type Group = (typeof groups)[number];

/** The words of all concepts by what they are; a plural that is spelt like another word of its concept is not counted. */
export function vocabulary(
  concepts: readonly string[],
  language: Language,
): Readonly<Record<Group, KnownWord[]>> {
  const owners = { names: new Map(), synonyms: new Map(), plurals: new Map() } as Record<
    Group,
    Map<string, string[]>
  >;
  for (const concept of concepts) {
    const words = wordsOf(concept, language);
    const singular = new Set(words.map(({ name }) => name));
    const plurals = new Set(words.map(({ plural }) => plural).filter((plural) => !singular.has(plural)));
    const [name, ...synonyms] = singular;
    const own: Record<Group, Iterable<string>> = { names: [name], synonyms, plurals };
    for (const group of groups) {
      for (const text of own[group]) owners[group].set(text, [...(owners[group].get(text) ?? []), concept]);
    }
  }
  const list = (group: Group) => [...owners[group]].map(([text, own]) => ({ text, concepts: own }));
  return { names: list('names'), synonyms: list('synonyms'), plurals: list('plurals') };
}

/** The mean vector of each concept's held-out pictures. */
export interface Prototypes {
  readonly concepts: readonly string[];
  /** [concepts, dim] */
  readonly vectors: Float64Array;
}

/** Up to twenty drawings of each concept, each on white and in a place. */
async function prototypes(context: Context): Promise<Prototypes> {
  const { world, encoder } = context;
  const random = context.random.fork('words');
  const drawings = byConcept(world.drawings.filter(({ split }) => split === 'test'));
  const concepts = [...drawings.keys()];
  const vectors = new Float64Array(concepts.length * encoder.dim);
  const scenes = concepts.map((concept) =>
    some(random, drawings.get(concept)!, Math.max(2, context.cases(20))).flatMap((thing) => [
      onWhite(thing),
      compose(random, { ground: { place: random.pick(placeIds) }, things: [thing] }),
    ]),
  );
  const pictures = await embedScenes(context, scenes.flat());
  let at = 0;
  for (const [i, own] of scenes.entries()) {
    const end = at + own.length * encoder.dim;
    vectors.set(meanVector(pictures.subarray(at, end), encoder.dim), i * encoder.dim);
    at = end;
  }
  return { concepts, vectors };
}

/** Each word alone as the text: is its concept among the five whose pictures it is nearest to? */
export async function words(context: Context): Promise<Figure[]> {
  const pictures = await prototypes(context);
  const figures: Figure[] = [];
  for (const language of languages) {
    const known = vocabulary(pictures.concepts, language);
    const all = { ...known, all: [...known.synonyms, ...known.plurals] };
    for (const [group, list] of Object.entries(all)) {
      const taken = some(context.random.fork(`words/${group}`), list, context.cases(list.length));
      if (taken.length === 0) continue;
      const ranks = await wordRanks(context, taken, pictures);
      const what = group === 'all' ? 'synonyms and plurals' : group;
      const how = `${what} as the text, against the mean vector of each concept's held-out pictures`;
      for (const k of [1, 5]) {
        const value = [recallAtK(ranks, k), chanceRecall(pictures.concepts.length, k)] as const;
        figures.push(share(`words/${group}/top${k}`, language, value, taken.length, how));
      }
    }
  }
  return [...figures, ...(await unknownWords(context, pictures))];
}

/** A word that belongs to several concepts is right with any of them: the one that scores best is its answer. */
async function wordRanks(
  { encoder }: Context,
  taken: readonly KnownWord[],
  { concepts, vectors }: Prototypes,
): Promise<Uint32Array> {
  const texts = await encoder.texts(taken.map(({ text }) => text));
  const scores = cosineMatrix(texts, vectors, encoder.dim);
  const answers = taken.map(({ concepts: own }, i) => {
    const columns = own.map((concept) => concepts.indexOf(concept));
    const score = (column: number) => scores[i * concepts.length + column];
    return columns.reduce((best, column) => (score(column) > score(best) ? column : best));
  });
  return answerRanks(scores, concepts.length, answers);
}
