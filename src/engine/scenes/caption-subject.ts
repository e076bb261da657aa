import { hypernymsOf, wordsOf, type Word } from './caption-words.ts';
import { TemplateList, type Choices } from './caption-template.ts';
import type { Unit } from './caption-units.ts';
import { counts, templates, type CaptionLanguage, type Colour, type Templates } from './grammar.ts';

/** How often a caption tells what it could tell. */
export interface Shares {
  readonly place: number;
  readonly background: number;
  readonly colour: number;
  readonly size: number;
  readonly synonym: number;
  readonly hypernym: number;
  readonly otherMeasure: number;
}

/** The words for one unit: in full (`two red cars`) and without article or number (`red cars`). */
export interface Subject {
  readonly it: string;
  readonly bare: string;
  readonly plural: boolean;
}

const lists = { en: compile(templates.en), zh: compile(templates.zh) };

function compile({ noun, subject }: Templates) {
  return {
    plain: new TemplateList(noun.plain),
    coloured: new TemplateList(noun.coloured),
    sized: new TemplateList(noun.sized),
    sizedAndColoured: new TemplateList(noun.sizedAndColoured),
    one: new TemplateList(subject.one),
    mass: new TemplateList(subject.mass ?? subject.one),
    many: new TemplateList(subject.many),
  };
}

/** A unit in words: which word, colour or not, size or not, article or number. */
export function subjectOf(unit: Unit, language: CaptionLanguage, choices: Choices, shares: Shares): Subject {
  const colour = unit.needsColour || choices.chance(shares.colour) ? unit.colour : undefined;
  const many = unit.count > 1;
  const sized = unit.size !== undefined && choices.chance(shares.size);
  const word = chooseWord(unit, language, choices, shares);
  const takesSize = sized && !word.sized && (word.countable || word.pluralOnly);
  const size = takesSize ? unit.size[language] : undefined;
  const noun = nounOf(many ? word.plural : word.name, language, choices, colour, size);
  const count = counts.find(({ number }) => number === unit.count);
  const form = many ? 'many' : word.countable ? 'one' : 'mass';
  const it = lists[language][form].pick(choices).fill({
    noun,
    measure:
      word.measures.length > 1 && choices.chance(shares.otherMeasure)
        ? choices.pick(word.measures.slice(1))
        : word.measures[0],
    count: count && choices.pick(count[language]),
  });
  return { it, bare: noun, plural: many || word.pluralOnly };
}

/** A number needs a word that can be counted (`glass of milk`), a repainted thing one without another colour in it. */
function chooseWord(
  { concept, count, colour }: Unit,
  language: CaptionLanguage,
  choices: Choices,
  shares: Shares,
): Word {
  const all = wordsOf(concept, language);
  const kinds = hypernymsOf(concept, language).filter(({ countable }) => countable || count === 1);
  if (kinds.length > 0 && choices.chance(shares.hypernym)) return choices.pick(kinds);
  const usable = all.filter(
    (word, i) => (count === 1 || word.countable) && (i === 0 || colour === undefined || !word.coloured),
  );
  const [name, ...synonyms] = usable;
  return synonyms.length > 0 && choices.chance(shares.synonym) ? choices.pick(synonyms) : name;
}

/** one character before a noun of more than two is clumsy: 红汽车, but 红色的消防车 */
const longestAfterShort = 2;

function nounOf(
  noun: string,
  language: CaptionLanguage,
  choices: Choices,
  colour: Colour | undefined,
  sizeWords: readonly string[] | undefined,
): string {
  const { plain, coloured, sized, sizedAndColoured } = lists[language];
  const list = colour ? (sizeWords ? sizedAndColoured : coloured) : sizeWords ? sized : plain;
  const short = noun.length <= longestAfterShort ? colour?.[language].short : undefined;
  const picked = list.pick(choices);
  const template = picked.slots.has('short') && short === undefined ? list.first : picked;
  const names = colour && [colour[language].name, ...colour[language].synonyms];
  return template.fill({
    noun,
    short,
    colour: names && choices.pick(names),
    size: sizeWords && (colour ? sizeWords[0] : choices.pick(sizeWords)),
  });
}
