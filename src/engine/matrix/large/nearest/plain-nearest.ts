import { takingTurns } from '../../../compute/turns.ts';
import { dot } from '../../../contrastive/index.ts';
import { row } from '../../../contrastive/vectors.ts';
import type { TopNeighbours } from '../large-matrix.ts';
import type { NearestOptions } from './nearest-in-space.ts';

/** The same in plain loops and float64: what tests compare with, and what is left where WebAssembly has no SIMD. */
export async function plainNearest(
  points: Float32Array,
  dim: number,
  k: number,
  { split, signal, onProgress }: NearestOptions,
): Promise<TopNeighbours> {
  const m = points.length / dim;
  const [indices, cosines] = [new Uint32Array(m * k), new Float32Array(m * k)];
  const isCandidate = (i: number, j: number) => (split === undefined ? i !== j : i < split !== j < split);
  const turn = takingTurns(signal);
  for (let i = 0; i < m; i++) {
    await turn();
    const line = Array.from({ length: m }, (_, j) => j).filter((j) => isCandidate(i, j));
    const values = Float64Array.from({ length: m }, (_, j) => dot(row(points, dim, i), row(points, dim, j)));
    // Sorting keeps the order of equal ones.
    line.sort((a, b) => values[b] - values[a]);
    for (let rank = 0; rank < k; rank++) {
      indices[i * k + rank] = line[rank];
      cosines[i * k + rank] = values[line[rank]];
    }
    onProgress?.((i + 1) / m);
  }
  return { k, indices, cosines };
}
