import { createReferenceGemm, createSimdGemm, type Gemm } from '../compute/index.ts';
import { l2Normalize } from '../contrastive/l2-normalize.ts';

let gemm: Promise<Gemm> | undefined;

/**
 * The cosine of each row vector with each column vector as one matrix product, in WebAssembly SIMD where there is such a
 * thing: for matrices of a thousand rows, where `cosineMatrix` would hold up the page.
 *
 * @param rows [n, dim], of any length but 0
 * @param columns [m, dim]
 * @returns [n, m] in float32
 * Rejects with EngineError `zero-vector` or `not-finite` as l2Normalize throws, with what the gemm adds, and with
 * AbortError when cancelled.
 */
export async function cosineProduct(
  rows: Float32Array,
  columns: Float32Array,
  dim: number,
  signal?: AbortSignal,
): Promise<Float32Array> {
  gemm ??= createSimdGemm().catch(() => createReferenceGemm());
  const [left, right] = [rows, columns].map((vectors) => Float32Array.from(l2Normalize(vectors, dim)));
  const [n, m] = [left.length / dim, right.length / dim];
  return (await gemm).gemm(left, right, { m: n, n: m, k: dim, signal });
}
