import type { Vectors } from '../../contrastive/index.ts';
import type { CosineHistogram } from './large-matrix.ts';

/** Bins of equal width from −1 to 1 that a pass counts in, before it knows between which cosines all cells lie. */
export const fineBins = 2048;
/** Bins shown, at most. */
const shownBins = 64;

/** The fine bin of a cosine. Rounding errors can make a cosine a little larger than 1: the outer bins take those. */
export function fineBin(cosine: number): number {
  return Math.min(fineBins - 1, Math.max(0, Math.floor((Math.fround(cosine) + 1) * (fineBins / 2))));
}

/**
 * The histogram over the stretch that is not empty: fine bins put together, so that each count stays exact.
 *
 * @param cells [fineBins], how many cells of the whole matrix fall into each
 * @param diagonal [n], the cosines of the pairs
 */
export function cosineHistogram(cells: Float64Array, diagonal: Vectors): CosineHistogram {
  const first = cells.findIndex((count) => count > 0);
  const end = cells.findLastIndex((count) => count > 0) + 1;
  const width = Math.ceil((end - first) / shownBins);
  const bins = Math.ceil((end - first) / width);
  const histogram = { diagonal: new Uint32Array(bins), offDiagonal: new Float64Array(bins) };
  const binOf = (fine: number) => Math.floor((fine - first) / width);
  for (let fine = first; fine < end; fine++) histogram.offDiagonal[binOf(fine)] += cells[fine];
  for (const cosine of diagonal) {
    const bin = binOf(fineBin(cosine));
    histogram.diagonal[bin]++;
    histogram.offDiagonal[bin]--;
  }
  const edge = (fine: number) => (fine / fineBins) * 2 - 1;
  return { domain: [edge(first), edge(first + bins * width)], ...histogram };
}
