import { describe, expect, it } from 'vitest';
import { alignPlane } from '../../../src/engine/projection/index.ts';

const before = Float64Array.of(2, 1, -1, 3, -1, -4);

function turned(points: Float64Array, angle: number, mirrored: boolean): Float64Array {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return points.map((_, at) => {
    const [x, y] = [points[at - (at % 2)] * (mirrored ? -1 : 1), points[at - (at % 2) + 1]];
    return at % 2 === 0 ? cos * x - sin * y : sin * x + cos * y;
  });
}

describe('aligning a map with the one before', () => {
  it.each([
    [0.3, false],
    [-2.9, false],
    [0.3, true],
    [1.8, true],
  ])('undoes a turn by %f, mirrored: %s', (angle, mirrored) => {
    alignPlane(turned(before, angle, mirrored), before).forEach((value, at) =>
      expect(value).toBeCloseTo(before[at], 12),
    );
  });

  it('leaves distances as they are', () => {
    const points = Float64Array.of(1, 0, 0, 2, -1, -2);
    const aligned = alignPlane(points, before);
    const distance = (map: Float64Array, i: number, j: number) =>
      Math.hypot(map[2 * i] - map[2 * j], map[2 * i + 1] - map[2 * j + 1]);
    for (const [i, j] of [
      [0, 1],
      [1, 2],
    ])
      expect(distance(aligned, i, j)).toBeCloseTo(distance(points, i, j), 12);
  });
});
