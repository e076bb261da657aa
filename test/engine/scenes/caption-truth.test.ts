import { describe, expect, test } from 'vitest';
import { captionScene } from '../../../src/engine/scenes/caption.ts';
import { hypernymsOf, wordsOf } from '../../../src/engine/scenes/caption-words.ts';
import type { SceneDescription } from '../../../src/engine/scenes/description.ts';
import {
  colourWords,
  colours,
  counts,
  places,
  placeWords,
  sizes,
} from '../../../src/engine/scenes/grammar.ts';
import { Random } from '../../../src/engine/scenes/random.ts';
import { languages, someScene, type Language } from './caption-support.ts';

const random = Random.seeded(20);
const samples = Array.from({ length: 2000 }, () => {
  const description = someScene(random);
  const captions = (language: Language) =>
    Array.from({ length: 4 }, () => captionScene(description, language, random));
  return { description, en: captions('en'), zh: captions('zh') };
});
const each = (language: Language, check: (caption: string, description: SceneDescription) => void) => {
  for (const { description, [language]: captions } of samples) {
    for (const caption of captions) check(caption, description);
  }
};

/** What a caption says beyond the words for its things and its place: names of colours and sizes in those do not count. */
function beyond(caption: string, { ground, things }: SceneDescription, language: Language): string {
  const words = things.flatMap(({ concept }) => [
    ...wordsOf(concept, language),
    ...hypernymsOf(concept, language),
  ]);
  const own = words.flatMap(({ name, plural }) => [name, plural]);
  const place = 'place' in ground ? placeWords(ground.place)[language] : undefined;
  const known = [...own, ...(place?.phrases ?? []), ...(things.length === 0 ? (place?.scenes ?? []) : [])];
  const longestFirst = known.map((text) => text.toLowerCase()).sort((a, b) => b.length - a.length);
  let rest = ` ${caption.toLowerCase().replace(/[.,]/g, ' ')} `;
  for (const text of longestFirst) {
    rest = rest.replaceAll(language === 'en' ? ` ${text} ` : text, ' | ');
  }
  return rest;
}

const says = (rest: string, text: string, language: Language) =>
  rest.includes(language === 'en' ? ` ${text} ` : text);

describe.each(languages)('nothing false is said in 8,000 captions (%s)', (language) => {
  test('a colour is named only if all things of a concept have a known one, or the background has it', () => {
    each(language, (caption, description) => {
      const { ground, things } = description;
      const bare = new Set(things.filter(({ colour }) => !colour).map(({ concept }) => concept));
      const real = new Set(things.filter(({ concept }) => !bare.has(concept)).map(({ colour }) => colour));
      if ('colour' in ground) real.add(ground.colour);
      const names = ({ [language]: { name, synonyms, short } }: (typeof colours)[number]) =>
        [name, ...synonyms, ...(short ? [short] : [])].sort((a, b) => b.length - a.length);
      let rest = beyond(caption, description, language);
      for (const id of real) {
        if (id) for (const name of names(colourWords(id))) rest = rest.replaceAll(name, ' | ');
      }
      const wrong = colours.flatMap(names).filter((name) => says(rest, name, language));
      expect(wrong, `${caption} — ${JSON.stringify(description)}`).toEqual([]);
    });
  });

  test('no other place is named', () => {
    each(language, (caption, description) => {
      const { ground } = description;
      const rest = beyond(caption, description, language);
      const others = places.filter(({ id }) => !('place' in ground) || id !== ground.place);
      const wrong = others
        .flatMap((place) => place[language].phrases)
        .filter((phrase) => says(rest, phrase, language));
      expect(wrong, caption).toEqual([]);
    });
  });

  test('a number is the number of things that are of one concept, or of one concept and colour', () => {
    each(language, (caption, description) => {
      const rest = beyond(caption, description, language);
      const alike = new Map<string, number>();
      for (const { concept, colour } of description.things) {
        for (const key of [concept, `${concept} ${colour}`]) alike.set(key, (alike.get(key) ?? 0) + 1);
      }
      const wrong = counts
        .filter(({ number }) => ![...alike.values()].includes(number))
        .flatMap((count) => count[language])
        .filter((word) => says(rest, word, language));
      expect(wrong, caption).toEqual([]);
      const one = language === 'en' ? / one / : /一(?![些张幅个])/;
      if (alike.size > 0 && ![...alike.values()].includes(1)) expect(rest).not.toMatch(one);
    });
  });

  test('big and small are said of one thing that is big or small', () => {
    let said = 0;
    each(language, (caption, description) => {
      const rest = beyond(caption, description, language);
      for (const { [language]: words, least = 0, most = Infinity } of sizes) {
        const told = words.some((word) => says(rest, word, language));
        if (!told) continue;
        said++;
        expect(description.things.length, caption).toBe(1);
        expect(description.things[0].size, caption).toBeGreaterThanOrEqual(least);
        expect(description.things[0].size, caption).toBeLessThanOrEqual(most);
      }
    });
    expect(said).toBeGreaterThan(100);
  });

  test('every thing is named, by one of its words', () => {
    each(language, (caption, { things }) => {
      for (const { concept } of things) {
        const words = [...wordsOf(concept, language), ...hypernymsOf(concept, language)];
        const text = caption.toLowerCase();
        const named = words.some(({ name, plural }) =>
          [name, plural].some((word) => text.includes(word.toLowerCase())),
        );
        expect(named, `${concept}: ${caption}`).toBe(true);
      }
    });
  });
});

test('no caption has a slot, an undefined value, doubled spaces or a wrong article in it', () => {
  each('en', (caption) => {
    expect(caption).toMatch(/^[A-Za-z0-9][A-Za-z0-9' ,.&-]*$/);
    expect(caption).not.toMatch(/undefined| {2}| [,.]/);
    expect(caption).not.toMatch(/\ba (?!uni)[aeiou]/i);
    expect(caption).not.toMatch(/\ban (?!hour)[^aeiou]/i);
    expect(caption).not.toMatch(/\b(an?|one) (the|an?|some|two|three)\b/i);
  });
  each('zh', (caption) => expect(caption).toMatch(/^[\p{Script=Han}T23，、。]+$/u));
});

test('the context of 24 tokens holds nearly every caption', () => {
  const tooLong = { en: 0, zh: 0 };
  for (const language of languages) {
    each(language, (caption) => {
      if ((caption.match(/[a-z0-9]+|\S/gi)?.length ?? 0) > 22) tooLong[language]++;
    });
  }
  expect(tooLong.en / 8000).toBeLessThan(0.001);
  expect(tooLong.zh / 8000).toBeLessThan(0.01);
});
