import { productLayouts, tilesOf } from '../../../compute/kernels/webgpu/products.ts';
import { depthStep } from '../../../compute/kernels/webgpu/tiled-product.wgsl.ts';
import type { WebgpuContext } from '../../../compute/kernels/webgpu/webgpu-context.ts';
import type { WebgpuTensor } from '../../../compute/kernels/webgpu/webgpu-tensor.ts';
import { roundUp } from '../../../compute/panels.ts';
import { fineBins } from '../cosine-histogram.ts';
import type { TopNeighbours } from '../large-matrix.ts';
import { countCells, countedParts } from './count-cells.wgsl.ts';
import { neighboursOf } from './line-neighbours.wgsl.ts';
import {
  lineQuantities,
  linesPerGroup,
  statisticsOf,
  type LineQuantity,
  type Side,
} from './line-statistics.wgsl.ts';

/**
 * Rows first to first + rows of the cosines. The depth is never split, whatever the shape: equal vectors give equal
 * cosines in every band.
 *
 * @param first a multiple of 64
 */
export function multiplyBand(
  context: WebgpuContext,
  { images, texts, cosines }: Readonly<Record<'images' | 'texts' | 'cosines', WebgpuTensor>>,
  { n, dim, first, rows }: { n: number; dim: number; first: number; rows: number },
): void {
  const { memory } = context;
  context.run(
    productLayouts.NT,
    { m: rows, n, k: dim, chunk: roundUp(dim, depthStep), parts: 1 },
    {
      a: memory.view(images, first * dim, rows * dim),
      b: texts,
      product: memory.view(cosines, first * n, rows * n),
    },
    tilesOf(rows, n),
  );
}

/** The quantities of lineStatistics: [n] each. */
export async function readLines(
  context: WebgpuContext,
  cosines: WebgpuTensor,
  side: Side,
  n: number,
  scale: number,
): Promise<Readonly<Record<LineQuantity, Float32Array>>> {
  const lines = context.memory.scratch(`statistics of ${side}`, lineQuantities.length * n);
  context.run(statisticsOf[side], { n, scale }, { cosines, lines }, Math.ceil(n / linesPerGroup));
  const values = await context.queue.read(lines);
  return Object.fromEntries(
    lineQuantities.map((name, place) => [name, values.subarray(place * n, (place + 1) * n)]),
  ) as Record<LineQuantity, Float32Array>;
}

export async function readNeighbours(
  context: WebgpuContext,
  cosines: WebgpuTensor,
  side: Side,
  n: number,
  k: number,
): Promise<TopNeighbours> {
  const values = context.memory.scratch('largest cosines', n * k);
  const indices = context.memory.scratch('their indices', n * k);
  context.run(neighboursOf[side], { n, k }, { cosines, values, indices }, Math.ceil(n / linesPerGroup));
  const [read, places] = [await context.queue.read(values), await context.queue.read(indices)];
  return { k, cosines: read, indices: Uint32Array.from(places) };
}

/** [fineBins] of cosine-histogram.ts */
export async function readCounts(context: WebgpuContext, cosines: WebgpuTensor): Promise<Float64Array> {
  const counts = context.memory.scratch('counts of cells', countedParts * fineBins);
  context.run(countCells, { length: cosines.length }, { cosines, counts }, countedParts);
  const cells = new Float64Array(fineBins);
  (await context.queue.read(counts)).forEach((count, at) => (cells[at % fineBins] += count));
  return cells;
}
