import type { MatrixLoss } from './matrix-loss.ts';
import { assertFinite, assertSquare, type Vectors } from './vectors.ts';

/**
 * The 1/0 table taken literally: each cosine on the diagonal should be 1 and each other one 0, and every cell
 * is judged by itself. The loss is the mean squared error over the n² cells,
 *   L = 1/n² · Σᵢⱼ (cosineᵢⱼ − targetᵢⱼ)²,   targetᵢⱼ = 1 if i = j, else 0.
 *
 * CLIP does not use it. The error is squared, and not a cross-entropy, because then the loss is 0 exactly
 * when the table is met, and no scale or bias has to be learned. To meet it each image must equal its text
 * and stand at right angles to all others, which takes dim ≥ n; and only n of the n² cells are pairs, so in a
 * large batch the zeros outweigh the ones.
 *
 * @param cosines [n, n]
 * @throws EngineError `bad-shape` unless the matrix is square, `not-finite` for a NaN or an infinity
 */
export function independentTargets(cosines: Vectors, n: number): MatrixLoss {
  assertSquare(cosines, n);
  assertFinite(cosines);
  const cosineGradient = new Float64Array(n * n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const error = cosines[i * n + j] - (i === j ? 1 : 0);
      sum += error * error;
      cosineGradient[i * n + j] = (2 * error) / (n * n);
    }
  }
  return { loss: sum / (n * n), cosineGradient };
}
