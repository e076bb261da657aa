import { dot } from '../contrastive/dot.ts';
import { row, rowCount, type Vectors } from '../contrastive/vectors.ts';
import { centre } from './centre.ts';

/** Where points stand along the directions in which they vary most. */
export interface PrincipalCoordinates {
  /** [n, axes] */
  readonly coordinates: Float64Array;
  /** [axes] the share of the whole variance that an axis shows, the largest first. */
  readonly shares: Float64Array;
}

/** Turns after which the directions count as found, however slowly they come. */
const mostTurns = 5000;
const tolerance = 1e-12;

/**
 * Principal component analysis (Pearson 1901). With the mean taken away, the inner products of the points make the n × n
 * matrix G = X Xᵀ. Its eigenvectors u with the largest eigenvalues λ give the coordinates directly, √λ · u, and λ / tr G is
 * the share of the variance. They are found by orthogonal iteration: multiply by G, make them orthogonal, repeat.
 * The sign of an axis is arbitrary; here its largest coordinate is positive.
 *
 * @param vectors [n, dim], n ≥ 1
 * @throws EngineError as `meanVector` does
 */
export function principalCoordinates(vectors: Vectors, dim: number, axes = 2): PrincipalCoordinates {
  const n = rowCount(vectors, dim);
  const products = innerProducts(centre(vectors, dim), dim); // G [n, n]
  const total = Array.from({ length: n }, (_, i) => products[i * n + i]).reduce((a, b) => a + b, 0);
  const coordinates = new Float64Array(n * axes);
  const shares = new Float64Array(axes);
  if (!(total > 0)) return { coordinates, shares };
  const found = eigenvectors(products, n, axes);
  found.forEach((u, axis) => {
    const eigenvalue = Math.max(0, dot(u, times(products, u)));
    const largest = u.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a), 0);
    const scale = Math.sqrt(eigenvalue) * (largest < 0 ? -1 : 1);
    shares[axis] = eigenvalue / total;
    for (let i = 0; i < n; i++) coordinates[i * axes + axis] = scale * u[i];
  });
  return { coordinates, shares };
}

function innerProducts(rows: Float64Array, dim: number): Float64Array {
  const n = rowCount(rows, dim);
  const products = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = i; j < n; j++)
      products[i * n + j] = products[j * n + i] = dot(row(rows, dim, i), row(rows, dim, j));
  }
  return products;
}

function eigenvectors(matrix: Float64Array, n: number, count: number): Float64Array[] {
  // Any start will do that is not orthogonal to what is sought.
  let basis = orthonormal(
    Array.from({ length: count }, (_, k) =>
      Float64Array.from({ length: n }, (_, i) => 1 / (1 + ((i * (k + 2) + 3 * k) % n))),
    ),
  );
  for (let turn = 0; turn < mostTurns; turn++) {
    const next = orthonormal(basis.map((vector) => times(matrix, vector)));
    const moved = Math.max(...next.map((vector, k) => 1 - Math.abs(dot(vector, basis[k]))));
    basis = next;
    if (moved < tolerance) break;
  }
  return basis;
}

/** Gram–Schmidt. A vector that is nothing but a sum of those before it becomes 0. */
export function orthonormal(vectors: readonly Float64Array[]): Float64Array[] {
  const basis: Float64Array[] = [];
  for (const vector of vectors) {
    let rest = vector;
    for (const known of basis) {
      const along = dot(rest, known);
      rest = rest.map((value, i) => value - along * known[i]);
    }
    const norm = Math.sqrt(dot(rest, rest));
    basis.push(
      norm > 1e-9 * Math.sqrt(dot(vector, vector)) ? rest.map((value) => value / norm) : rest.fill(0),
    );
  }
  return basis;
}

function times(matrix: Float64Array, vector: Float64Array): Float64Array {
  return vector.map((_, i) => dot(row(matrix, vector.length, i), vector));
}
