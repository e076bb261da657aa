import { operandStrides } from '../../gemm-shape.ts';
import { bandRows, roundUp, tileColumns, tileRows } from '../../panels.ts';
import type { ProductShape } from '../kernels.ts';
import type { Machine, SimdTensor } from './machine.ts';

/** As much of the depth is packed at a time: the blocks of tile.as.ts. */
const chunkDepth = 512;

/** C [m, n] = A · B, by chunks of the depth and, within each, bands of rows. */
export function product(
  { kernel, memory }: Machine,
  a: SimdTensor,
  b: SimdTensor,
  c: SimdTensor,
  { m, n, k, layout }: ProductShape,
): void {
  if (k === 0) memory.floats(c.address, c.length).fill(0);
  const { strideA, strideB } = operandStrides(m, n, k, layout);
  const depth = Math.min(k, chunkDepth);
  memory.withScratch([roundUp(n, tileColumns) * depth, bandRows * depth], ([packedB, packedA]) => {
    for (let p = 0; p < k; p += depth) {
      const chunk = Math.min(depth, k - p);
      const atB = b.address + 4 * p * strideB.depth;
      kernel.pack(atB, packedB, n, chunk, 4 * strideB.line, 4 * strideB.depth, tileColumns);
      for (let first = 0; first < m; first += bandRows) {
        const rows = Math.min(bandRows, m - first);
        const atA = a.address + 4 * (first * strideA.line + p * strideA.depth);
        kernel.pack(atA, packedA, rows, chunk, 4 * strideA.line, 4 * strideA.depth, tileRows);
        kernel.multiply(packedA, packedB, c.address + 4 * first * n, rows, n, chunk, 4 * n, 1, p > 0);
      }
    }
  });
}
