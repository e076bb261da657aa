import { describe, expect, test } from 'vitest';
import { cosineMatrix } from '../../../../src/engine/contrastive/index.ts';
import { matrixViews, maxPool, viewMatrix } from '../../../../src/engine/matrix/index.ts';
import type { LargeMatrix, MatrixTile } from '../../../../src/engine/matrix/large/index.ts';
import { expectNear } from './expect-summary.ts';
import { ended, openInThread, randomPairs } from './support.ts';

const n = 101;
const vectors = randomPairs(n, 20);
const cosines = cosineMatrix(vectors.images, vectors.texts, vectors.dim);
const whole = { left: 0, top: 0, right: n, bottom: n };

const mixed = Uint32Array.from({ length: n }, (_, place) => (place * 40) % n);

/** The cells in an order, [n, n]. */
function inOrder(order: Uint32Array, cells = cosines): Float64Array {
  return cells.map((_, at) => cells[order[Math.floor(at / n)] * n + order[at % n]]);
}

describe.each(['simd', 'reference'] as const)('%s', (backend) => {
  describe.each(matrixViews)('the view %s', (view) => {
    test('is that of the small matrix, cell by cell, pooled and in any order, and after another temperature', async () => {
      const matrix = await open();
      const expected = (scale: number, order?: Uint32Array) => {
        const shown = viewMatrix(cosines, n, scale, view);
        return order ? inOrder(order, shown) : shown;
      };
      const exact = await matrix.tile(whole, n, n, view);
      expect(exact.view).toBe(view);
      expectNear(exact.values, expected(20));
      expectNear((await matrix.tile(whole, 13, 40, view)).values, maxPool(expected(20), [n, n], [40, 13]));
      await matrix.reorder(mixed);
      expectNear(
        (await matrix.tile(whole, 9, 50, view)).values,
        maxPool(expected(20, mixed), [n, n], [50, 9]),
      );
      await matrix.rescale(3);
      expectNear((await matrix.tile(whole, n, n, view)).values, expected(3, mixed));
    });
  });

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
    await matrix.reorder(mixed);
    expectNear((await matrix.tile(whole, n, n)).values, inOrder(mixed));
    expectNear((await matrix.tile(whole, 13, 40)).values, maxPool(inOrder(mixed), [n, n], [40, 13]));
    expect(matrix.summary).toBe(before);
    await matrix.reorder(Uint32Array.from({ length: n }, (_, place) => place));
    expectNear((await matrix.tile(whole, n, n)).values, cosines);
  });
});

test('a softmax needs whole lines: until the pass is complete no cell has one, while logits come with the cosines', async () => {
  const matrix = openInThread(randomPairs(1500, 256), { logitScale: 20, backend: 'simd' });
  const window = { left: 0, top: 0, right: 1500, bottom: 1500 };
  while (matrix.state.status === 'computing' && matrix.state.rows === 0)
    await new Promise((resolve) => matrix.addEventListener('change', resolve, { once: true }));
  matrix.cancel();
  await ended(matrix);
  expect(matrix.state.status).toBe('cancelled');
  const isEmpty = ({ values }: MatrixTile) => values.every(Number.isNaN);
  for (const view of matrixViews)
    expect(isEmpty(await matrix.tile(window, 30, 30, view))).toBe(view === 'row' || view === 'column');
});

test('what the cells take in memory is known when they are there', async () => {
  const reference = openInThread(vectors, { logitScale: 20, backend: 'reference' });
  expect(reference.bytes).toBeNaN();
  expect((await ended(reference)).bytes).toBe(8 * n * n);
  const simd = await ended(openInThread(vectors, { logitScale: 20, backend: 'simd' }));
  expect(simd.bytes).toBeGreaterThan(4 * n * n);
  expect(simd.bytes % 65_536).toBe(0);
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
