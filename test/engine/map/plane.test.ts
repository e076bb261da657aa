import { describe, expect, it } from 'vitest';
import { createSimdGemm } from '../../../src/engine/compute/index.ts';
import { nearestPoints } from '../../../src/engine/map/nearest-points.ts';
import { gapPlane, principalPlane } from '../../../src/engine/map/plane.ts';
import { planeNeighbours } from '../../../src/engine/map/plane-neighbours.ts';
import { principalAxes } from '../../../src/engine/map/principal-axes.ts';
import { spacePoints } from '../../../src/engine/map/space-points.ts';
import { nearestNeighbours, principalCoordinates } from '../../../src/engine/projection/index.ts';
import { Random } from '../../../src/engine/scenes/random.ts';
import { clusteredPairs } from './map-vectors.ts';

const gemm = await createSimdGemm();

describe('principal axes', () => {
  it('give the coordinates and shares that the small method gives', async () => {
    const set = spacePoints(clusteredPairs(40), 'raw');
    const { coordinates } = await principalPlane(set, gemm);
    const { shares } = await principalAxes(set.points, set.dim, gemm);
    const small = principalCoordinates(Float64Array.from(set.points), set.dim);
    // Axes of nearly equal variance come slowly: the small method stops with its last digits still moving.
    small.coordinates.forEach((value, at) => expect(coordinates[at]).toBeCloseTo(value, 4));
    small.shares.forEach((share, axis) => expect(shares[axis]).toBeCloseTo(share, 6));
  });

  it('are all 0 where nothing varies, and where only one direction does the second is', async () => {
    const equal = new Float32Array(6 * 8).fill(Math.sqrt(1 / 8));
    const none = await principalAxes(equal, 8, gemm);
    expect(none.axes.every((axis) => axis.every((value) => value === 0))).toBe(true);
    const line = Float32Array.from({ length: 6 * 8 }, (_, at) =>
      at % 8 === 2 ? Math.floor(at / 8) ** 2 : 0,
    );
    const { axes, shares } = await principalAxes(line, 8, gemm);
    expect(axes[0][2]).toBeCloseTo(1);
    expect([...axes[1]].every((value) => value === 0)).toBe(true);
    expect([...shares]).toEqual([1, 0]);
  });
});

describe('the gap view', () => {
  it('puts pictures and captions apart by the gap along x, half way from 0', async () => {
    const raw = spacePoints(clusteredPairs(30), 'raw');
    const { coordinates } = await gapPlane(raw, raw, gemm);
    const mean = (from: number): number =>
      coordinates
        .filter((_, at) => at % 2 === 0 && at >= 2 * from && at < 2 * (from + 30))
        .reduce((a, b) => a + b) / 30;
    expect(mean(0)).toBeCloseTo(-mean(30), 5);
    expect(mean(0) - mean(30)).toBeGreaterThan(0.3);
  });

  it('of centred points overlaps', async () => {
    const pairs = clusteredPairs(30);
    const { coordinates } = await gapPlane(spacePoints(pairs, 'centred'), spacePoints(pairs, 'raw'), gemm);
    const pictures = coordinates.filter((_, at) => at % 2 === 0 && at < 60).reduce((a, b) => a + b) / 30;
    expect(Math.abs(pictures)).toBeLessThan(0.05);
  });
});

describe('nearest points', () => {
  it('in the space are those that a plain search finds', async () => {
    const set = spacePoints(clusteredPairs(25), 'raw');
    const { indices } = await nearestPoints('raw', set, 7);
    nearestNeighbours(Float64Array.from(set.points), set.dim, 7).forEach((near, i) =>
      expect([...indices.subarray(7 * i, 7 * i + 7)]).toEqual(near),
    );
  });

  it('across modalities are of the other modality', async () => {
    const set = spacePoints(clusteredPairs(25), 'raw');
    const { indices } = await nearestPoints('cross', set, 7);
    indices.forEach((j, at) => expect(j < 25).toBe(Math.floor(at / 7) >= 25));
  });

  it.each(['scattered', 'on a line', 'in two tight heaps', 'in one place'])(
    'on the map are exact, %s',
    (how) => {
      const random = Random.seeded(4);
      const coordinates = Float32Array.from({ length: 2 * 300 }, (_, at) => {
        if (how === 'in one place') return 3;
        if (how === 'on a line') return at % 2 === 0 ? random.float() : 1;
        const heap = how === 'scattered' ? 0 : at < 200 ? 0 : 50;
        return heap + random.float();
      });
      const near = planeNeighbours(coordinates, 150, 'raw', 9);
      nearestNeighbours(Float64Array.from(coordinates), 2, 9).forEach((expected, i) =>
        expect([...near.subarray(9 * i, 9 * i + 9)]).toEqual(expected),
      );
      const across = planeNeighbours(coordinates, 150, 'cross', 9);
      nearestNeighbours(Float64Array.from(coordinates), 2, 299).forEach((expected, i) =>
        expect([...across.subarray(9 * i, 9 * i + 9)]).toEqual(
          expected.filter((j) => j < 150 !== i < 150).slice(0, 9),
        ),
      );
    },
  );
});
