import { createSimdGemm } from '../src/engine/compute/index.ts';
import { median } from './median.ts';
import type { Row } from './row.ts';

const [N, dim, rounds] = [2048, 512, 5];

/**
 * The similarity matrix of 2048 images and 2048 texts, d = 512, on one thread: the SIMD backend, copies and
 * packing included, against the loop that one writes first. Both take turns within this run; the figures are
 * medians.
 */
export async function gemmBench(): Promise<Row[]> {
  const simd = await createSimdGemm();
  const images = Float32Array.from({ length: N * dim }, () => Math.random() - 0.5);
  const texts = Float32Array.from({ length: N * dim }, () => Math.random() - 0.5);
  const runSimd = () => simd.gemm(images, texts, { m: N, n: N, k: dim });
  naiveGemm(images.subarray(0, 64 * dim), texts, 64, N, dim); // compiled before the clock runs
  await runSimd();

  const measured = [];
  for (let round = 0; round < rounds; round++) {
    const naive = await milliseconds(() => naiveGemm(images, texts, N, N, dim));
    const fast = median([
      await milliseconds(runSimd),
      await milliseconds(runSimd),
      await milliseconds(runSimd),
    ]);
    measured.push({ naive, fast, ratio: naive / fast });
  }
  simd.dispose();
  const gigaflops = (ms: number) => (2 * N * N * dim) / ms / 1e6;
  const shape = `N = ${N}, d = ${dim}`;
  return [
    {
      label: `gemm: SIMD against the naive loop, ${shape}`,
      value: median(measured.map(({ ratio }) => ratio)),
      unit: '×',
      goal: ['≥', 9],
    },
    {
      label: `gemm: SIMD, ${shape}`,
      value: gigaflops(median(measured.map(({ fast }) => fast))),
      unit: 'GFLOP/s',
    },
    {
      label: `gemm: naive loop, ${shape}`,
      value: gigaflops(median(measured.map(({ naive }) => naive))),
      unit: 'GFLOP/s',
    },
  ];
}

export function naiveGemm(a: Float32Array, b: Float32Array, m: number, n: number, k: number): Float32Array {
  const c = new Float32Array(m * n);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let p = 0; p < k; p++) sum += a[i * k + p] * b[j * k + p];
      c[i * n + j] = sum;
    }
  }
  return c;
}

export async function milliseconds(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
