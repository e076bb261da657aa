/** So many numbers in a backend's own memory. Only the backend that made it can read it. */
export interface Tensor {
  readonly length: number;
}

/** A convolution over [pictures, height, width, channels], channels last. One row of tokens is a picture of height 1. */
export interface ConvolutionShape {
  readonly pictures: number;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly filters: number;
  readonly kernelHeight: number;
  readonly kernelWidth: number;
  readonly stride: number;
  /** Zeros on each side: rows above and below, columns left and right. */
  readonly padHeight: number;
  readonly padWidth: number;
}

/** As in gemm.ts: N is an operand as it stands, T transposed. */
export interface ProductShape {
  readonly m: number;
  readonly n: number;
  readonly k: number;
  readonly layout: 'NT' | 'NN' | 'TN';
}

/** Adam (Kingma and Ba 2015, https://arxiv.org/abs/1412.6980, algorithm 1). */
export interface AdamStep {
  readonly learningRate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  /** t, from 1 on: it corrects the bias of both running means. */
  readonly step: number;
}

/**
 * What a small network needs to be trained, one interface for every backend: the reference in float64, plain float32
 * loops, WebAssembly SIMD and WebGPU. The network is written once, against this.
 *
 * Calls are carried out in their order; only `read` waits. Outputs are overwritten unless a line says otherwise. Lengths
 * must be exactly what the sizes say (take a `view` of a larger tensor): anything else throws EngineError `bad-shape`,
 * and each call after `dispose` throws `disposed` (see checked-kernels.ts).
 */
export interface Kernels<T extends Tensor = Tensor> {
  readonly name: 'reference' | 'plain' | 'simd' | 'webgpu';

  /** Zeros. @throws EngineError `out-of-memory` */
  tensor(length: number): T;
  /** A part of a tensor, in place. @param start a multiple of 64, which is how finely WebGPU cuts */
  view(tensor: T, start: number, length: number): T;
  /** Frees a tensor that `tensor` made; views of it go with it. */
  free(tensor: T): void;
  write(tensor: T, values: ArrayLike<number>): void;
  /**
   * Waits for what was called before. Rejects with EngineError `device-lost`, `gpu-error` or `disposed`.
   * @returns a copy; Float64Array from the reference
   */
  read(tensor: T): Promise<Float32Array | Float64Array>;

  /** C [m, n] = A · B in one of the layouts of gemm.ts */
  product(a: T, b: T, c: T, shape: ProductShape): void;

  /** y [pictures, outHeight, outWidth, filters] = x ∗ w, w [filters, kernelHeight, kernelWidth, channels] */
  convolve(x: T, w: T, y: T, shape: ConvolutionShape): void;
  /** dw from x and dy: each filter's gradient, summed over pictures and positions */
  convolveWeights(x: T, dy: T, dw: T, shape: ConvolutionShape): void;
  /** dx from dy and w */
  convolveInput(dy: T, w: T, dx: T, shape: ConvolutionShape): void;

  /** y [rows, n] += bias [n] in place, then max(0, y) where `relu` */
  addBias(y: T, bias: T, rows: number, n: number, relu: boolean): void;
  /** dy = 0 in place where y = max(0, ·) is 0 */
  reluBackward(y: T, dy: T): void;
  /** out [n] = the sums of the columns of x [rows, n]: a bias's gradient */
  columnSums(x: T, out: T, rows: number, n: number): void;

  /** y [groups, n] = the mean of the first counts[g] of the `size` rows of group g of x [groups, size, n], 0 for none */
  groupMeans(x: T, counts: T, y: T, groups: number, size: number, n: number): void;
  /** dx [groups, size, n] = dy[g] / counts[g] in the rows that were counted, 0 in the others */
  groupMeansBackward(dy: T, counts: T, dx: T, groups: number, size: number, n: number): void;

  /** y [rows, n] = the rows of table [·, n] that ids [rows] name (whole numbers, kept as floats); zeros for an id below 0 */
  lookUp(table: T, ids: T, y: T, rows: number, n: number): void;
  /** dtable = for each row of the table the sum of the rows of dy that it was looked up for, else 0 */
  lookUpBackward(dy: T, ids: T, dtable: T, rows: number, n: number): void;

  /** y = x / ‖x‖ for each row of x [rows, n]; norms [rows] keeps ‖x‖, at least 1e-12 */
  normalize(x: T, y: T, norms: T, rows: number, n: number): void;
  /** dx = (dy − y (y · dy)) / ‖x‖ for each row */
  normalizeBackward(dy: T, y: T, norms: T, dx: T, rows: number, n: number): void;

  /**
   * The symmetric loss (InfoNCE) of N pairs and its gradients. logits = exp(logScale) · cosines.
   * @param cosines [n, n] @param logScale [1] @param dCosines [n, n] ∂L/∂cosines
   * @param dLogScale [1] ∂L/∂logScale @param scores [4]: row loss, column loss (nats), row accuracy, column accuracy.
   * A row is right when no other logit of it reaches its diagonal's.
   */
  contrastiveLoss(cosines: T, logScale: T, dCosines: T, dLogScale: T, scores: T, n: number): void;

  /** out [1] = Σ x² */
  squaredNorm(x: T, out: T): void;
  /** One step: m, v and parameters change in place. */
  adam(parameters: T, gradient: T, m: T, v: T, step: AdamStep): void;
  /** x = min(max(x, low), high) in place */
  clamp(x: T, low: number, high: number): void;

  dispose(): void;
}
