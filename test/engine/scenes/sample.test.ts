import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../../src/engine/scenes/catalogue.ts';
import { ConceptDeck } from '../../../src/engine/scenes/concept-deck.ts';
import type { SceneDescription } from '../../../src/engine/scenes/description.ts';
import type { DrawingIndex } from '../../../src/engine/scenes/drawings.ts';
import { heldOutPair } from '../../../src/engine/scenes/held-out-pairs.ts';
import { places } from '../../../src/engine/scenes/places/index.ts';
import { Random } from '../../../src/engine/scenes/random.ts';
import { sampleScene, type SampleOptions } from '../../../src/engine/scenes/sample-scene.ts';

const file = new URL('../../../assets/drawings/drawings.json', import.meta.url);
const index = JSON.parse(readFileSync(file, 'utf8')) as DrawingIndex;
const [train, test] = [catalogueOf(index, 'train'), catalogueOf(index, 'test')];

function sample(count: number, options: SampleOptions, seed = 1): SceneDescription[] {
  const random = Random.seeded(seed);
  const deck = new ConceptDeck(options.catalogue.concepts, random.fork('concepts'));
  const dealt = { deal: () => deck.deal(), ...options };
  return Array.from({ length: count }, () => sampleScene(random, dealt));
}

const splitOf = new Map(
  Object.entries(index.concepts).flatMap(([concept, entries]) =>
    entries.map(({ id, split }) => [`${concept} ${id}`, split] as const),
  ),
);
const splits = (scenes: SceneDescription[]) =>
  new Set(
    scenes.flatMap(({ things }) =>
      things.map(({ concept, drawing }) => splitOf.get(`${concept} ${drawing}`)),
    ),
  );
const pairsOf = (scenes: SceneDescription[]) =>
  scenes.flatMap(({ ground, things }) =>
    'place' in ground ? things.map(({ concept }) => heldOutPair(concept, ground.place)) : [],
  );
const share = <T>(list: readonly T[], holds: (item: T) => boolean) => list.filter(holds).length / list.length;

describe('sampleScene', () => {
  const shown = sample(5000, { catalogue: train });

  it('shows no drawing of the other split, in 5,000 scenes', () => {
    expect(splits(shown)).toEqual(new Set(['train']));
    expect(splits(sample(5000, { catalogue: test }))).toEqual(new Set(['test']));
  });

  it('shows no pair of a concept and a place that is held out, in 5,000 scenes, unless asked to', () => {
    expect(pairsOf(shown).length).toBeGreaterThan(3000);
    expect(pairsOf(shown)).not.toContain(true);
    const heldOut = sample(500, { catalogue: test, pairs: 'held-out' }).filter(
      ({ things }) => things.length > 0,
    );
    expect(heldOut.every(({ ground }) => 'place' in ground)).toBe(true);
    expect(pairsOf(heldOut)).not.toContain(false);
    expect(new Set(pairsOf(sample(500, { catalogue: test, pairs: 'any' })))).toEqual(new Set([true, false]));
  });

  it('holds out about 12 % of all pairs, and leaves each concept and place most of its own', () => {
    const table = train.concepts.map((concept) =>
      Object.keys(places).map((place) => heldOutPair(concept, place)),
    );
    expect(share(table.flat(), Boolean)).toBeCloseTo(0.12, 1);
    for (const row of table) expect(share(row, Boolean)).toBeLessThan(0.5);
    for (const place of Object.keys(places).keys())
      expect(share(table, (row) => row[place])).toBeLessThan(0.2);
  });

  it('deals the concepts evenly, also within a stretch as long as a batch', () => {
    const counts = new Map(train.concepts.map((concept) => [concept, 0]));
    for (const { things } of shown) {
      for (const concept of new Set(things.map((thing) => thing.concept)))
        counts.set(concept, counts.get(concept)! + 1);
    }
    expect(Math.max(...counts.values()) - Math.min(...counts.values())).toBeLessThanOrEqual(2);
    const stretch = shown
      .slice(1000, 1200)
      .flatMap(({ things }) => [...new Set(things.map(({ concept }) => concept))]);
    expect(new Set(stretch).size).toBeGreaterThan(stretch.length * 0.7);
  });

  it('mixes the kinds of scene', () => {
    const distinct = ({ things }: SceneDescription) => new Set(things.map(({ concept }) => concept)).size;
    const near = (found: number, wanted: number) => expect(Math.abs(found - wanted)).toBeLessThan(0.02);
    near(
      share(shown, ({ things }) => things.length === 1),
      0.765,
    );
    near(
      share(shown, (scene) => distinct(scene) === 2),
      0.12,
    );
    near(
      share(shown, (scene) => scene.things.length > 1 && distinct(scene) === 1),
      0.09,
    );
    near(
      share(shown, ({ things }) => things.length === 0),
      0.025,
    );
    near(
      share(shown, ({ ground }) => 'place' in ground),
      0.66,
    );
    const single = shown.filter(({ things }) => things.length === 1).map(({ things }) => things[0]);
    expect(share(single, ({ size }) => size >= 0.85)).toBeGreaterThan(0.2);
    expect(share(single, ({ size }) => size <= 0.5)).toBeGreaterThan(0.2);
  });

  it('keeps things in the picture and apart from each other', () => {
    for (const { things } of shown) {
      for (const { x, y, size } of things) {
        for (const end of [x - size / 2, y - size / 2]) expect(end).toBeGreaterThan(-0.1);
        for (const end of [x + size / 2, y + size / 2]) expect(end).toBeLessThan(1.1);
      }
      for (const [i, a] of things.entries()) {
        for (const b of things.slice(i + 1)) {
          const along = (p: number, q: number) => Math.max(0, (a.size + b.size) / 2 - Math.abs(p - q));
          const overlap = (along(a.x, b.x) * along(a.y, b.y)) / Math.min(a.size, b.size) ** 2;
          expect(overlap).toBeLessThan(0.3);
        }
      }
    }
  });

  it('paints no thing in the colour of its ground', () => {
    for (const { ground, things } of shown) {
      const blends = 'place' in ground ? places[ground.place].blends : [ground.colour];
      for (const { colour } of things) expect(blends).not.toContain(colour);
    }
  });

  it('repeats itself with the same seed only', () => {
    expect(sample(50, { catalogue: train }, 3)).toEqual(sample(50, { catalogue: train }, 3));
    expect(sample(50, { catalogue: train }, 4)).not.toEqual(sample(50, { catalogue: train }, 3));
  });
});
