import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SceneList } from '../../../scripts/pictures/scene-list.ts';
import type { BuiltInPictures } from '../../../src/engine/pictures/built-in.ts';

type Drawing = Record<
  'drawing' | 'package' | 'version' | 'author' | 'licence' | 'licenceUrl' | 'url' | 'changes',
  string
>;
interface Source {
  picture: string;
  place: { author: string; licence: string; drawnBy: string };
  drawings: Drawing[];
}

const root = new URL('../../../', import.meta.url);
const folder = new URL('assets/pictures/', root);
const readJson = <T>(path: string) => JSON.parse(readFileSync(new URL(path, root), 'utf8')) as T;
const sources = readJson<{ count: number; pictures: Source[] }>('assets/pictures/sources.json');
const { pictures } = readJson<BuiltInPictures>('assets/pictures/pictures.json');
const { scenes } = readJson<SceneList>('scripts/pictures/scenes.json');
const files = readdirSync(folder).filter((name) => /\.(webp|png|jpe?g|avif|svg)$/.test(name));
const sizeOf = (path: string) => statSync(new URL(path, root)).size;

describe('the sources of the built-in pictures', () => {
  it('list every file, and only files that are there', () => {
    expect(sources.pictures.map(({ picture }) => picture).sort()).toEqual(files.sort());
    expect(pictures.map(({ file }) => file).sort()).toEqual(files.sort());
    expect(sources.count).toBe(files.length);
  });

  it('list every drawing of every scene', () => {
    const listed = sources.pictures.map(({ picture, drawings }) => [
      picture,
      drawings.map(({ drawing }) => drawing),
    ]);
    const shown = scenes.map(({ id, description }) => [
      `${id}.webp`,
      [...new Set(description.things.map(({ drawing }) => drawing))],
    ]);
    expect(listed).toEqual(shown);
  });

  it.each(sources.pictures)('name author, licence and place of $picture', ({ place, drawings }) => {
    expect(statSync(new URL(place.drawnBy, root)).isFile()).toBe(true);
    for (const drawing of drawings) {
      expect(drawing.version).toMatch(/^\d+(\.\d+)+$/);
      for (const url of [drawing.url, drawing.licenceUrl]) expect(url).toMatch(/^https?:/);
      for (const text of [drawing.package, drawing.author, drawing.changes]) expect(text).toMatch(/./);
      expect(['Apache-2.0', 'MIT', 'CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-PDDC']).toContain(drawing.licence);
    }
  });

  it('weigh at most 25 kB each and 1.1 MB with their vectors', () => {
    const sizes = files.map((name) => sizeOf(`assets/pictures/${name}`));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(25_000);
    const vectors = readdirSync(new URL('assets/vectors/', root)).map((name) =>
      sizeOf(`assets/vectors/${name}`),
    );
    expect([...sizes, ...vectors].reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(1_100_000);
  });
});
