import { describe, expect, test } from 'vitest';
import {
  createReferenceKernels,
  type Kernels,
  type Tensor,
} from '../../../../src/engine/compute/kernels/index.ts';
import { codeOf, randomNumbers } from '../describe-gemm.ts';
import type { KernelCase } from './kernel-case.ts';
import { kernelCases } from './kernel-cases.ts';

/** The largest error that is let pass, in units of the largest value of the result. */
const tolerance = 1e-5;

type Numbers = Float32Array | Float64Array;

/** Carries out a case. @returns what each tensor holds afterwards */
async function outcome<T extends Tensor>(
  kernels: Kernels<T>,
  { tensors, call }: KernelCase,
): Promise<Record<string, Numbers>> {
  const made = Object.entries(tensors).map(([name, values]) => {
    const tensor = kernels.tensor(values.length);
    kernels.write(tensor, values);
    return [name, tensor] as const;
  });
  call(kernels, Object.fromEntries(made));
  const after: Record<string, Numbers> = {};
  for (const [name, tensor] of made) after[name] = await kernels.read(tensor);
  for (const [, tensor] of made) kernels.free(tensor);
  return after;
}

/** The largest error in units of the largest expected value, or of a scale if that is larger. */
function relativeError(actual: Numbers, expected: Numbers, scale = 0): number {
  let [largest, error] = [scale, 0];
  for (let i = 0; i < expected.length; i++) {
    largest = Math.max(largest, Math.abs(expected[i]));
    // Math.max hands on a NaN, which is then less than no tolerance.
    error = Math.max(error, Math.abs(actual[i] - expected[i]));
  }
  return error === 0 ? 0 : error / largest;
}

const isSame = (left: Numbers, right: Numbers): boolean =>
  left.length === right.length && [...left].every((value, index) => Object.is(value, right[index]));

/** What every backend of Kernels must do. */
export function describeKernels(name: Kernels['name'], create: () => Kernels | Promise<Kernels>): void {
  describe(`kernels on ${name}`, () => {
    // Made in the first test that needs it: where it cannot be made, tests fail rather than being skipped.
    let created: Promise<Kernels> | undefined;
    const backend = () => (created ??= Promise.resolve(create()));

    test('they say their name', async () => {
      expect((await backend()).name).toBe(name);
    });

    test.each(kernelCases.map((kernelCase) => [kernelCase.name, kernelCase] as const))(
      '%s agrees with the reference',
      async (_, kernelCase) => {
        const { tensors, results, scales = {} } = kernelCase;
        const actual = await outcome(await backend(), kernelCase);
        const expected = await outcome(createReferenceKernels(), kernelCase);
        for (const key of Object.keys(tensors)) {
          if (!results.includes(key)) expect(isSame(actual[key], tensors[key]), key).toBe(true);
          else expect(relativeError(actual[key], expected[key], scales[key]), key).toBeLessThan(tolerance);
        }
      },
    );

    test('the same calls give the same bits', { timeout: 60_000 }, async () => {
      const kernels = await backend();
      for (const kernelCase of kernelCases) {
        const [first, second] = [await outcome(kernels, kernelCase), await outcome(kernels, kernelCase)];
        for (const key of kernelCase.results)
          expect(isSame(first[key], second[key]), `${kernelCase.name}: ${key}`).toBe(true);
      }
    });

    test('a tensor begins with zeros, also where another was freed', async () => {
      const kernels = await backend();
      for (const length of [1, 100, 5000]) {
        const first = kernels.tensor(length);
        kernels.write(first, randomNumbers(length, 1));
        kernels.free(first);
        const second = kernels.tensor(length);
        expect(await kernels.read(second)).toEqual(new Float32Array(length));
        kernels.free(second);
      }
    });

    test('tensors that live at the same time do not overlap, whatever was freed between', async () => {
      const kernels = await backend();
      const alive = new Map<number, Tensor>();
      for (let round = 0; round < 200; round++) {
        const key = (round * 7) % 20;
        const old = alive.get(key);
        if (old) kernels.free(old);
        const length = ((round * 37) % 90) + 1;
        const tensor = kernels.tensor(length);
        kernels.write(tensor, new Float32Array(length).fill(key));
        alive.set(key, tensor);
      }
      for (const [key, tensor] of alive) {
        expect(new Set(await kernels.read(tensor))).toEqual(new Set([key]));
        kernels.free(tensor);
      }
    });

    test('a view is a part of its tensor, in place', async () => {
      const kernels = await backend();
      const whole = kernels.tensor(200);
      kernels.write(whole, randomNumbers(200, 1));
      const part = kernels.view(whole, 64, 10);
      expect(part).toHaveLength(10);
      kernels.clamp(part, 5, 5);
      const expected = randomNumbers(200, 1).fill(5, 64, 74);
      expect(await kernels.read(whole)).toEqual(expected);
      expect(await kernels.read(part)).toEqual(expected.slice(64, 74));
      expect(await kernels.read(kernels.view(part, 0, 3))).toEqual(Float32Array.of(5, 5, 5));
      kernels.free(whole);
    });

    test('what was read stays as it was', async () => {
      const kernels = await backend();
      const tensor = kernels.tensor(3);
      const before = await kernels.read(tensor);
      kernels.write(tensor, [1, 2, 3]);
      expect(before).toEqual(new Float32Array(3));
      expect(await kernels.read(tensor)).toEqual(Float32Array.of(1, 2, 3));
      kernels.free(tensor);
    });

    test('calls are carried out in their order, and read waits for them', async () => {
      const kernels = await backend();
      const [x, bias] = [kernels.tensor(6), kernels.tensor(3)];
      kernels.write(x, [1, 2, 3, 4, 5, 6]);
      kernels.write(bias, [10, 20, 30]);
      kernels.addBias(x, bias, 2, 3, false);
      kernels.columnSums(x, bias, 2, 3);
      kernels.write(x, [0, 0, 0, 0, 0, 0]);
      kernels.addBias(x, bias, 2, 3, true);
      expect(await kernels.read(x)).toEqual(Float32Array.of(25, 47, 69, 25, 47, 69));
      for (const tensor of [x, bias]) kernels.free(tensor);
    });

    test('tensors that do not fit the sizes are refused', async () => {
      const kernels = await backend();
      const four = kernels.tensor(4);
      const refused = [
        () => kernels.write(four, [1, 2, 3]),
        () => kernels.view(four, 1, 2),
        () => kernels.view(four, 0, 5),
        () => kernels.tensor(-1),
        () => kernels.product(four, four, four, { m: 2, n: 2, k: 3, layout: 'NT' }),
        () => kernels.product(four, four, four, { m: 0.5, n: 8, k: 8, layout: 'NT' }),
        () => kernels.addBias(four, four, 2, 2, true),
        () => kernels.contrastiveLoss(four, four, four, four, four, 2),
        () => kernels.lookUp(four, four, four, 4, 3),
      ];
      for (const call of refused) expect(await codeOf(asynchronous(call)), String(call)).toBe('bad-shape');
      kernels.free(four);
    });

    test('after dispose they say so', async () => {
      const kernels = await create();
      const tensor = kernels.tensor(4);
      kernels.dispose();
      kernels.dispose();
      expect(await codeOf(kernels.read(tensor))).toBe('disposed');
      for (const call of [() => kernels.tensor(1), () => kernels.clamp(tensor, 0, 1)])
        expect(await codeOf(asynchronous(call))).toBe('disposed');
    });
  });
}

/** A throw as a rejection. */
const asynchronous = (call: () => unknown): Promise<unknown> => Promise.resolve().then(call);
