import type { Gemm } from '../compute/index.ts';
import { dot } from '../contrastive/dot.ts';
import { row, rowCount } from '../contrastive/vectors.ts';
import { Random } from '../scenes/random.ts';

export interface KMeansOptions {
  /** How many clusters, at least 1; there are fewer where fewer points differ. */
  readonly count: number;
  readonly seed: number;
  readonly signal?: AbortSignal;
}

/** Points rarely change sides any more after so many rounds. */
const mostRounds = 40;

/**
 * k-means: each point belongs to the nearest of k means, and each mean is that of its points (Lloyd 1982), begun with means that
 * lie far apart (k-means++, Arthur and Vassilvitskii 2007). Since ‖x − c‖² = ‖x‖² − 2 (x·c − ‖c‖²/2), the nearest mean is the one
 * with the largest x·c − ‖c‖²/2: one matrix product a round. The same seed gives the same clusters.
 *
 * @param points [n, dim]
 * @returns [n] the cluster of each point; 0 is the largest, and of two of one size the one that has the earlier point
 */
export async function kMeans(
  points: Float32Array,
  dim: number,
  gemm: Gemm,
  { count, seed, signal }: KMeansOptions,
): Promise<Uint16Array> {
  const n = rowCount(points, dim);
  let nearest = new Uint16Array(n);
  if (n === 0) return nearest;
  const centres = farApart(points, dim, count, Random.seeded(seed));
  const k = centres.length / dim;
  for (let round = 0; round < mostRounds; round++) {
    const products = await gemm.gemm(points, centres, { m: n, n: k, k: dim, signal });
    const next = largestOf(products, n, offsets(centres, dim));
    const settled = round > 0 && next.every((cluster, i) => cluster === nearest[i]);
    nearest = next;
    if (settled) break;
    moveToMeans(centres, points, dim, nearest);
  }
  return bySize(nearest, k);
}

/** The first by chance, each further one with a probability that grows with the squared distance to those before it. */
function farApart(points: Float32Array, dim: number, count: number, random: Random): Float32Array {
  const n = rowCount(points, dim);
  const chosen = [random.integer(n)];
  const distances = new Float64Array(n).fill(Infinity);
  while (chosen.length < Math.min(count, n)) {
    const latest = row(points, dim, chosen.at(-1)!);
    for (let i = 0; i < n; i++)
      distances[i] = Math.min(distances[i], squaredDistance(row(points, dim, i), latest));
    const total = distances.reduce((sum, distance) => sum + distance, 0);
    if (!(total > 0)) break;
    let rest = random.float() * total;
    chosen.push(
      Math.max(
        0,
        distances.findIndex((distance) => (rest -= distance) < 0),
      ),
    );
  }
  const centres = new Float32Array(chosen.length * dim);
  chosen.forEach((point, c) => centres.set(row(points, dim, point), c * dim));
  return centres;
}

function squaredDistance(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] - b[k]) ** 2;
  return sum;
}

/** ‖c‖²/2 of each centre */
function offsets(centres: Float32Array, dim: number): number[] {
  return Array.from({ length: centres.length / dim }, (_, c) => {
    const centre = row(centres, dim, c);
    return dot(centre, centre) / 2;
  });
}

function largestOf(products: Float32Array, n: number, taken: readonly number[]): Uint16Array<ArrayBuffer> {
  const k = taken.length;
  const largest = new Uint16Array(n);
  for (let i = 0; i < n; i++) {
    let best = -Infinity;
    for (let c = 0; c < k; c++) {
      const value = products[i * k + c] - taken[c];
      if (value > best) [best, largest[i]] = [value, c];
    }
  }
  return largest;
}

/** A centre that has lost all its points stays where it is. */
function moveToMeans(centres: Float32Array, points: Float32Array, dim: number, nearest: Uint16Array): void {
  const k = centres.length / dim;
  const sums = new Float64Array(k * dim);
  const sizes = new Uint32Array(k);
  nearest.forEach((cluster, i) => {
    sizes[cluster]++;
    for (let j = 0; j < dim; j++) sums[cluster * dim + j] += points[i * dim + j];
  });
  for (let at = 0; at < centres.length; at++) {
    const size = sizes[Math.floor(at / dim)];
    if (size > 0) centres[at] = sums[at] / size;
  }
}

function bySize(nearest: Uint16Array, k: number): Uint16Array {
  const sizes = new Uint32Array(k);
  const first = new Uint32Array(k).fill(nearest.length);
  nearest.forEach((cluster, i) => {
    if (sizes[cluster]++ === 0) first[cluster] = i;
  });
  const order = [...sizes.keys()].sort((a, b) => sizes[b] - sizes[a] || first[a] - first[b]);
  const place = new Uint16Array(k);
  order.forEach((cluster, i) => (place[cluster] = i));
  return nearest.map((cluster) => place[cluster]);
}
