import type { MatrixView } from '../matrix-view.ts';
import type { MatrixSummary } from './large-matrix.ts';

/** Numbers of the rows and of the columns, [n] each, by pair. */
export interface CellOffsets {
  readonly rows?: Float32Array;
  readonly columns?: Float32Array;
}

/**
 * What must be taken from a cosine for the rest to grow with the number that the view shows, so that the largest of many is
 * found among the rests. exp(s cᵢⱼ) / Σⱼ exp(s cᵢⱼ) = exp(s (cᵢⱼ − Lᵢ / s)), where Lᵢ is the row's log-sum-exp; a column's alike.
 */
export function cellOffsets(
  view: MatrixView,
  { rowLogSumExp, columnLogSumExp, logitScale }: MatrixSummary,
): CellOffsets {
  const over = (sums: Float64Array) => Float32Array.from(sums, (sum) => sum / logitScale);
  if (view === 'row') return { rows: over(rowLogSumExp) };
  return view === 'column' ? { columns: over(columnLogSumExp) } : {};
}

/** The number that a view shows, from a cosine less its offsets. */
export function viewedNumber(view: MatrixView, logitScale: number): (rest: number) => number {
  if (view === 'cosine') return (rest) => rest;
  return view === 'logit' ? (rest) => logitScale * rest : (rest) => Math.exp(logitScale * rest);
}
