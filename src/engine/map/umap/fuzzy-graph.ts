import type { TopNeighbours } from '../../matrix/large/large-matrix.ts';

/** A weighted graph in which every edge stands twice, once from each end; sorted by `tail`, then by `head`. */
export interface FuzzyGraph {
  readonly points: number;
  /** [edges] */
  readonly tail: Uint32Array;
  /** [edges] */
  readonly head: Uint32Array;
  /** [edges] 0 < weight ≤ 1 */
  readonly weight: Float64Array;
}

/**
 * UMAP's fuzzy simplicial set (McInnes, Healy and Melville 2018, algorithms 2 and 3). The nearest neighbour of a point
 * belongs to its surroundings with strength 1, others with exp(−(d − ρ) / σ), where σ makes the strengths add up to
 * log₂ of the number of neighbours, the point itself counted. Two points are tied by a + b − ab: if one or the other is.
 * The same numbers as umap-js 1.4.0 in a small part of its time: it keeps the graph in maps under strings.
 */
export function fuzzyGraph(nearest: TopNeighbours): FuzzyGraph {
  const { k, indices } = nearest;
  const points = indices.length / k;
  const strengths = membershipStrengths(nearest);
  const reverse = reverseEdges(indices, points, k);
  const [tail, head, weight]: [number[], number[], number[]] = [[], [], []];
  const strengthTo = new Float64Array(points); // of the edges out of, then into, the point at hand
  const strengthFrom = new Float64Array(points);
  for (let i = 0; i < points; i++) {
    const others: number[] = [];
    for (let at = i * k; at < (i + 1) * k; at++) {
      if (strengths[at] > 0) others.push(indices[at]);
      strengthTo[indices[at]] = strengths[at];
    }
    for (let at = reverse.starts[i]; at < reverse.starts[i + 1]; at++) {
      const edge = reverse.edges[at];
      const other = Math.floor(edge / k);
      if (strengths[edge] > 0 && !(strengthTo[other] > 0)) others.push(other);
      strengthFrom[other] = strengths[edge];
    }
    for (const other of others.sort((a, b) => a - b)) {
      const [a, b] = [strengthTo[other], strengthFrom[other]];
      tail.push(i);
      head.push(other);
      weight.push(a + b - a * b);
      strengthTo[other] = strengthFrom[other] = 0;
    }
  }
  return {
    points,
    tail: Uint32Array.from(tail),
    head: Uint32Array.from(head),
    weight: Float64Array.from(weight),
  };
}

/** ‖x − y‖ of unit vectors from their cosine; what float32 rounds apart is one place. */
export function distanceOf(cosine: number): number {
  const square = 2 - 2 * cosine;
  return square > 2e-6 ? Math.sqrt(square) : 0;
}

/** The edges that end at each point, as places in `indices`. */
function reverseEdges(indices: Uint32Array, points: number, k: number) {
  const starts = new Uint32Array(points + 1);
  for (const to of indices) starts[to + 1]++;
  for (let i = 0; i < points; i++) starts[i + 1] += starts[i];
  const edges = new Uint32Array(points * k);
  const next = starts.slice();
  indices.forEach((to, edge) => (edges[next[to]++] = edge));
  return { starts, edges };
}

const tolerance = 1e-5;
const smallestScale = 1e-3;

/** @returns [points, k] */
function membershipStrengths({ k, cosines }: TopNeighbours): Float64Array {
  const points = cosines.length / k;
  const distances = Float64Array.from(cosines, distanceOf);
  const mean = distances.reduce((a, b) => a + b, 0) / (points * (k + 1));
  const strengths = new Float64Array(points * k);
  for (let i = 0; i < points; i++) {
    const own = distances.subarray(i * k, (i + 1) * k);
    const rho = own.find((d) => d > 0) ?? 0;
    const ownMean = own.reduce((a, b) => a + b, 0) / (k + 1);
    const sigma = Math.max(scaleOf(own, rho), smallestScale * (rho > 0 ? ownMean : mean));
    own.forEach((d, at) => (strengths[i * k + at] = d <= rho ? 1 : Math.exp(-(d - rho) / sigma)));
  }
  return strengths;
}

/** σ with Σ exp(−max(0, d − ρ) / σ) = log₂(k + 1), by bisection. */
function scaleOf(distances: Float64Array, rho: number): number {
  const target = Math.log2(distances.length + 1);
  let [low, sigma, high] = [0, 1, Infinity];
  for (let turn = 0; turn < 64; turn++) {
    let sum = 0;
    for (const d of distances) sum += d > rho ? Math.exp(-(d - rho) / sigma) : 1;
    if (Math.abs(sum - target) < tolerance) break;
    if (sum > target) high = sigma;
    else low = sigma;
    sigma = high === Infinity ? 2 * sigma : (low + high) / 2;
  }
  return sigma;
}
