import { describe, expect, test } from 'vitest';
import type { Gemm, GemmLayout, GemmOptions } from '../../../src/engine/compute/index.ts';
import { EngineError } from '../../../src/engine/errors.ts';

/** Numbers in [−1, 1) that are the same in each run. */
export function randomNumbers(length: number, seed: number): Float32Array {
  let state = seed;
  return Float32Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  });
}

/**
 * The definition, read off the doc of GemmLayout and independent of every backend: sums in float64.
 *
 * @returns C and, for each cell, Σ |a·b|, which is what rounding errors are measured by
 */
function definition(a: Float32Array, b: Float32Array, { m, n, k, layout = 'NT', alpha = 1 }: GemmOptions) {
  const c = new Float64Array(m * n);
  const size = new Float64Array(m * n);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      for (let p = 0; p < k; p++) {
        const left = layout === 'TN' ? a[p * m + i] : a[i * k + p];
        const right = layout === 'NT' ? b[j * k + p] : b[p * n + j];
        c[i * n + j] += alpha * left * right;
        size[i * n + j] += Math.abs(alpha * left * right);
      }
    }
  }
  return { c, size };
}

/** The largest error over all cells, in units of the cell's Σ |a·b|. */
export function relativeError(
  actual: Float32Array,
  a: Float32Array,
  b: Float32Array,
  options: GemmOptions,
): number {
  const { c, size } = definition(a, b, options);
  return c.reduce((max, value, index) => {
    const error = Math.abs(actual[index] - value);
    // Written so that a NaN counts as infinitely wrong.
    return error <= max * size[index] || error === 0 ? max : error / size[index] || Infinity;
  }, 0);
}

export async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => new Error('it did not reject'),
    (reason: unknown) => reason,
  );
  return error instanceof EngineError ? error.code : String(error);
}

const layouts: GemmLayout[] = ['NT', 'NN', 'TN'];
const shapes = [
  [1, 1, 1],
  [1, 1, 7],
  [3, 5, 2],
  [4, 8, 16],
  [5, 9, 17],
  [63, 65, 64],
  [64, 64, 16],
  [70, 3, 33],
  [2, 130, 1],
  [129, 67, 515],
  [7, 11, 1100],
] as const;

/** What every backend of Gemm must do. */
export function describeGemm(name: Gemm['name'], create: () => Promise<Gemm>): void {
  describe(`gemm on ${name}`, () => {
    // Made in the first test that needs it: where it cannot be made, tests fail rather than being skipped.
    let created: Promise<Gemm> | undefined;
    const backend = () => (created ??= create());

    test('says its name', async () => {
      expect((await backend()).name).toBe(name);
    });

    describe.each(layouts)('%s', (layout) => {
      test.each(shapes)('m = %i, n = %i, k = %i agrees with the float64 definition', async (m, n, k) => {
        const [a, b] = [randomNumbers(m * k, 1), randomNumbers(n * k, 2)];
        const options = { m, n, k, layout, alpha: 1 / 0.07 };
        const c = await (await backend()).gemm(a, b, options);
        expect(c).toHaveLength(m * n);
        expect(relativeError(c, a, b, options)).toBeLessThan(1e-6);
      });
    });

    test('NT and α = 1 are the defaults', async () => {
      const c = await (
        await backend()
      ).gemm(Float32Array.of(1, 2, 3, 4), Float32Array.of(5, 6, 7, 8), { m: 2, n: 2, k: 2 });
      expect([...c]).toEqual([17, 23, 39, 53]);
    });

    test('a sum over nothing is zero, a matrix without cells is empty', async () => {
      const gemm = await backend();
      const none = new Float32Array(0);
      expect([...(await gemm.gemm(none, none, { m: 2, n: 3, k: 0 }))]).toEqual([0, 0, 0, 0, 0, 0]);
      expect(await gemm.gemm(none, new Float32Array(8), { m: 0, n: 2, k: 4 })).toHaveLength(0);
      expect(await gemm.gemm(new Float32Array(8), none, { m: 2, n: 0, k: 4 })).toHaveLength(0);
    });

    test('a smaller product after a larger one does not see its remains', async () => {
      const gemm = await backend();
      await gemm.gemm(randomNumbers(90 * 40, 1), randomNumbers(90 * 40, 2), { m: 90, n: 90, k: 40 });
      const [a, b] = [randomNumbers(5 * 3, 3), randomNumbers(7 * 3, 4)];
      const options = { m: 5, n: 7, k: 3 };
      expect(relativeError(await gemm.gemm(a, b, options), a, b, options)).toBeLessThan(1e-6);
    });

    test('products that are asked for at once do not disturb one another', async () => {
      const gemm = await backend();
      const work = [40, 25, 33].map(async (m, seed) => {
        const options = { m, n: 2 * m, k: 21 };
        const [a, b] = [randomNumbers(m * 21, seed), randomNumbers(2 * m * 21, seed + 9)];
        return relativeError(await gemm.gemm(a, b, options), a, b, options);
      });
      for (const error of await Promise.all(work)) expect(error).toBeLessThan(1e-6);
    });

    test('operands that are views into larger arrays are read where they lie, and are left as they are', async () => {
      const all = randomNumbers(200, 5);
      const copy = all.slice();
      const [a, b] = [all.subarray(3, 63), all.subarray(70, 150)];
      const options = { m: 3, n: 4, k: 20 };
      expect(relativeError(await (await backend()).gemm(a, b, options), a, b, options)).toBeLessThan(1e-6);
      expect(all).toEqual(copy);
    });

    test('arrays that do not fit the shape are refused', async () => {
      const gemm = await backend();
      const four = new Float32Array(4);
      expect(await codeOf(gemm.gemm(four, four, { m: 2, n: 2, k: 3 }))).toBe('bad-shape');
      expect(await codeOf(gemm.gemm(four, four.subarray(1), { m: 2, n: 2, k: 2 }))).toBe('bad-shape');
      expect(await codeOf(gemm.gemm(four, four, { m: -2, n: -2, k: -2 }))).toBe('bad-shape');
    });

    test('a signal that is already aborted rejects with AbortError', async () => {
      const one = Float32Array.of(1);
      const signal = AbortSignal.abort();
      const gemm = await backend();
      await expect(gemm.gemm(one, one, { m: 1, n: 1, k: 1, signal })).rejects.toMatchObject({
        name: 'AbortError',
      });
    });

    test('a long product can be aborted on its way, and the next one works', async () => {
      const gemm = await backend();
      const controller = new AbortController();
      const long = randomNumbers(1024 * 1024, 6);
      const running = gemm.gemm(long, long, { m: 1024, n: 1024, k: 1024, signal: controller.signal });
      setTimeout(() => controller.abort());
      await expect(running).rejects.toMatchObject({ name: 'AbortError' });
      expect([...(await gemm.gemm(Float32Array.of(3), Float32Array.of(4), { m: 1, n: 1, k: 1 }))]).toEqual([
        12,
      ]);
    });

    test('after dispose it says so', async () => {
      const gemm = await create();
      gemm.dispose();
      expect(await codeOf(gemm.gemm(Float32Array.of(3), Float32Array.of(4), { m: 1, n: 1, k: 1 }))).toBe(
        'disposed',
      );
    });
  });
}
