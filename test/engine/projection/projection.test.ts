import { describe, expect, it } from 'vitest';
import {
  centre,
  nearestNeighbours,
  neighboursKept,
  principalCoordinates,
} from '../../../src/engine/projection/index.ts';

/** Numbers that look random and are the same every time. */
function numbers(count: number): Float64Array {
  let state = 12345;
  return Float64Array.from(
    { length: count },
    () => (state = (state * 48271) % 2147483647) / 2147483647 - 0.5,
  );
}

describe('centring', () => {
  it('takes the mean away and leaves differences as they are', () => {
    const centred = centre(Float64Array.of(1, 2, 3, 6), 2);
    expect([...centred]).toEqual([-1, -2, 1, 2]);
  });
});

describe('principal coordinates', () => {
  it('of points on a line are their places on it, with all of the variance', () => {
    // Along (3, 4) / 5 from a point that is not the origin.
    const places = [-2, -1, 0, 3];
    const points = Float64Array.from(places.flatMap((t) => [10 + 0.6 * t, -7 + 0.8 * t]));
    const { coordinates, shares } = principalCoordinates(points, 2);
    places.forEach((t, i) => expect(coordinates[2 * i]).toBeCloseTo(t, 9));
    places.forEach((_, i) => expect(coordinates[2 * i + 1]).toBeCloseTo(0, 6));
    expect(shares[0]).toBeCloseTo(1, 9);
  });

  it('keep all distances where two axes are all there is', () => {
    const flat = numbers(20);
    const { coordinates, shares } = principalCoordinates(flat, 2);
    const distance = (points: Float64Array, i: number, j: number) =>
      Math.hypot(points[2 * i] - points[2 * j], points[2 * i + 1] - points[2 * j + 1]);
    for (const [i, j] of [
      [0, 1],
      [2, 7],
      [3, 9],
    ])
      expect(distance(coordinates, i, j)).toBeCloseTo(distance(flat, i, j), 6);
    expect(shares[0] + shares[1]).toBeCloseTo(1, 9);
  });

  it('are centred, uncorrelated, and ordered by their variance', () => {
    const { coordinates, shares } = principalCoordinates(numbers(40 * 30), 30);
    const [x, y] = [0, 1].map((axis) => coordinates.filter((_, at) => at % 2 === axis));
    const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
    expect(sum(x)).toBeCloseTo(0, 9);
    expect(sum(x.map((value, i) => value * y[i]))).toBeCloseTo(0, 5);
    expect(shares[0]).toBeGreaterThanOrEqual(shares[1]);
    expect(shares[0] + shares[1]).toBeLessThan(1);
  });

  it('of points that are all alike are 0, and not NaN', () => {
    const { coordinates, shares } = principalCoordinates(new Float64Array(12).fill(0.3), 4);
    expect([...coordinates]).toEqual([0, 0, 0, 0, 0, 0]);
    expect([...shares]).toEqual([0, 0]);
  });
});

describe('neighbours', () => {
  const line = Float64Array.of(0, 1, 3, 7);

  it('are the nearest others, the nearest first', () => {
    expect(nearestNeighbours(line, 1, 2)).toEqual([
      [1, 2],
      [0, 2],
      [1, 0],
      [2, 1],
    ]);
  });

  it('are all kept by the same map, and some by another', () => {
    const near = nearestNeighbours(line, 1, 1); // 0→1, 1→0, 2→1, 3→2
    expect(neighboursKept(near, near)).toBe(1);
    const other = nearestNeighbours(Float64Array.of(0, 1, 10, 11), 1, 1); // 0→1, 1→0, 2→3, 3→2
    expect(neighboursKept(near, other)).toBe(0.75);
  });
});
