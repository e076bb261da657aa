import { expect, test } from 'vitest';
import { createReferenceGemm, createSimdGemm } from '../../../src/engine/compute/index.ts';
import { l2Normalize } from '../../../src/engine/contrastive/index.ts';
import { describeGemm, randomNumbers } from './describe-gemm.ts';

describeGemm('simd', createSimdGemm);

function largestDifference(left: Float32Array, right: Float32Array): number {
  return left.reduce((max, value, index) => Math.max(max, Math.abs(value - right[index])), 0);
}

test('the cosines of 128 × 128 unit vectors, d = 512, are within 1e-6 of the reference', async () => {
  const [simd, reference] = [await createSimdGemm(), await createReferenceGemm()];
  const [a, b] = [1, 2].map((seed) => Float32Array.from(l2Normalize(randomNumbers(128 * 512, seed), 512)));
  const shape = { m: 128, n: 128, k: 512 };
  const [fast, exact] = [await simd.gemm(a, b, shape), await reference.gemm(a, b, shape)];
  expect(largestDifference(fast, exact)).toBeLessThan(1e-6);
});

test('two long products at once are what each is alone', async () => {
  const simd = await createSimdGemm();
  const products = [3, 4].map((seed) => () => {
    const operand = randomNumbers(800 * 800, seed);
    return simd.gemm(operand, operand, { m: 800, n: 800, k: 800 });
  });
  const together = await Promise.all(products.map((product) => product()));
  const alone = [await products[0](), await products[1]()];
  expect(together.map((c, index) => largestDifference(c, alone[index]))).toEqual([0, 0]);
});

test('disposing ends a product that is under way', async () => {
  const simd = await createSimdGemm();
  const long = randomNumbers(1024 * 1024, 6);
  const running = simd.gemm(long, long, { m: 1024, n: 1024, k: 1024 });
  setTimeout(() => simd.dispose(), 5);
  await expect(running).rejects.toMatchObject({ code: 'disposed' });
});
