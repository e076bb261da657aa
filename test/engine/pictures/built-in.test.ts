import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SceneList } from '../../../scripts/pictures/scene-list.ts';
import {
  classicCasePictures,
  type BuiltInPictures,
  type Language,
} from '../../../src/engine/pictures/built-in.ts';
import { nameOf } from '../../../src/engine/scenes/caption-words.ts';
import { places } from '../../../src/engine/scenes/grammar.ts';

const root = new URL('../../../', import.meta.url);
const readJson = <T>(path: string) => JSON.parse(readFileSync(new URL(path, root), 'utf8')) as T;
const builtIn = readJson<BuiltInPictures>('assets/pictures/pictures.json');
const { classicCase, scenes } = readJson<SceneList>('scripts/pictures/scenes.json');
const { pictures } = builtIn;
const languages: Language[] = ['en', 'zh'];
const unique = <T>(values: readonly T[]) => [...new Set(values)];

describe('the built-in pictures', () => {
  it('are 64, and what their scenes say', () => {
    expect(pictures).toHaveLength(64);
    expect(pictures.map(({ id, caption, alt }) => ({ id, caption, alt }))).toEqual(
      scenes.map(({ id, caption, alt }) => ({ id, caption, alt })),
    );
    expect(pictures.map(({ place }) => place)).toEqual(
      scenes.map(({ description }) => description.ground.place),
    );
  });

  it('have names that say nothing, in order', () => {
    const ids = pictures.map(({ id }) => id);
    for (const id of ids) expect(id).toMatch(/^img_\d{4}$/);
    expect(unique(ids).sort()).toEqual(ids);
  });

  it.each(languages)('have a caption and a description each, no two alike (%s)', (language) => {
    for (const part of ['caption', 'alt'] as const) {
      const texts = pictures.map((picture) => picture[part][language].toLowerCase());
      for (const text of texts) expect(text).toMatch(/\S/);
      expect(unique(texts)).toHaveLength(pictures.length);
    }
  });

  it('show at least forty different things, and every place', () => {
    expect(unique(pictures.flatMap(({ concept }) => concept ?? [])).length).toBeGreaterThanOrEqual(40);
    expect(unique(pictures.map(({ place }) => place)).sort()).toEqual(places.map(({ id }) => id).sort());
  });

  it('show some things more than once, at different places', () => {
    for (const concept of ['dog', 'cat', 'car', 'turtle']) {
      const found = pictures.filter((picture) => picture.concept === concept);
      expect(unique(found.map(({ place }) => place)).length, concept).toBeGreaterThanOrEqual(2);
    }
  });

  it('are labelled with what the grammar calls their main thing', () => {
    pictures.forEach(({ concept, others = [], label }, i) => {
      const shown = unique(scenes[i].description.things.map((thing) => thing.concept));
      expect([concept, ...others].filter(Boolean)).toEqual(shown);
      expect(label).toEqual(concept && { en: nameOf(concept, 'en'), zh: nameOf(concept, 'zh') });
    });
  });

  it('lend ten to lesson 3: three dogs on grass among others, not beside each other', () => {
    const ten = classicCasePictures(builtIn);
    expect(ten.map(({ id }) => id)).toEqual(classicCase);
    expect(ten).toHaveLength(10);
    const dogs = ten.flatMap(({ concept, place }, i) => (concept === 'dog' && place === 'grass' ? [i] : []));
    expect(dogs).toHaveLength(3);
    for (const i of dogs) expect(dogs).not.toContain(i + 1);
  });
});
