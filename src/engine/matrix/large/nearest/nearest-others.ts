import { takingTurns } from '../../../compute/turns.ts';
import type { TopNeighbours } from '../large-matrix.ts';
import { bandRows, BandMachine } from '../simd/band-machine.ts';
import { TopLists } from '../simd/top-lists.ts';
import type { NearestOptions } from './nearest-in-space.ts';

/**
 * Each point's neighbours among all others. The matrix is symmetric, so only the part from the diagonal on is computed:
 * a point meets those of its own band and after it in its row, those before in its column.
 */
export async function nearestOthers(
  points: Float32Array,
  dim: number,
  k: number,
  { signal, onProgress }: NearestOptions,
): Promise<TopNeighbours> {
  const m = points.length / dim;
  const machine = await BandMachine.start(m, dim);
  machine.packColumns(points);
  const { pitch } = machine;
  const area = machine.area((bandRows * pitch) / 4);
  const band = area.address;
  const [after, before] = [new TopLists(machine, m, k), new TopLists(machine, m, k)];
  const turn = takingTurns(signal);
  for (let first = 0; first < m; first += bandRows) {
    await turn();
    const rows = Math.min(bandRows, m - first);
    machine.packRows(points, first, rows);
    machine.multiply(band, rows, first);
    const cells = machine.floats(area);
    for (let i = 0; i < rows; i++) cells[(i * pitch) / 4 + i] = -Infinity; // itself
    after.addRows(band, first, rows, first);
    const next = first + rows;
    if (next < m) before.addColumns(band + 4 * rows, first, rows, next);
    onProgress?.(1 - ((m - next) / m) ** 2);
  }
  return merged(before.read(), after.read(), k);
}

/** The k largest of both lists of each point; of equal ones those of `left` first. */
function merged(left: TopNeighbours, right: TopNeighbours, k: number): TopNeighbours {
  const indices = new Uint32Array(left.indices.length);
  const cosines = new Float32Array(left.cosines.length);
  for (let start = 0; start < indices.length; start += k) {
    let [l, r] = [start, start];
    for (let at = start; at < start + k; at++) {
      const isLeft = left.cosines[l] >= right.cosines[r];
      const [from, place] = isLeft ? [left, l++] : [right, r++];
      indices[at] = from.indices[place];
      cosines[at] = from.cosines[place];
    }
  }
  return { k, indices, cosines };
}
