// What one pass over the cosines of a large matrix calls, in AssemblyScript; see ../gemm.as.ts. A band is some rows of
// the matrix, `pitch` bytes apart; each is filled up with −Infinity to a multiple of four cells, and lines of columns
// are as long.

export { pack } from '../pack.as';
export { multiply } from '../tile.as';
export { countCells, padBand } from './cells.as';
export { scanMaxima } from './maxima.as';
export { arrangeLine, poolLine, raiseLine } from './pool.as';
export { sumPowers } from './powers.as';
export { topOfColumns, topOfRows } from './top.as';
