import { UMAP } from 'umap-js';
import { describe, expect, it } from 'vitest';
import { nearestPoints } from '../../../src/engine/map/nearest-points.ts';
import { spacePoints } from '../../../src/engine/map/space-points.ts';
import { distanceCurve, pullAt, pushAt } from '../../../src/engine/map/umap/distance-curve.ts';
import { forceAt, forceTables } from '../../../src/engine/map/umap/force-tables.ts';
import { distanceOf, fuzzyGraph } from '../../../src/engine/map/umap/fuzzy-graph.ts';
import { UmapLayout } from '../../../src/engine/map/umap/layout.ts';
import { epochCount, startPlaces } from '../../../src/engine/map/umap/start.ts';
import { Random } from '../../../src/engine/scenes/random.ts';
import { clusteredPairs } from './map-vectors.ts';

/** What umap-js keeps to itself, for comparison. */
interface Inside {
  graph: { getAll(): { row: number; col: number; value: number }[] };
  optimizationState: { head: number[]; tail: number[]; a: number; b: number };
}

const k = 8;
const set = spacePoints(clusteredPairs(60), 'raw');
const nearest = await nearestPoints('raw', set, k);
const epochs = 500;

/** umap-js with the same exact neighbours, the same start and the same chance. */
function oracle(start: Float64Array, random: Random): UMAP {
  const umap = new UMAP({ nNeighbors: k + 1, minDist: 0.1, random: () => random.float() });
  const lists = <T>(own: (i: number) => T, at: (place: number) => T): T[][] =>
    Array.from({ length: 120 }, (_, i) => [own(i), ...Array.from({ length: k }, (_, j) => at(i * k + j))]);
  umap.setPrecomputedKNN(
    lists((i) => i, (place) => nearest.indices[place]),
    lists(() => 0, (place) => distanceOf(nearest.cosines[place])),
  ); // prettier-ignore
  umap.initializeFit(Array.from({ length: 120 }, () => [0]));
  umap.getEmbedding().forEach((point, i) => ([point[0], point[1]] = [start[2 * i], start[2 * i + 1]]));
  return umap;
}

describe('against umap-js with the same neighbours', () => {
  const start = startPlaces(Float64Array.from({ length: 240 }, (_, i) => Math.sin(i)), Random.seeded(3)); // prettier-ignore

  it('the graph is the same, edge by edge', () => {
    const inside = oracle(start, Random.seeded(5)) as unknown as Inside;
    const theirs = inside.graph.getAll().filter(({ value }) => value > 0);
    const ours = fuzzyGraph(nearest);
    expect([...ours.tail]).toEqual(theirs.map(({ row }) => row));
    expect([...ours.head]).toEqual(theirs.map(({ col }) => col));
    theirs.forEach(({ value }, edge) => expect(ours.weight[edge]).toBeCloseTo(value, 6));
  });

  it('the layout takes the same steps', () => {
    const chance = Random.seeded(9);
    const umap = oracle(start, chance);
    const { a, b } = (umap as unknown as Inside).optimizationState;
    expect(distanceCurve(0.1)).toEqual({ a, b });
    // umap-js has drawn its own start before; from here on both draw the same numbers.
    const same = Random.seeded(9);
    for (let drawn = 0; drawn < 240; drawn++) same.next();
    const layout = new UmapLayout(start.slice(), fuzzyGraph(nearest), { a, b }, epochs, same);
    // Few of them: what the tables round off grows from epoch to epoch, as every difference does.
    for (let epoch = 0; epoch < 3; epoch++) {
      umap.step();
      layout.step();
    }
    umap.getEmbedding().forEach(([x, y], i) => {
      expect(layout.coordinates[2 * i]).toBeCloseTo(x, 4);
      expect(layout.coordinates[2 * i + 1]).toBeCloseTo(y, 4);
    });
    expect(chance.next()).toBe(same.next());
  });

  it('the number of epochs is the same', () => {
    expect([500, 2500, 2501, 5001, 10_000].map(epochCount)).toEqual([500, 500, 400, 300, 200]);
  });
});

it('starts at the principal plane, blown up to 10', () => {
  const plane = Float64Array.of(0.5, -0.25, 0, 0.1);
  const places = startPlaces(plane, Random.seeded(1));
  [10, -5, 0, 2].forEach((value, at) => expect(Math.abs(places[at] - value)).toBeLessThanOrEqual(1e-4));
  expect(places[2]).not.toBe(0);
});

it('reads the forces from tables that agree with their formulas to 1e-6', () => {
  const curve = distanceCurve(0.1);
  const { pull, push } = forceTables(curve);
  for (let square = 2e-9; square < 1e7; square *= 1.37) {
    expect(Math.abs(forceAt(pull, square) / pullAt(square, curve) - 1)).toBeLessThan(1e-6);
    expect(Math.abs(forceAt(push, square) / pushAt(square, curve) - 1)).toBeLessThan(1e-6);
  }
});
