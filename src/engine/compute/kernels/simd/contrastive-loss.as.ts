// The symmetric loss in three sweeps over the matrix of cosines, row after row; what belongs to a column is kept for
// four columns at a time. As in the reference, exponents are scale · (cosine − largest).

import { exp } from './exp.as';
import { firstLanes, loadFirst, storeFirst, sumOfLanes } from './lanes.as';

/**
 * For each row and each column [n]: its largest cosine, and how many reach the diagonal's, which itself is one.
 *
 * @param diagonal [n], filled here
 */
export function contrastiveMaxima(
  cosines: usize,
  diagonal: usize,
  rowMaxima: usize,
  columnMaxima: usize,
  rowCounts: usize,
  columnCounts: usize,
  n: usize,
): void {
  for (let i: usize = 0; i < n; i++) {
    store<f32>(diagonal + (i << 2), load<f32>(cosines + ((i * n + i) << 2)));
    store<f32>(columnMaxima + (i << 2), -Infinity);
    store<f32>(columnCounts + (i << 2), 0);
  }
  for (let i: usize = 0; i < n; i++) {
    const own = v128.load_splat<f32>(diagonal + (i << 2));
    let largest = f32x4.splat(-Infinity);
    let count = f32x4.splat(0);
    for (let j: usize = 0; j < n; j += 4) {
      const at = j << 2;
      const present = firstLanes(n - j);
      const c = v128.bitselect(loadFirst(cosines + at, n - j), f32x4.splat(-Infinity), present);
      largest = f32x4.max(largest, c);
      count = f32x4.add(count, ones(f32x4.ge(c, own)));
      const columnLargest = f32x4.max(loadFirst(columnMaxima + at, n - j), c);
      storeFirst(columnMaxima + at, columnLargest, n - j);
      const isReached = f32x4.ge(c, loadFirst(diagonal + at, n - j));
      storeFirst(columnCounts + at, f32x4.add(loadFirst(columnCounts + at, n - j), ones(isReached)), n - j);
    }
    store<f32>(rowMaxima + (i << 2), largestLane(largest));
    store<f32>(rowCounts + (i << 2), <f32>sumOfLanes(count));
    cosines += n << 2;
  }
}

/** For each row and each column: Σ exp(scale · (cosine − largest)). */
export function contrastiveSums(
  cosines: usize,
  rowMaxima: usize,
  columnMaxima: usize,
  rowSums: usize,
  columnSums: usize,
  scale: f32,
  n: usize,
): void {
  memory.fill(columnSums, 0, n << 2);
  const s = f32x4.splat(scale);
  for (let i: usize = 0; i < n; i++) {
    const rowLargest = v128.load_splat<f32>(rowMaxima + (i << 2));
    let sum = f32x4.splat(0);
    for (let j: usize = 0; j < n; j += 4) {
      const at = j << 2;
      const c = loadFirst(cosines + at, n - j);
      const inRow = exp(f32x4.mul(s, f32x4.sub(c, rowLargest)));
      sum = f32x4.add(sum, v128.and(inRow, firstLanes(n - j)));
      const inColumn = exp(f32x4.mul(s, f32x4.sub(c, loadFirst(columnMaxima + at, n - j))));
      storeFirst(columnSums + at, f32x4.add(loadFirst(columnSums + at, n - j), inColumn), n - j);
    }
    store<f32>(rowSums + (i << 2), <f32>sumOfLanes(sum));
    cosines += n << 2;
  }
}

/**
 * dCosines = scale / 2n · (p + q − 2δ) with the softmax p over rows and q over columns.
 *
 * @returns ∂L/∂logScale = scale / 2n · Σ p (cosine − the row's diagonal) + q (cosine − the column's diagonal)
 */
export function contrastiveGradient(
  cosines: usize,
  dCosines: usize,
  diagonal: usize,
  rowMaxima: usize,
  columnMaxima: usize,
  rowSums: usize,
  columnSums: usize,
  scale: f32,
  n: usize,
): f64 {
  const s = f32x4.splat(scale);
  const factor = <f64>scale / (2 * <f64>n);
  const share = f32x4.splat(<f32>factor);
  let total: f64 = 0;
  for (let i: usize = 0; i < n; i++) {
    const own = v128.load_splat<f32>(diagonal + (i << 2));
    const rowLargest = v128.load_splat<f32>(rowMaxima + (i << 2));
    const rowSum = v128.load_splat<f32>(rowSums + (i << 2));
    let sum = f32x4.splat(0);
    for (let j: usize = 0; j < n; j += 4) {
      const at = j << 2;
      const present = firstLanes(n - j);
      const c = loadFirst(cosines + at, n - j);
      const fromColumnLargest = f32x4.sub(c, loadFirst(columnMaxima + at, n - j));
      const columnSum = v128.bitselect(loadFirst(columnSums + at, n - j), f32x4.splat(1), present);
      const p = f32x4.div(exp(f32x4.mul(s, f32x4.sub(c, rowLargest))), rowSum);
      const q = f32x4.div(exp(f32x4.mul(s, fromColumnLargest)), columnSum);
      const isDiagonal = i32x4.eq(i32x4.add(i32x4.splat(<i32>j), i32x4(0, 1, 2, 3)), i32x4.splat(<i32>i));
      const target = ones(isDiagonal);
      const difference = f32x4.add(f32x4.sub(p, target), f32x4.sub(q, target));
      storeFirst(dCosines + at, f32x4.mul(difference, share), n - j);
      const ofRow = f32x4.mul(p, f32x4.sub(c, own));
      const ofColumn = f32x4.mul(q, f32x4.sub(c, loadFirst(diagonal + at, n - j)));
      sum = f32x4.add(sum, v128.and(f32x4.add(ofRow, ofColumn), present));
    }
    total += sumOfLanes(sum);
    cosines += n << 2;
    dCosines += n << 2;
  }
  return factor * total;
}

/** 1 where the mask is set, else 0. */
function ones(mask: v128): v128 {
  return v128.and(mask, f32x4.splat(1));
}

function largestLane(four: v128): f32 {
  const first = max(f32x4.extract_lane(four, 0), f32x4.extract_lane(four, 1));
  return max(first, max(f32x4.extract_lane(four, 2), f32x4.extract_lane(four, 3)));
}
