import type { Gemm } from '../compute/index.ts';
import { dot } from '../contrastive/dot.ts';
import { row, rowCount } from '../contrastive/vectors.ts';
import { orthonormal } from '../projection/index.ts';
import { meanVector } from '../contrastive/modality-gap.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

/** The directions in which points vary most. */
export interface PrincipalAxes {
  /** [dim] */
  readonly mean: Float64Array;
  /** [axes][dim], of length 1, the largest variance first; 0 where nothing varies any more */
  readonly axes: readonly Float64Array[];
  /** [axes] the share of the whole variance */
  readonly shares: Float64Array;
}

/** More directions than are asked for: the further the next eigenvalue, the faster those sought are found. */
const spare = 8;
const mostTurns = 150;
const tolerance = 1e-10;
/** Rows whose products are summed in float32 before they go to the float64 sum. */
const bandRows = 4096;

/**
 * Principal component analysis (Pearson 1901) of many points: the covariance C = Σ (x − x̄)(x − x̄)ᵀ / n by one matrix product,
 * and its leading eigenvectors by orthogonal iteration with a Rayleigh–Ritz step (Golub and Van Loan, Matrix Computations,
 * 4th ed., 8.2). An axis points to where the point furthest along it lies.
 *
 * @param points [n, dim], n ≥ 1
 * @param without [dim] of length 1: this direction is taken out of the points first
 * @throws EngineError as `meanVector` and `gemm` do; AbortError when cancelled
 */
export async function principalAxes(
  points: Float32Array,
  dim: number,
  gemm: Gemm,
  { count = 2, without, signal }: { count?: number; without?: Float64Array; signal?: AbortSignal } = {},
): Promise<PrincipalAxes> {
  const mean = meanVector(points, dim);
  const centred = centredRows(points, dim, mean, without);
  const covariance = await covarianceOf(centred, dim, gemm, signal);
  let total = 0;
  for (let k = 0; k < dim; k++) total += covariance[k * dim + k];
  // Points that differ by float32's rounding alone do not vary.
  if (!(total > 1e-9)) return { mean, axes: zeros(count, dim), shares: new Float64Array(count) };
  const { vectors, values } = await leadingEigenvectors(covariance, dim, count, gemm);
  const axes = vectors.map((axis) => (reachesFurtherBack(centred, dim, axis) ? axis.map((x) => -x) : axis));
  return { mean, axes, shares: values.map((value) => Math.max(0, value) / total) };
}

/** Where points stand along axes: (x − origin) · axis. @returns [n, axes] */
export function projected(
  points: Float32Array,
  dim: number,
  origin: Float64Array,
  axes: readonly Float64Array[],
): Float64Array {
  const n = rowCount(points, dim);
  const offsets = axes.map((axis) => dot(origin, axis));
  const coordinates = new Float64Array(n * axes.length);
  for (let i = 0; i < n; i++) {
    const point = row(points, dim, i);
    axes.forEach((axis, a) => (coordinates[i * axes.length + a] = dot(point, axis) - offsets[a]));
  }
  return coordinates;
}

const zeros = (count: number, dim: number): Float64Array[] =>
  Array.from({ length: count }, () => new Float64Array(dim));

function centredRows(
  points: Float32Array,
  dim: number,
  mean: Float64Array,
  without?: Float64Array,
): Float32Array {
  const centred = new Float32Array(points.length);
  for (let start = 0; start < points.length; start += dim) {
    let along = 0;
    if (without) for (let k = 0; k < dim; k++) along += (points[start + k] - mean[k]) * without[k];
    for (let k = 0; k < dim; k++)
      centred[start + k] = points[start + k] - mean[k] - (without ? along * without[k] : 0);
  }
  return centred;
}

async function covarianceOf(
  centred: Float32Array,
  dim: number,
  gemm: Gemm,
  signal?: AbortSignal,
): Promise<Float32Array> {
  const n = rowCount(centred, dim);
  const covariance = new Float64Array(dim * dim);
  for (let first = 0; first < n; first += bandRows) {
    const band = centred.subarray(first * dim, Math.min(n, first + bandRows) * dim);
    const options = { m: dim, n: dim, k: band.length / dim, layout: 'TN', alpha: 1 / n, signal } as const;
    const products = await gemm.gemm(band, band, options);
    for (let at = 0; at < products.length; at++) covariance[at] += products[at];
  }
  return Float32Array.from(covariance);
}

async function leadingEigenvectors(
  matrix: Float32Array,
  dim: number,
  count: number,
  gemm: Gemm,
): Promise<{ vectors: Float64Array[]; values: Float64Array }> {
  const size = Math.min(dim, count + spare);
  // Any start will do that is not orthogonal to what is sought; equal requests start alike.
  let basis = orthonormal(
    Array.from({ length: size }, (_, a) =>
      Float64Array.from({ length: dim }, (_, k) => Math.fround(Math.sin(1 + a + k * (a + 2)))),
    ),
  );
  let values = new Float64Array(size);
  for (let turn = 0; turn < mostTurns; turn++) {
    const rows = new Float32Array(size * dim);
    basis.forEach((vector, a) => rows.set(vector, a * dim));
    const products = await gemm.gemm(rows, matrix, { m: size, n: dim, k: dim }); // symmetric: its own transpose
    const images = basis.map((_, a) => Float64Array.from(row(products, dim, a)));
    const ritz = symmetricEigen(basis.map((left) => images.map((image) => dot(left, image))));
    const next = orthonormal(ritz.vectors.map((weights) => sumOf(images, weights)));
    const moved = Math.max(
      ...next
        .slice(0, count)
        .map((vector, a) =>
          ritz.values[a] > 1e-9 * ritz.values[0] ? 1 - Math.abs(dot(vector, basis[a])) : 0,
        ),
    );
    [basis, values] = [next, ritz.values];
    if (moved < tolerance) break;
  }
  const vectors = [...basis.slice(0, count), ...zeros(Math.max(0, count - size), dim)];
  return { vectors, values: Float64Array.from(vectors, (_, a) => values[a] ?? 0) };
}

function sumOf(vectors: readonly Float64Array[], weights: Float64Array): Float64Array {
  const sum = new Float64Array(vectors[0].length);
  vectors.forEach((vector, a) => {
    for (let k = 0; k < sum.length; k++) sum[k] += weights[a] * vector[k];
  });
  return sum;
}

function reachesFurtherBack(centred: Float32Array, dim: number, axis: Float64Array): boolean {
  let furthest = 0;
  for (let start = 0; start < centred.length; start += dim) {
    const along = dot(centred.subarray(start, start + dim), axis);
    if (Math.abs(along) > Math.abs(furthest)) furthest = along;
  }
  return furthest < 0;
}
