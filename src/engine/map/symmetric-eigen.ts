/**
 * All eigenvectors of a small symmetric matrix by Jacobi's rotations (1846): each sets one pair of off-diagonal numbers to 0,
 * until nothing is left beside the diagonal.
 *
 * @param matrix [n][n]; the two halves need be equal to within rounding only
 * @returns values [n], the largest first; vectors [n][n], one a row, in the same order
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): {
  values: Float64Array<ArrayBuffer>;
  vectors: Float64Array[];
} {
  const n = matrix.length;
  const a = matrix.map((line, i) => line.map((value, j) => (value + matrix[j][i]) / 2));
  const vectors = matrix.map((_, i) => Float64Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 30 && offDiagonal(a) > 1e-30 * (trace(a) ** 2 || 1); sweep++) {
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(a, vectors, p, q);
  }
  const order = a.map((_, i) => i).sort((i, j) => a[j][j] - a[i][i]);
  return {
    values: Float64Array.from(order, (i) => a[i][i]),
    vectors: order.map((i) => vectors[i]),
  };
}

function rotate(a: number[][], vectors: Float64Array[], p: number, q: number): void {
  if (a[p][q] === 0) return;
  const theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (const line of a) [line[p], line[q]] = [c * line[p] - s * line[q], s * line[p] + c * line[q]];
  for (const lines of [a, vectors]) {
    const [below, above] = [lines[p], lines[q]];
    for (let k = 0; k < below.length; k++)
      [below[k], above[k]] = [c * below[k] - s * above[k], s * below[k] + c * above[k]];
  }
}

function offDiagonal(a: readonly (readonly number[])[]): number {
  return a.reduce((sum, line, i) => line.reduce((s, value, j) => (i === j ? s : s + value * value), sum), 0);
}

function trace(a: readonly (readonly number[])[]): number {
  return a.reduce((sum, line, i) => sum + line[i], 0);
}
