import type { ProductShape } from '../../../../src/engine/compute/kernels/index.ts';
import { randomNumbers } from '../describe-gemm.ts';
import { remains, type KernelCase } from './kernel-case.ts';

const sizes = [
  [1, 1, 1],
  [1, 9, 5],
  [3, 5, 2],
  [4, 8, 16],
  [5, 9, 17],
  [13, 1, 33],
  [2, 130, 1],
  [66, 20, 64],
  [129, 67, 515],
  [7, 11, 1100],
] as const;

export const productCases: readonly KernelCase[] = sizes.flatMap(([m, n, k]) =>
  (['NT', 'NN', 'TN'] as const).map((layout) => {
    const shape: ProductShape = { m, n, k, layout };
    return {
      name: `product ${layout}, ${m} × ${n} over ${k}`,
      tensors: { a: randomNumbers(m * k, 1), b: randomNumbers(n * k, 2), c: remains(m * n) },
      results: ['c'],
      call: (kernels, { a, b, c }) => kernels.product(a, b, c, shape),
    };
  }),
);
