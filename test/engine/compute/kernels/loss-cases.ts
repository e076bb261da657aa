import { randomNumbers } from '../describe-gemm.ts';
import { remains, type KernelCase } from './kernel-case.ts';

/** Pairs and logit scale: CLIP's first one, and the largest that it allows. */
const batches = [1, 2, 3, 8, 13, 64, 130].flatMap((n) =>
  [1, 1 / 0.07, 100].map((scale) => [n, scale] as const),
);

function lossCase(name: string, cosines: Float32Array, n: number, scale: number): KernelCase {
  return {
    name: `contrastiveLoss of ${n} pairs, ${name}, scale ${Math.round(scale)}`,
    tensors: {
      cosines,
      logScale: Float32Array.of(Math.log(scale)),
      dCosines: remains(n * n),
      dLogScale: remains(1),
      scores: remains(4),
    },
    results: ['dCosines', 'dLogScale', 'scores'],
    // A certain model's gradients are differences from 1; those of one that knows nothing cancel in dLogScale.
    scales: { dCosines: scale / n, dLogScale: 1, scores: 1 },
    call: (kernels, t) =>
      kernels.contrastiveLoss(t.cosines, t.logScale, t.dCosines, t.dLogScale, t.scores, n),
  };
}

export const lossCases: readonly KernelCase[] = [
  ...batches.map(([n, scale]) => lossCase('any cosines', randomNumbers(n * n, n), n, scale)),
  // Ties do not count as right.
  lossCase('all cosines alike', new Float32Array(81).fill(0.25), 9, 20),
  lossCase('all right', identity(20), 20, 100),
  lossCase(
    'all wrong',
    identity(20).map((value) => -value),
    20,
    100,
  ),
];

function identity(n: number): Float32Array {
  return Float32Array.from({ length: n * n }, (_, index) => (index % (n + 1) === 0 ? 1 : 0));
}
