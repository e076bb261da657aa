import { logitsOf, softmax } from '../contrastive/index.ts';

/** The four readings of one matrix. `row`: a softmax over each row; `column`: over each column. */
export const matrixViews = ['cosine', 'logit', 'row', 'column'] as const;
export type MatrixView = (typeof matrixViews)[number];

/**
 * The matrix of cosines read in one of four ways. A softmax needs its whole row (or column): as long as one number of it is
 * missing, all of it is.
 *
 * @param cosines [n, m], NaN where a number is missing
 * @param logitScale s = 1/τ
 * @returns [n, m], NaN where the reading is not known
 * @throws EngineError `bad-scale` unless s is positive and finite
 */
export function viewMatrix(
  cosines: Float64Array,
  columns: number,
  logitScale: number,
  view: MatrixView,
): Float64Array {
  if (view === 'cosine') return cosines;
  if (view === 'logit') return cosines.map((cosine) => cosine * logitScale);
  const rows = cosines.length / columns;
  const result = new Float64Array(cosines.length).fill(NaN);
  const lines = view === 'row' ? rows : columns;
  for (let line = 0; line < lines; line++) {
    const indices = Array.from({ length: view === 'row' ? columns : rows }, (_, k) =>
      view === 'row' ? line * columns + k : k * columns + line,
    );
    const numbers = Float64Array.from(indices, (index) => cosines[index]);
    if (!numbers.every(Number.isFinite)) continue;
    const shares = softmax(logitsOf(numbers, logitScale));
    indices.forEach((index, k) => (result[index] = shares[k]));
  }
  return result;
}
