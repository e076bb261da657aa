import { operandStrides } from '../../gemm-shape.ts';
import type { ProductShape } from '../kernels.ts';
import type { FloatArray } from './float-array.ts';

/** cᵢⱼ = Σₚ aᵢₚ bₚⱼ */
export function product(a: FloatArray, b: FloatArray, c: FloatArray, shape: ProductShape): void {
  const { m, n, k, layout } = shape;
  const { strideA, strideB } = operandStrides(m, n, k, layout);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let p = 0; p < k; p++)
        sum += a[i * strideA.line + p * strideA.depth] * b[j * strideB.line + p * strideB.depth];
      c[i * n + j] = sum;
    }
  }
}
