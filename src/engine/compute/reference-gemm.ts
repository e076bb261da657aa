import { EngineError } from '../errors.ts';
import { gemmShape, type GemmShape } from './gemm-shape.ts';
import type { Gemm } from './gemm.ts';
import { takingTurns } from './turns.ts';

/** The oracle: three plain loops that sum in float64 and round once. */
export function createReferenceGemm(): Promise<Gemm> {
  let disposed = false;
  return Promise.resolve({
    name: 'reference',
    async gemm(a, b, options) {
      if (disposed) throw new EngineError('disposed');
      const shape = gemmShape(a, b, options);
      const turn = takingTurns(options.signal);
      const c = new Float32Array(shape.m * shape.n);
      for (let i = 0; i < shape.m; i++) {
        await turn();
        multiplyRow(a, b, c, i, shape);
      }
      return c;
    },
    dispose() {
      disposed = true;
    },
  });
}

function multiplyRow(a: Float32Array, b: Float32Array, c: Float32Array, i: number, shape: GemmShape): void {
  const { n, k, alpha, strideA, strideB } = shape;
  for (let j = 0; j < n; j++) {
    let sum = 0;
    for (let p = 0; p < k; p++)
      sum += a[i * strideA.line + p * strideA.depth] * b[j * strideB.line + p * strideB.depth];
    c[i * n + j] = alpha * sum;
  }
}
