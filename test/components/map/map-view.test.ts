import { describe, expect, it } from 'vitest';
import { thumbnailsWithRoom } from '../../../src/components/map/level-of-detail.ts';
import { boundsOf, pannedBy, toMap, toScreen, transformOf, wholeView, zoomedAt } from '../../../src/components/map/map-view.ts'; // prettier-ignore
import { nearestPoint, pairsWithin } from '../../../src/components/map/pick.ts';
import { sortedPairs } from '../../../src/components/map/table-rows.ts';
import { Random } from '../../../src/engine/scenes/random.ts';

const random = Random.seeded(2);
const coordinates = Float32Array.from({ length: 400 }, (_, at) => random.between(-10, at % 2 ? 4 : 12));
const bounds = boundsOf(coordinates);
const size = { width: 800, height: 500 };
const places = (transform: ReturnType<typeof transformOf>): [number, number][] =>
  Array.from({ length: 200 }, (_, i) => toScreen(transform, coordinates[2 * i], coordinates[2 * i + 1]));

describe('the view', () => {
  it.each([size, { width: 330, height: 560 }])('shows all points within %o', (stage) => {
    for (const [x, y] of places(transformOf(wholeView(bounds), bounds, stage))) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(stage.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(stage.height);
    }
  });

  it('zooms with what is under the pointer in its place', () => {
    const before = transformOf(wholeView(bounds), bounds, size);
    const at = toMap(before, 500, 200);
    const view = zoomedAt(wholeView(bounds), bounds, size, 3, [500, 200]);
    const [x, y] = toScreen(transformOf(view, bounds, size), ...at);
    expect([x, y]).toEqual([expect.closeTo(500, 6), expect.closeTo(200, 6)]);
    expect(zoomedAt(view, bounds, size, 0.01)).toEqual(wholeView(bounds));
  });

  it('moves with the pointer that holds it, and never away from all points', () => {
    const view = zoomedAt(wholeView(bounds), bounds, size, 4);
    const at = toMap(transformOf(view, bounds, size), 300, 300);
    const moved = transformOf(pannedBy(view, bounds, size, 20, -35), bounds, size);
    expect(toScreen(moved, ...at)).toEqual([expect.closeTo(320, 6), expect.closeTo(265, 6)]);
    const far = pannedBy(view, bounds, size, 1e6, 1e6);
    expect([far.x, far.y]).toEqual([bounds.left, bounds.bottom]);
  });

  it('keeps its middle when the window changes', () => {
    const view = zoomedAt(wholeView(bounds), bounds, size, 5, [600, 100]);
    for (const stage of [size, { width: 390, height: 700 }, { width: 1900, height: 900 }]) {
      const middle = toMap(transformOf(view, bounds, stage), stage.width / 2, stage.height / 2);
      expect(middle).toEqual([expect.closeTo(view.x, 6), expect.closeTo(view.y, 6)]);
    }
  });

  it('of points in one place is their place', () => {
    const one = Float32Array.of(3, 3, 3, 3);
    const transform = transformOf(wholeView(boundsOf(one)), boundsOf(one), size);
    expect(toScreen(transform, 3, 3)).toEqual([400, 250]);
  });
});

describe('points', () => {
  const transform = transformOf(wholeView(bounds), bounds, size);

  it('are found within reach, the nearest first', () => {
    const [x, y] = places(transform)[17];
    expect(nearestPoint(coordinates, transform, [x + 0.01, y], 20)).toBe(17);
    expect(nearestPoint(coordinates, transform, [x - 1e4, y], 20)).toBe(-1);
  });

  it('within a lasso pick their pairs, by picture or by caption', () => {
    const left = [[0, 0], [400, 0], [400, 500], [0, 500]] as const; // prettier-ignore
    const expected = new Set(places(transform).flatMap(([x], i) => (x < 400 ? [i % 100] : [])));
    expect(pairsWithin(coordinates, 100, transform, left)).toEqual(expected);
    expect(pairsWithin(coordinates, 100, transform, []).size).toBe(0);
  });

  it('get thumbnails that do not overlap, more of them where one looks closer, and none in a crowd', () => {
    const few = thumbnailsWithRoom(coordinates, 100, 3);
    const more = thumbnailsWithRoom(coordinates, 100, 0.5);
    expect(few.length).toBeGreaterThan(3);
    expect(more.length).toBeGreaterThan(few.length);
    for (const a of few)
      for (const b of few)
        if (a < b)
          expect(
            Math.max(
              Math.abs(coordinates[2 * a] - coordinates[2 * b]),
              Math.abs(coordinates[2 * a + 1] - coordinates[2 * b + 1]),
            ),
          ).toBeGreaterThanOrEqual(3);
    expect(thumbnailsWithRoom(new Float32Array(400), 100, 1)).toHaveLength(0);
  });
});

it('the table lists by number, or those first that lose most', () => {
  const quality = { kept: Uint8Array.of(3, 1, 2, 0, 5, 1) } as Parameters<typeof sortedPairs>[2];
  expect(sortedPairs(3, 'number', quality, null)).toEqual([0, 1, 2]);
  expect(sortedPairs(3, 'picture', quality, null)).toEqual([1, 2, 0]);
  expect(sortedPairs(3, 'caption', quality, null)).toEqual([0, 2, 1]);
  expect(sortedPairs(3, 'caption', quality, new Set([2, 1]))).toEqual([2, 1]);
  expect(sortedPairs(3, 'caption', null, null)).toEqual([0, 1, 2]);
});
