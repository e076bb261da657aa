import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BuiltInPictures } from '../../../src/engine/pictures/built-in.ts';

interface Source {
  picture: string;
  place: { author: string; licence: string; drawnBy: string };
  object?: Record<'glyph' | 'source' | 'author' | 'licence' | 'licenceUrl' | 'url' | 'changes', string>;
}

const root = new URL('../../../', import.meta.url);
const folder = new URL('assets/pictures/', root);
const readJson = <T>(name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as T;
const sources = readJson<{ count: number; pictures: Source[] }>('sources.json');
const { pictures } = readJson<BuiltInPictures>('pictures.json');
const files = readdirSync(folder).filter((name) => /\.(webp|png|jpe?g|avif|svg)$/.test(name));

describe('the sources of the built-in pictures', () => {
  it('list every file, and only files that are there', () => {
    expect(sources.pictures.map(({ picture }) => picture).sort()).toEqual(files.sort());
    expect(pictures.map(({ file }) => file).sort()).toEqual(files.sort());
    expect(sources.count).toBe(files.length);
  });

  it.each(sources.pictures)('name author, licence and place of $picture', ({ place, object }) => {
    expect(statSync(new URL(place.drawnBy, root)).isFile()).toBe(true);
    if (!object) return;
    expect(object.source).toMatch(/@\d+\.\d+\.\d+$/);
    expect(object.url).toMatch(/^https:/);
    expect(object.licenceUrl).toMatch(/^https:/);
    expect(object.author.length * object.glyph.length * object.changes.length).toBeGreaterThan(0);
    expect(['Apache-2.0', 'MIT', 'CC-BY-4.0']).toContain(object.licence);
  });

  it('weigh at most 45 kB each and 350 kB with their vectors', () => {
    const sizes = files.map((name) => statSync(new URL(name, folder)).size);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(45_000);
    const vectors = readdirSync(new URL('assets/vectors/', root)).map(
      (name) => statSync(new URL(`assets/vectors/${name}`, root)).size,
    );
    expect([...sizes, ...vectors].reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(350_000);
  });
});
