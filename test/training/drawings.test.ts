import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import type { SceneList } from '../../scripts/pictures/scene-list.ts';
import type { DrawingEntry, DrawingIndex } from '../../src/engine/scenes/drawings.ts';

interface Source {
  readonly style: string;
  readonly package: string;
  readonly version: string;
  readonly author: string;
  readonly licence: string;
  readonly licenceUrl: string;
  readonly url: string;
  readonly changes: string;
  readonly count: number;
  readonly train: number;
  readonly test: number;
}

const assets = join(import.meta.dirname, '../../assets');
const read = <T>(path: string) => JSON.parse(readFileSync(join(assets, path), 'utf8')) as T;
const index = read<DrawingIndex>('drawings/drawings.json');
const sources = read<{ count: number; styles: Source[]; files: { id: string; title: string }[] }>(
  'drawings/sources.json',
);
const concepts = Object.entries(index.concepts);
const drawings = concepts.flatMap(([, entries]) => entries);
const unique = <T>(values: readonly T[]) => [...new Set(values)];
const trained = (entries: readonly DrawingEntry[]) => entries.filter(({ split }) => split === 'train');

describe('the strips', () => {
  it.each(concepts)(
    '%s has 64 pixels in height and as many in width for each drawing',
    (concept, entries) => {
      const png = decode(readFileSync(join(assets, 'drawings', `${concept}.png`)));
      expect([png.width, png.height, png.depth]).toEqual([64 * entries.length, 64, 8]);
    },
  );

  it('are all listed, and stay small enough to be fetched', () => {
    const files = readdirSync(join(assets, 'drawings')).filter((file) => file.endsWith('.png'));
    expect(files.sort()).toEqual(concepts.map(([concept]) => `${concept}.png`).sort());
    const bytes = files.map((file) => readFileSync(join(assets, 'drawings', file)).length);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(8e6);
  });
});

describe('the index', () => {
  it('draws every concept of the grammar, each with four training drawings or more', () => {
    const grammar = read<{ concepts: { id: string }[] }>('grammar/concepts.json');
    expect(Object.keys(index.concepts).sort()).toEqual(grammar.concepts.map(({ id }) => id).sort());
    for (const [concept, entries] of concepts)
      expect(trained(entries).length, concept).toBeGreaterThanOrEqual(4);
  });

  it('names no drawing twice', () => {
    expect(unique(drawings.map(({ id }) => id))).toHaveLength(drawings.length);
  });
});

describe('the split', () => {
  it('never has one design on both sides', () => {
    const train = new Set(trained(drawings).map(({ design }) => design));
    const both = drawings.filter(({ split, design }) => split === 'test' && train.has(design));
    expect(both.map(({ id }) => id)).toEqual([]);
  });

  it('holds out a whole style: nothing of EmojiOne is trained', () => {
    const heldOut = drawings.filter(({ style }) => style === 'emojione');
    expect(heldOut.length).toBeGreaterThan(100);
    expect(drawings.filter(({ id }) => id.startsWith('emojione'))).toEqual(heldOut);
    expect(trained(heldOut)).toEqual([]);
  });

  it('tests every concept that has three coloured designs on one of them at least', () => {
    for (const [concept, entries] of concepts) {
      const coloured = entries.filter(({ kind }) => kind === 'colour');
      if (unique(coloured.map(({ design }) => design)).length < 3) continue;
      expect(
        coloured.some(({ split }) => split === 'test'),
        concept,
      ).toBe(true);
    }
  });

  it("trains on no drawing of the lessons' pictures", () => {
    const { scenes } = JSON.parse(
      readFileSync(join(assets, '../scripts/pictures/scenes.json'), 'utf8'),
    ) as SceneList;
    const shown = new Set(
      scenes.flatMap(({ description }) => description.things.map(({ drawing }) => drawing)),
    );
    const held = drawings.filter(({ id, split }) => shown.has(id) && split === 'test');
    expect(shown.size).toBeGreaterThan(50);
    expect(held.map(({ id }) => id).sort()).toEqual([...shown].sort());
  });
});

describe('the sources', () => {
  it('count what ships, style by style', () => {
    const counted = unique(drawings.map(({ style }) => style)).map((style) => {
      const own = drawings.filter((drawing) => drawing.style === style);
      const train = trained(own).length;
      return { style, count: own.length, train, test: own.length - train };
    });
    const listed = sources.styles.map(({ style, count, train, test }) => ({ style, count, train, test }));
    expect(listed).toEqual(counted.sort((a, b) => (a.style < b.style ? -1 : 1)));
    expect(sources.count).toBe(drawings.length);
  });

  it('have an open licence each, and say where they are from', () => {
    const open = [
      'MIT',
      'ISC',
      'Apache-2.0',
      'OFL-1.1',
      'CC0-1.0',
      'CC-PDDC',
      'Unlicense',
      'CC-BY-3.0',
      'CC-BY-4.0',
    ];
    for (const source of sources.styles) {
      const allowed = source.style === 'openmoji' ? ['CC-BY-SA-4.0'] : open;
      expect(allowed, source.style).toContain(source.licence);
      for (const field of ['package', 'version', 'author', 'changes'] as const)
        expect(source[field], source.style).toMatch(/./);
      for (const field of ['url', 'licenceUrl'] as const)
        expect(source[field], source.style).toMatch(/^https?:/);
    }
  });

  it('name every piece of clip art', () => {
    const clipArt = drawings.filter(({ style }) => style === 'openclipart').map(({ id }) => id);
    expect(sources.files.map(({ id }) => id)).toEqual(clipArt.sort());
  });
});
