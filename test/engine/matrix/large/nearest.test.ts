import { describe, expect, test, vi } from 'vitest';
import { nearestInSpace } from '../../../../src/engine/matrix/large/index.ts';
import { plainNearest } from '../../../../src/engine/matrix/large/nearest/plain-nearest.ts';
import { expectNeighbours } from './expect-summary.ts';
import { randomPairs } from './support.ts';

describe.each([2, 3, 63, 64, 65, 200, 333])('of %i points', (m) => {
  const { images: points, dim } = randomPairs(m, 17);

  test('the nearest others are those of plain loops', async () => {
    const k = Math.min(7, m - 1);
    expectNeighbours(await nearestInSpace(points, dim, 7), await plainNearest(points, dim, k, {}));
  });

  test('the nearest of the other kind are those of plain loops', async () => {
    const split = Math.ceil(m / 3);
    const k = Math.min(5, split, m - split);
    const actual = await nearestInSpace(points, dim, 5, { split });
    expectNeighbours(actual, await plainNearest(points, dim, k, { split }));
    actual.indices.forEach((j, at) => expect(j < split).toBe(Math.floor(at / k) >= split));
  });
});

test('of equal points the lower index comes first, and none is its own neighbour', async () => {
  const m = 150;
  const same = Float32Array.from({ length: 2 * m }, (_, at) => (at % 2 === 0 ? 0.6 : 0.8));
  const { indices } = await nearestInSpace(same, 2, 3);
  expect([...indices.slice(0, 3)]).toEqual([1, 2, 3]);
  expect([...indices.slice(3 * 100, 3 * 101)]).toEqual([0, 1, 2]);
  expect([...indices.slice(3, 6)]).toEqual([0, 2, 3]);
});

test('one point has no neighbours, nor has a kind without another', async () => {
  const point = Float32Array.of(0.6, 0.8);
  expect(await nearestInSpace(point, 2, 5)).toMatchObject({ k: 0, indices: new Uint32Array() });
  expect((await nearestInSpace(randomPairs(4, 2).images, 2, 5, { split: 4 })).k).toBe(0);
});

test('it tells how far it is, and ends when cancelled', async () => {
  const { images, dim } = randomPairs(2000, 64);
  const shares: number[] = [];
  await nearestInSpace(images, dim, 3, { onProgress: (share) => shares.push(share) });
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  const running = nearestInSpace(images, dim, 3, { signal: AbortSignal.timeout(1) });
  await expect(running).rejects.toMatchObject({
    name: expect.stringMatching(/AbortError|TimeoutError/) as string,
  });
});

test('a NaN is an error and no neighbour', async () => {
  const { images, dim } = randomPairs(10, 4);
  images[21] = NaN;
  await expect(nearestInSpace(images, dim, 3)).rejects.toMatchObject({
    code: 'not-finite',
    detail: { row: 5 },
  });
});

test('without SIMD the plain loops answer', async () => {
  const { images, dim } = randomPairs(12, 4);
  const expected = await plainNearest(images, dim, 3, {});
  const compile = vi.spyOn(WebAssembly, 'instantiate').mockRejectedValue(new WebAssembly.CompileError());
  expect(await nearestInSpace(images, dim, 3)).toEqual(expected);
  compile.mockRestore();
});
