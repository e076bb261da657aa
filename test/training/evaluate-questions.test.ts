import { describe, expect, it } from 'vitest';
import { plainCaption } from '../../src/engine/scenes/caption.ts';
import { wordsOf } from '../../src/engine/scenes/caption-words.ts';
import { heldOutPair } from '../../src/engine/scenes/held-out-pairs.ts';
import { Random } from '../../src/engine/scenes/random.ts';
import { ask, questions } from '../../training/evaluate/choices.ts';
import { distinctScenes } from '../../training/evaluate/distinct-scenes.ts';
import everyday from '../../training/evaluate/everyday.json';
import { overlap } from '../../training/evaluate/overlap.ts';
import overlaps from '../../training/evaluate/overlaps.json';
import { makeSearches, picturesOfSearch, rightPictures } from '../../training/evaluate/searches.ts';
import unknown from '../../training/evaluate/unknown-words.json';
import { vocabulary } from '../../training/evaluate/words.ts';
import { heldOutStyle } from '../../training/evaluate/world.ts';
import { contextOf, randomEncoder, world } from './evaluate-support.ts';

const context = contextOf(randomEncoder);
const held = new Map(
  world.drawings.map(({ concept, id, split }) => [`${concept} ${id}`, split === 'test'] as const),
);
const isHeld = ({ concept, drawing }: { concept: string; drawing: string }) =>
  held.get(`${concept} ${drawing}`);

describe('a generated search', () => {
  const drawings = world.drawings.filter(({ split }) => split === 'test');
  const searches = makeSearches(drawings, Random.seeded(3), 100);
  const placeOf = ({ ground }: { ground: object }) => ('place' in ground ? ground.place : null);

  it('has three right pictures of ten, and each kind of near miss', () => {
    for (const { concept, place, scenes } of searches) {
      const is = scenes.map((scene) => [scene.things[0].concept === concept, placeOf(scene) === place]);
      expect(scenes).toHaveLength(picturesOfSearch);
      expect(is.slice(0, rightPictures)).toEqual(Array(3).fill([true, true]));
      expect(is.slice(3, 5)).toEqual(Array(2).fill([true, false]));
      expect(is.slice(5, 8)).toEqual(Array(3).fill([false, true]));
      expect(is.slice(8)).toEqual(Array(2).fill([false, false]));
    }
  });

  it('shows held-out drawings only, three different right ones where the concept has three', () => {
    for (const { concept, scenes } of searches) {
      expect(scenes.flatMap(({ things }) => things).every(isHeld)).toBe(true);
      const own = world.drawings.filter((one) => one.concept === concept && one.split === 'test');
      const shown = new Set(scenes.slice(0, 3).map(({ things }) => things[0].drawing));
      expect(shown.size).toBe(Math.min(3, own.length));
    }
  });

  it('has no other object that its name would fit', () => {
    for (const { concept, scenes } of searches) {
      for (const { things } of scenes.slice(5)) expect(overlap(things[0].concept, concept)).toBe(false);
    }
    expect(overlap('bird', 'owl') && overlap('owl', 'bird')).toBe(true);
    expect(overlap('dog', 'owl')).toBe(false);
  });
});

describe('a choice between two captions', () => {
  const caption = (name: string) => ask(context, name, questions[name].ask, 40);

  it.each(Object.keys(questions))('has two different captions of a held-out picture: %s', (name) => {
    for (const { scene, right, wrong } of caption(name)) {
      expect(scene.things.every(isHeld)).toBe(true);
      expect(right.en).not.toBe(wrong.en);
      expect(right.zh).not.toBe(wrong.zh);
    }
  });

  it.each(Object.keys(questions).filter((name) => name !== 'size'))(
    'has the picture’s own caption as the right one: %s',
    (name) => {
      for (const { scene, right } of caption(name)) {
        expect(right).toEqual({ en: plainCaption(scene, 'en'), zh: plainCaption(scene, 'zh') });
      }
    },
  );

  it('says "big" of what fills the picture and "small" of what does not', () => {
    for (const { scene, right, wrong } of caption('size')) {
      const big = scene.things[0].size >= 0.85;
      expect(big || scene.things[0].size <= 0.5).toBe(true);
      expect((big ? right : wrong).en).toMatch(/\bbig\b/);
      expect((big ? right : wrong).zh).toContain('大');
    }
  });
});

describe('the scenes of the retrieval', () => {
  it('have different captions in both languages', () => {
    const scenes = distinctScenes(world, Random.seeded(1), 'any', 300);
    for (const language of ['en', 'zh'] as const) {
      expect(new Set(scenes.map((scene) => plainCaption(scene, language))).size).toBe(300);
    }
    expect(scenes.flatMap(({ things }) => things).every(isHeld)).toBe(true);
  });

  it('show, where they are to be held out, only pairs that training never shows', () => {
    for (const { ground, things } of distinctScenes(world, Random.seeded(1), 'held-out', 100)) {
      const place = 'place' in ground ? ground.place : '';
      expect(things.every(({ concept }) => heldOutPair(concept, place))).toBe(true);
    }
  });
});

describe('the words that are asked', () => {
  const en = vocabulary(world.concepts, 'en');
  const zh = vocabulary(world.concepts, 'zh');
  const owners = (words: typeof en.names, text: string) => words.find((word) => word.text === text)?.concepts;

  it('are names, synonyms and plurals, each with its concepts', () => {
    expect(owners(en.names, 'dog')).toEqual(['dog']);
    expect(owners(en.synonyms, 'puppy')).toEqual(['dog']);
    expect(owners(en.plurals, 'puppies')).toEqual(['dog']);
    expect(owners(en.plurals, 'cars')).toEqual(['car']);
    expect(owners(zh.synonyms, '小狗')).toEqual(['dog']);
    expect(owners(en.plurals, 'sheep')).toBeUndefined();
    expect(zh.plurals).toEqual([]);
  });

  it('belong to every concept that has them', () => {
    const shared = en.synonyms.find(({ text }) => text === 'coffee cup') ?? en.synonyms[0];
    for (const concept of shared.concepts) {
      expect(wordsOf(concept, 'en').map(({ name }) => name)).toContain(shared.text);
    }
  });

  it('are not among the unknown ones', () => {
    const known = new Set(
      [...Object.values(en), ...Object.values(zh)].flatMap((words) => words.map(({ text }) => text)),
    );
    const strangers = [...unknown.en.split(' '), ...unknown.zh.split(' ')];
    expect(strangers.filter((word) => known.has(word))).toEqual([]);
    expect(unknown.en.split(' ').length).toBe(unknown.zh.split(' ').length);
  });
});

describe('the lists', () => {
  it('of everyday nouns has a hundred concepts, each drawn in the style that is held out', () => {
    const nouns = everyday.concepts.flatMap((line) => line.split(' '));
    const drawn = new Set(
      world.drawings.filter(({ style }) => style === heldOutStyle).map(({ concept }) => concept),
    );
    expect(new Set(nouns).size).toBe(100);
    expect(nouns.filter((noun) => !drawn.has(noun))).toEqual([]);
  });

  it('of overlapping names speaks of concepts', () => {
    const all = Object.entries(overlaps.names).flatMap(([name, others]) => [name, ...others]);
    expect(all.filter((name) => !world.concepts.includes(name))).toEqual([]);
  });

  it('of drawings keeps the held-out style out of training', () => {
    const trained = world.drawings.filter(({ style, split }) => style === heldOutStyle && split === 'train');
    expect(trained).toEqual([]);
  });
});
