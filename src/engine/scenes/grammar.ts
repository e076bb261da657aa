import colourFile from '../../../assets/grammar/colours.json';
import conceptFile from '../../../assets/grammar/concepts.json';
import countFile from '../../../assets/grammar/counts.json';
import kindFile from '../../../assets/grammar/kinds.json';
import placeFile from '../../../assets/grammar/places.json';
import sizeFile from '../../../assets/grammar/sizes.json';
import templateFile from '../../../assets/grammar/templates.json';
import { EngineError } from '../errors.ts';
import type { DrawingKind } from './drawings.ts';

/**
 * The grammar: every word that a caption is made of, in both languages, as data (assets/grammar). Here are its types
 * and its look-up by id; caption.ts makes the captions.
 */
export type CaptionLanguage = 'en' | 'zh';
export type Bilingual<T> = { readonly [language in CaptionLanguage]: T };

export interface EnglishWord {
  readonly name: string;
  /** the name itself for what cannot be counted */
  readonly plural: string;
  /** a mass, such as `bread`: no article, no number */
  readonly uncountable?: boolean;
  /** such as `scissors`: no article, no number, and a plural verb */
  readonly pluralOnly?: boolean;
}

/** What a thing can be: `dog` */
export interface Concept {
  readonly id: string;
  /** an id of kinds.json, or a group that has no word of its own there */
  readonly kind: string;
  readonly en: EnglishWord & { readonly synonyms: readonly EnglishWord[] };
  readonly zh: {
    readonly name: string;
    readonly synonyms: readonly string[];
    /** the measure word: 一只狗 */
    readonly measure: string;
    readonly otherMeasures?: readonly string[];
    /** measure words of the synonyms that take another one */
    readonly synonymMeasures?: Readonly<Record<string, string | undefined>>;
  };
}

/** A word for many concepts (a hypernym): those of the kind with its id, or those that it names. */
export interface Kind {
  readonly id: string;
  readonly en: EnglishWord;
  readonly zh: { readonly name: string; readonly measure: string };
  readonly concepts?: readonly string[];
}

/** Phrases for a thing at the place (`on the grass`) and for the place alone (`a meadow`); the first ones are canonical. */
export interface PlaceWords {
  readonly phrases: readonly string[];
  readonly scenes: readonly string[];
}

export interface ColourWords {
  readonly name: string;
  readonly synonyms: readonly string[];
  /** one character that stands right before a short noun: 红汽车 */
  readonly short?: string;
}

export interface Colour extends Bilingual<ColourWords> {
  readonly id: string;
  /** of paint and of plain backgrounds, 0–255 */
  readonly rgb: readonly number[];
}

/** `big` and `small` are said of one thing whose `size` is at least or at most so much. */
export interface Size extends Bilingual<readonly string[]> {
  readonly id: string;
  readonly least?: number;
  readonly most?: number;
}

export interface Count extends Bilingual<readonly string[]> {
  readonly id: string;
  readonly number: number;
}

/** A text with slots such as `{noun}`, and how often it is taken among its neighbours. */
export interface TemplateData {
  readonly text: string;
  readonly weight: number;
  /** only for drawings of this kind */
  readonly drawing?: DrawingKind;
  /** the verb agrees with the first of two things (`a dog next to a cat is …`); absent: with both */
  readonly agrees?: 'first';
}

/** The templates of a language. The first of each list is the canonical one. */
export interface Templates {
  /** the template of a zero-shot label */
  readonly prompt: string;
  readonly stop: string;
  readonly separator: string;
  /** beginnings of words that take `a` (or `an`) against the rule of their first letter */
  readonly articles?: { readonly a: readonly string[]; readonly an: readonly string[] };
  /** singular and plural of the slots that agree with the subject */
  readonly agreement?: Readonly<Record<'is' | 'there' | 'this', readonly string[]>>;
  readonly noun: Readonly<
    Record<'plain' | 'coloured' | 'sized' | 'sizedAndColoured', readonly TemplateData[]>
  >;
  readonly subject: Readonly<Record<'one' | 'many' | 'pair', readonly TemplateData[]>> & {
    readonly mass?: readonly TemplateData[];
  };
  readonly alone: readonly TemplateData[];
  readonly placed: readonly TemplateData[];
  readonly empty: readonly TemplateData[];
}

export const concepts: readonly Concept[] = conceptFile.concepts;
export const kinds: readonly Kind[] = kindFile.kinds;
export const places: readonly (Bilingual<PlaceWords> & { readonly id: string })[] = placeFile.places;
/** words of a plain background, with slots for its colour */
export const plainBackground: Bilingual<PlaceWords> = placeFile.plain;
export const colours: readonly Colour[] = colourFile.colours;
export const sizes: readonly Size[] = sizeFile.sizes;
export const counts: readonly Count[] = countFile.counts;
export const templates = templateFile as Bilingual<Templates>;

const byId = <T extends { id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]));
const conceptsById = byId(concepts);
const placesById = byId(places);
const coloursById = byId(colours);

/** @throws EngineError `unknown-in-scene` */
export function conceptOf(id: string): Concept {
  return found(conceptsById.get(id), 'concept', id);
}

/** @throws EngineError `unknown-in-scene` */
export function placeWords(id: string): Bilingual<PlaceWords> {
  return found(placesById.get(id), 'place', id);
}

/** @throws EngineError `unknown-in-scene` */
export function colourWords(id: string): Colour {
  return found(coloursById.get(id), 'colour', id);
}

function found<T>(item: T | undefined, kind: string, id: string): T {
  if (item === undefined) throw new EngineError('unknown-in-scene', { kind, id });
  return item;
}
