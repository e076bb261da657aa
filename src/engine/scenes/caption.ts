import { subjectOf, type Shares, type Subject } from './caption-subject.ts';
import { Template, TemplateList, type Choices } from './caption-template.ts';
import { unitsOf } from './caption-units.ts';
import type { Ground, SceneDescription } from './description.ts';
import type { DrawingKind } from './drawings.ts';
import {
  colourWords,
  placeWords,
  plainBackground,
  templates,
  type CaptionLanguage,
  type PlaceWords,
  type Templates,
} from './grammar.ts';
import type { Random } from './random.ts';

/** What a caption may use beyond the description. */
export interface CaptionInfo {
  /** the kind of a thing's drawing, for `a sketch of …`; absent: no caption speaks of it */
  readonly kindOf?: (concept: string, drawing: string) => DrawingKind;
}

const varied: Shares = {
  place: 0.62,
  background: 0.25,
  colour: 0.8,
  size: 0.2,
  synonym: 0.27,
  hypernym: 0.035,
  otherMeasure: 0.2,
};
const stopShare = 0.05;

/**
 * A caption by chance: a template, the words and how much is told. It says nothing that is false of the picture, and may
 * leave out all but the things. The same state of `random` gives the same caption.
 *
 * @throws EngineError `unknown-in-scene`
 */
export function captionScene(
  description: SceneDescription,
  language: CaptionLanguage,
  random: Random,
  info: CaptionInfo = {},
): string {
  const caption = compose(description, language, random, varied, commonKind(description, info));
  if (!random.chance(stopShare)) return caption;
  return caption[0].toUpperCase() + caption.slice(1) + templates[language].stop;
}

const complete: Shares = {
  place: 1,
  background: 1,
  colour: 1,
  size: 0,
  synonym: 0,
  hypernym: 0,
  otherMeasure: 0,
};
const canonical: Choices = {
  pick: (list) => list[0],
  pickWeighted: (list) => list[0],
  chance: (p) => p === 1,
};

/**
 * The canonical caption: names, counts, the colours of repainted things, and the place. `a dog on the grass`, 草地上的一只狗
 *
 * @throws EngineError as `captionScene` does
 */
export function plainCaption(description: SceneDescription, language: CaptionLanguage): string {
  return compose(description, language, canonical, complete);
}

const lists = { en: compile(templates.en), zh: compile(templates.zh) };

function compile({ alone, placed, empty, subject }: Templates) {
  return {
    alone: new TemplateList(alone),
    placed: new TemplateList(placed),
    empty: new TemplateList(empty),
    pair: new TemplateList(subject.pair),
  };
}

function compose(
  description: SceneDescription,
  language: CaptionLanguage,
  choices: Choices,
  shares: Shares,
  kind?: DrawingKind,
): string {
  const { ground, things } = description;
  const words = groundWords(ground, language, choices);
  if (things.length === 0) {
    return lists[language].empty.pick(choices).fill({ scene: words('scenes'), place: words('phrases') });
  }
  const subjects = unitsOf(description).map((unit) => subjectOf(unit, language, choices, shares));
  const told = choices.chance('place' in ground ? shares.place : shares.background);
  const values = {
    ...join(choices.chance(0.5) ? subjects.reverse() : subjects, language, choices),
    place: told ? words('phrases') : undefined,
  };
  const list = told ? lists[language].placed : lists[language].alone;
  const caption = list.pick(choices, kind).fill(values);
  return tokens(caption) <= longest ? caption : list.first.fill(values);
}

/** Chooses from the phrases or the scenes of a ground. A plain ground's have a slot for its colour. */
function groundWords(
  ground: Ground,
  language: CaptionLanguage,
  choices: Choices,
): (part: keyof PlaceWords) => string {
  if ('place' in ground) {
    const words = placeWords(ground.place)[language];
    return (part) => choices.pick(words[part]);
  }
  const { name, synonyms } = colourWords(ground.colour)[language];
  return (part) =>
    choices.pick(backgrounds[language][part]).fill({ colour: choices.pick([name, ...synonyms]) });
}

const backgrounds = { en: compileWords(plainBackground.en), zh: compileWords(plainBackground.zh) };

function compileWords({ phrases, scenes }: PlaceWords) {
  const compiled = (texts: readonly string[]) => texts.map((text) => new Template({ text }));
  return { phrases: compiled(phrases), scenes: compiled(scenes) };
}

/** Several things in one phrase, and the forms that agree with it. */
function join(subjects: readonly Subject[], language: CaptionLanguage, choices: Choices) {
  const { agreement, separator } = templates[language];
  const before = subjects.slice(0, -1);
  const last = subjects[subjects.length - 1];
  const pair = before.length > 0 ? lists[language].pair.pick(choices) : undefined;
  const phrase = (form: 'it' | 'bare') =>
    pair?.fill({ first: before.map((subject) => subject[form]).join(separator), second: last[form] }) ??
    last[form];
  const nearest = Number(subjects[0].plural);
  const verb = pair && pair.agrees !== 'first' ? 1 : nearest;
  return {
    it: phrase('it'),
    bare: phrase('bare'),
    is: agreement?.is[verb],
    this: agreement?.this[verb],
    there: agreement?.there[nearest],
  };
}

/** The kind that all drawings of the picture share */
function commonKind({ things }: SceneDescription, { kindOf }: CaptionInfo): DrawingKind | undefined {
  if (!kindOf || things.length === 0) return undefined;
  const [first, ...others] = things.map(({ concept, drawing }) => kindOf(concept, drawing));
  return others.every((kind) => kind === first) ? first : undefined;
}

/** The text encoder reads 24 tokens: start, end and, at times, a full stop are among them. */
const longest = 21;

/** About as many as the tokenizer makes: words, Chinese characters, punctuation */
function tokens(caption: string): number {
  return caption.match(/[a-z0-9]+|\S/gi)!.length;
}
