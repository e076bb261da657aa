import { EngineError } from '../../../src/engine/errors.ts';
import { assertFinite, rowCount, type Vectors } from '../../../src/engine/contrastive/vectors.ts';

/**
 * The rank of each query's right answer among all candidates: 1 + the number of others that score at least as high. Ties
 * count against it, as in `diagonalRanks`, whose `recallAtK` turns these ranks into top-1 and top-5.
 *
 * @param scores [n, candidates], one row a query
 * @param answers [n], the column of each row's right answer
 * @returns [n]
 * @throws EngineError `bad-shape` unless there is one answer a row, each a column; `not-finite` for a NaN or an infinity
 */
export function answerRanks(scores: Vectors, candidates: number, answers: readonly number[]): Uint32Array {
  const isColumn = (answer: number) => Number.isInteger(answer) && answer >= 0 && answer < candidates;
  if (rowCount(scores, candidates) !== answers.length || !answers.every(isColumn)) {
    throw new EngineError('bad-shape', { length: scores.length, rows: answers.length, columns: candidates });
  }
  assertFinite(scores);
  return Uint32Array.from(answers, (answer, i) => {
    const right = scores[i * candidates + answer];
    let rank = 0;
    // The right answer is at least as high as itself: that is the 1.
    for (let j = i * candidates; j < (i + 1) * candidates; j++) if (scores[j] >= right) rank++;
    return rank;
  });
}
