import { takingTurns } from '../../../compute/turns.ts';
import type { TopNeighbours } from '../large-matrix.ts';
import { bandRows, BandMachine } from '../simd/band-machine.ts';
import { TopLists } from '../simd/top-lists.ts';
import type { NearestOptions } from './nearest-in-space.ts';

/** Each point's neighbours among those of the other kind: the rows and the columns of one matrix. */
export async function nearestAcross(
  points: Float32Array,
  dim: number,
  k: number,
  { split, signal, onProgress }: NearestOptions & { readonly split: number },
): Promise<TopNeighbours> {
  const m = points.length / dim;
  const machine = await BandMachine.start(m - split, dim);
  machine.packColumns(points.subarray(split * dim));
  const band = machine.area((bandRows * machine.pitch) / 4).address;
  const [ofRows, ofColumns] = [new TopLists(machine, split, k), new TopLists(machine, m - split, k)];
  const turn = takingTurns(signal);
  for (let first = 0; first < split; first += bandRows) {
    await turn();
    const rows = Math.min(bandRows, split - first);
    machine.packRows(points, first, rows);
    machine.multiply(band, rows);
    ofRows.addRows(band, first, rows);
    ofColumns.addColumns(band, first, rows);
    onProgress?.((first + rows) / split);
  }
  const [rows, columns] = [ofRows.read(), ofColumns.read()];
  const indices = new Uint32Array(m * k);
  indices.set(rows.indices.map((column) => split + column));
  indices.set(columns.indices, split * k);
  const cosines = new Float32Array(m * k);
  cosines.set(rows.cosines);
  cosines.set(columns.cosines, split * k);
  return { k, indices, cosines };
}
