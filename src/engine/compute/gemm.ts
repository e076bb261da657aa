/**
 * How the operands lie in memory, row after row. As in BLAS, N is as it stands, T transposed; first A, then B.
 * - `NT`: A [m, k], B [n, k], C = α A Bᵀ. Each row with each row: the similarity matrix, a linear layer.
 * - `NN`: A [m, k], B [k, n], C = α A B. The gradient of a layer's input.
 * - `TN`: A [k, m], B [k, n], C = α Aᵀ B. The gradient of a layer's weights.
 */
export type GemmLayout = 'NT' | 'NN' | 'TN';

export interface GemmOptions {
  /** Rows of C. */
  m: number;
  /** Columns of C. */
  n: number;
  /** The length of the sum; 0 gives zeros. */
  k: number;
  /** `NT` unless given. */
  layout?: GemmLayout;
  /** α, 1 unless given: a logit scale costs nothing here. */
  alpha?: number;
  /** Looked at between bands of rows; the call then rejects with the signal's reason, an AbortError. */
  signal?: AbortSignal;
}

/** The matrix product C [m, n] = α · A · B (general matrix multiplication): one interface, several backends. */
export interface Gemm {
  readonly name: 'reference' | 'simd' | 'webgpu';
  /**
   * Leave a and b as they are until the promise settles. Long products give other tasks a turn between bands
   * of rows. NaN and infinities are not looked for.
   *
   * @returns C [m, n]
   * @throws EngineError `bad-shape` when a or b has not as many numbers as m, n, k and the layout say,
   * `disposed`, and what the backend adds
   */
  gemm(a: Float32Array, b: Float32Array, options: GemmOptions): Promise<Float32Array<ArrayBuffer>>;
  /** Frees the memory. Later calls reject. */
  dispose(): void;
}
