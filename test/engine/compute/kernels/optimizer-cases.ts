import { randomNumbers } from '../describe-gemm.ts';
import { remains, type KernelCase } from './kernel-case.ts';

const lengths = [1, 4, 7, 64, 1003];

export const optimizerCases: readonly KernelCase[] = lengths.flatMap((length) => {
  const [x, gradient, m] = [1, 2, 3].map((seed) => randomNumbers(length, seed));
  const v = m.map((value) => value * value);
  const adam = (step: number, epsilon: number): KernelCase => ({
    name: `adam of ${length}, step ${step}`,
    tensors: {
      parameters: x,
      gradient,
      m: step === 1 ? new Float32Array(length) : m,
      v: step === 1 ? new Float32Array(length) : v,
    },
    results: ['parameters', 'm', 'v'],
    call: (kernels, t) =>
      kernels.adam(t.parameters, t.gradient, t.m, t.v, {
        learningRate: 0.01,
        beta1: 0.9,
        beta2: 0.98,
        epsilon,
        step,
      }),
  });
  const cases: readonly KernelCase[] = [
    adam(1, 1e-8),
    adam(2, 1e-8),
    adam(5000, 1e-3),
    {
      name: `squaredNorm of ${length}`,
      tensors: { x, out: remains(1) },
      results: ['out'],
      call: (kernels, t) => kernels.squaredNorm(t.x, t.out),
    },
    {
      name: `clamp of ${length}`,
      tensors: { x },
      results: ['x'],
      call: (kernels, t) => kernels.clamp(t.x, -0.25, 0.5),
    },
  ];
  return cases;
});
