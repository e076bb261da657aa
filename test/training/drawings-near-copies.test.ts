import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDrawings, type DrawingIndex, type DrawingKind } from '../../src/engine/scenes/drawings.ts';
import { nearCopyDistance, reduce, type Reduced } from './near-copies.ts';

const folder = join(import.meta.dirname, '../../assets/drawings');
const index = JSON.parse(readFileSync(join(folder, 'drawings.json'), 'utf8')) as DrawingIndex;

/** training/drawings/near_copies.py says how these were chosen. */
const limits: Record<DrawingKind, number> = { colour: 0.1, shape: 0.16, sketch: 0.16 };

interface Shipped {
  readonly id: string;
  readonly rgba: Uint8Array;
  readonly reduced: Reduced;
}

it.each(['colour', 'shape', 'sketch'] as const)(
  'no %s drawing for testing is a near copy of one for training, mirrored or not',
  (kind) => {
    const train = shipped(kind, 'train');
    const channels = kind === 'colour' ? 4 : 1;
    const copies = shipped(kind, 'test').flatMap((test) =>
      train
        .filter(
          ({ reduced }) => nearCopyDistance(test.reduced, reduced, channels, limits[kind]) < limits[kind],
        )
        .map(({ id }) => `${test.id} ~ ${id}`),
    );
    expect(train.length).toBeGreaterThan(500);
    expect(copies).toEqual([]);
  },
  120_000,
);

it('a drawing is a near copy of itself mirrored, and not of another', () => {
  const [first, second] = shipped('colour', 'test');
  const turned = reduce(mirrored(first.rgba));
  expect(nearCopyDistance(first.reduced, turned, 4, 0.1)).toBeCloseTo(0, 6);
  expect(nearCopyDistance(first.reduced, second.reduced, 4, 0.1)).toBeGreaterThan(0.1);
});

function shipped(kind: DrawingKind, split: 'train' | 'test'): Shipped[] {
  return Object.entries(index.concepts).flatMap(([concept, entries]) => {
    const wanted = entries.filter((entry) => entry.kind === kind && entry.split === split);
    if (!wanted.length) return [];
    const drawings = openDrawings(index, new Map([[concept, readFileSync(join(folder, `${concept}.png`))]]));
    return wanted.map(({ id }) => {
      const rgba = drawings.tile(concept, id).data;
      return { id, rgba, reduced: reduce(rgba) };
    });
  });
}

function mirrored(rgba: Uint8Array): Uint8Array {
  return rgba.map((_, i) => rgba[i + (63 - 2 * ((i >> 2) % 64)) * 4]);
}
