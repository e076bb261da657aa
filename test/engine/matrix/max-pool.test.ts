import { expect, test } from 'vitest';
import { cosineMatrix } from '../../../src/engine/contrastive/index.ts';
import { cosineProduct, maxPool } from '../../../src/engine/matrix/index.ts';
import { expectClose, randomNormal } from '../contrastive/support.ts';

test('each pixel is the largest of its cells', () => {
  const values = Float32Array.from({ length: 24 }, (_, ij) => ij); // [4, 6]
  expect([...maxPool(values, [4, 6], [2, 3])]).toEqual([7, 9, 11, 19, 21, 23]);
  expect([...maxPool(values, [4, 6], [4, 6])]).toEqual([...values]);
});

test('a bright diagonal stays whole however small the picture is', () => {
  const n = 97;
  const values = new Float64Array(n * n).map((_, ij) => (ij % (n + 1) === 0 ? 1 : -1));
  const pooled = maxPool(values, [n, n], [10, 10]);
  for (let i = 0; i < 10; i++) expect(pooled[i * 11]).toBe(1);
  expect(pooled[9]).toBe(-1);
});

test('what is not known does not count, and a pixel without any number has none', () => {
  const values = Float32Array.of(NaN, 3, 5, NaN);
  expect([...maxPool(values, [1, 4], [1, 2])]).toEqual([3, 5]);
  expect([...maxPool(values, [1, 4], [1, 2], Uint8Array.of(1, 0, 1, 1))]).toEqual([NaN, 5]);
});

test('the cosines by one product are those of the loops', async () => {
  const [rows, columns] = [randomNormal(70 * 33, 1), randomNormal(41 * 33, 2)].map((v) =>
    Float32Array.from(v),
  );
  const cosines = await cosineProduct(rows, columns, 33);
  expectClose(cosines, cosineMatrix(rows, columns, 33), 1e-6);
  await expect(cosineProduct(new Float32Array(33), columns, 33)).rejects.toMatchObject({
    code: 'zero-vector',
  });
});
