import { createSimdKernels } from '../../src/engine/compute/kernels/index.ts';

const size = 512;
const tries = 10;

/** The best GFLOP/s of a few products of 512 × 512 matrices with the SIMD kernels that train the network. */
export async function gemmPeak(): Promise<number> {
  const kernels = await createSimdKernels();
  const [a, b, c] = Array.from({ length: 3 }, () => kernels.tensor(size * size));
  const noise = Float32Array.from({ length: size * size }, () => Math.random() - 0.5);
  for (const operand of [a, b]) kernels.write(operand, noise);
  let least = Infinity;
  for (let i = 0; i < tries; i++) {
    const start = performance.now();
    kernels.product(a, b, c, { m: size, n: size, k: size, layout: 'NT' });
    least = Math.min(least, performance.now() - start);
  }
  kernels.dispose();
  return (2 * size ** 3) / least / 1e6;
}
