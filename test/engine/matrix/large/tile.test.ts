import { describe, expect, test } from 'vitest';
import { cosineMatrix } from '../../../../src/engine/contrastive/index.ts';
import { maxPool } from '../../../../src/engine/matrix/index.ts';
import type { LargeMatrix, MatrixTile } from '../../../../src/engine/matrix/large/index.ts';
import { expectNear } from './expect-summary.ts';
import { ended, openInThread, randomPairs } from './support.ts';

const n = 101;
const vectors = randomPairs(n, 20);
const cosines = cosineMatrix(vectors.images, vectors.texts, vectors.dim);
const whole = { left: 0, top: 0, right: n, bottom: n };

/** The cells in an order, [n, n]. */
function inOrder(order: Uint32Array): Float64Array {
  return cosines.map((_, at) => cosines[order[Math.floor(at / n)] * n + order[at % n]]);
}

describe.each(['simd', 'reference'] as const)('%s', (backend) => {
  const open = (): Promise<LargeMatrix> => ended(openInThread(vectors, { logitScale: 20, backend }));

  test('one number a cell: the cosines', async () => {
    const tile = await (await open()).tile(whole, n, n);
    expect(tile.pooled).toBe(false);
    expectNear(tile.values, cosines);
  });

  test.each([
    [50, 50],
    [7, 33],
    [1, 1],
    [100, 3],
  ])('%i × %i pixels: the largest cell of each', async (width, height) => {
    const tile = await (await open()).tile(whole, width, height);
    expect(tile.pooled).toBe(true);
    expectNear(tile.values, maxPool(cosines, [n, n], [height, width]));
  });

  test('a window within the matrix, pooled one way and exact the other', async () => {
    const window = { left: 11, top: 90, right: 71, bottom: 96 };
    const tile = await (await open()).tile(window, 20, 12);
    const cells = Float64Array.from(
      { length: 6 * 60 },
      (_, at) => cosines[(90 + Math.floor(at / 60)) * n + 11 + (at % 60)],
    );
    const pooled = maxPool(cells, [6, 60], [6, 20]);
    expectNear(
      tile.values,
      Float32Array.from({ length: 240 }, (_, at) => pooled[Math.floor(at / 40) * 20 + (at % 20)]),
    );
    expect(tile.pooled).toBe(true);
  });

  test('zoomed in, a pixel shows the cell under its middle, and nothing beyond the edge', async () => {
    const tile = await (await open()).tile({ left: -1, top: 99.5, right: 1, bottom: 101.5 }, 8, 8);
    expect(tile.pooled).toBe(false);
    const at = (x: number, y: number) => tile.values[y * 8 + x];
    expectNear(
      [at(4, 0), at(7, 1), at(4, 2), at(7, 5)],
      [cosines[99 * n], cosines[99 * n], cosines[100 * n], cosines[100 * n]],
    );
    expect([at(3, 0), at(4, 6), at(0, 7)]).toEqual([NaN, NaN, NaN]);
  });

  test('a new order moves rows and columns of what is shown, and not the pairs of the summary', async () => {
    const matrix = await open();
    const before = matrix.summary;
    const order = Uint32Array.from({ length: n }, (_, place) => (place * 40) % n);
    await matrix.reorder(order);
    expectNear((await matrix.tile(whole, n, n)).values, inOrder(order));
    expectNear((await matrix.tile(whole, 13, 40)).values, maxPool(inOrder(order), [n, n], [40, 13]));
    expect(matrix.summary).toBe(before);
    await matrix.reorder(Uint32Array.from({ length: n }, (_, place) => place));
    expectNear((await matrix.tile(whole, n, n)).values, cosines);
  });
});

test('while the pass is under way a tile shows the rows that have come, and the same tile later all of them', async () => {
  const pairs = randomPairs(1500, 256);
  const matrix = openInThread(pairs, { logitScale: 20, backend: 'simd' });
  const window = { left: 0, top: 0, right: 1500, bottom: 1500 };
  const tiles: MatrixTile[] = [];
  while (matrix.state.status === 'computing') tiles.push(await matrix.tile(window, 30, 30));
  const isKnown = ({ values }: MatrixTile) => values.filter((value) => !Number.isNaN(value)).length;
  const counts = tiles.map(isKnown);
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  expect(counts.some((count) => count > 0 && count < 900)).toBe(true);
  const final = await matrix.tile(window, 30, 30);
  const fresh = await ended(openInThread(pairs, { logitScale: 20, backend: 'simd' }));
  expect(final.values).toEqual((await fresh.tile(window, 30, 30)).values);
});
