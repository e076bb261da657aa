import { expect, it, test } from 'vitest';
import { createReferenceGemm, createSimdGemm } from '../../../src/engine/compute/index.ts';
import { kMeans } from '../../../src/engine/pair-sets/k-means.ts';
import { clusterCount, vectorAttributes } from '../../../src/engine/pair-sets/vector-attributes.ts';
import { Random } from '../../../src/engine/scenes/random.ts';

const dim = 8;
/** Three clouds around three of the axes, of 40, 25 and 15 points, shuffled. */
function clouds(): { points: Float32Array; cloud: number[] } {
  const random = Random.seeded(5);
  const cloud = random.shuffle([40, 25, 15].flatMap((size, c) => Array<number>(size).fill(c)));
  const points = Float32Array.from(
    cloud.flatMap((c) => Array.from({ length: dim }, (_, j) => Number(j === c) + random.between(-0.1, 0.1))),
  );
  return { points, cloud };
}

it.each([1, 2, 3])('finds three clouds, the largest first, seed %i', async (seed) => {
  const { points, cloud } = clouds();
  const clusters = await kMeans(points, dim, await createSimdGemm(), { count: 3, seed });
  expect([...clusters]).toEqual(cloud);
});

it('gives the same clusters for the same seed, and the same ones from the f64 reference', async () => {
  const random = Random.seeded(2);
  const points = Float32Array.from({ length: 200 * dim }, () => random.between(-1, 1));
  const options = { count: 7, seed: 4 };
  const simd = await createSimdGemm();
  const once = await kMeans(points, dim, simd, options);
  expect(await kMeans(points, dim, simd, options)).toEqual(once);
  expect(await kMeans(points, dim, await createReferenceGemm(), options)).toEqual(once);
  expect(await kMeans(points, dim, simd, { ...options, seed: 5 })).not.toEqual(once);
});

it('makes no more clusters than points that differ', async () => {
  const same = new Float32Array(6 * dim).fill(0.5);
  expect([...(await kMeans(same, dim, await createSimdGemm(), { count: 4, seed: 1 }))]).toEqual([
    0, 0, 0, 0, 0, 0,
  ]);
  expect(await kMeans(new Float32Array(0), dim, await createSimdGemm(), { count: 4, seed: 1 })).toHaveLength(
    0,
  );
});

test.each([
  [2, 1],
  [8, 2],
  [128, 8],
  [8192, 24],
])('%i pictures fall into %i clusters', (n, count) => {
  expect(clusterCount(n)).toBe(count);
});

it('sorts pictures along the direction in which they vary most', async () => {
  const n = 30;
  const points = new Float32Array(n * dim);
  const along = Array.from({ length: n }, (_, i) => (i * 7) % n);
  along.forEach((t, i) => points.set([0.3 * t, 0.01 * (i % 3), 0.1 * t], i * dim));
  const { component } = await vectorAttributes(
    points,
    dim,
    Array<string>(n).fill(''),
    await createSimdGemm(),
  );
  const order = [...component.keys()].sort((a, b) => component[a] - component[b]).map((i) => along[i]);
  const expected = Array.from({ length: n }, (_, t) => t);
  expect([expected, expected.toReversed()]).toContainEqual(order);
});

it('says by which words of its captions a cluster differs from the others', async () => {
  const { points, cloud } = clouds();
  const captions = cloud.map((c, i) => `a ${['dog', 'cat', 'boat'][c]} on the ${i % 2 ? 'grass' : 'table'}`);
  const { clusterWords } = await vectorAttributes(points, dim, captions, await createSimdGemm());
  const named = new Set(clusterWords.flat());
  for (const word of ['dog', 'cat', 'boat']) expect(named).toContain(word);
});

it('refuses vectors of a broken model', async () => {
  const broken = new Float32Array(4 * dim);
  broken[5] = NaN;
  await expect(vectorAttributes(broken, dim, ['', '', '', ''], await createSimdGemm())).rejects.toMatchObject(
    {
      code: 'not-finite',
    },
  );
});
