import { EngineError } from '../errors.ts';
import { logitsOf } from './logits.ts';
import type { MatrixLoss } from './matrix-loss.ts';
import { assertSquare, type Vectors } from './vectors.ts';

/** SigLIP's start, s = 10 and b = −10: nearly every cell is taken for a mismatch, as nearly all are. */
export const initialSigmoid = { logScale: Math.log(10), bias: -10 };

export interface SigmoidLoss extends MatrixLoss {
  /** ∂loss/∂t where the logit scale is s = eᵗ */
  readonly logScaleGradient: number;
  /** ∂loss/∂b */
  readonly biasGradient: number;
}

/**
 * SigLIP's loss (Zhai et al. 2023, algorithm 1): for every cell by itself, a yes-or-no question, "do image i
 * and text j belong together?" With zᵢⱼ = 1 on the diagonal and −1 off it, and logitᵢⱼ = s · cosineᵢⱼ + b:
 *   L = 1/n · Σᵢⱼ −ln σ(zᵢⱼ · logitᵢⱼ),   σ(x) = 1 / (1 + e⁻ˣ)
 * No softmax, so no cell depends on another. The sum over the n² cells is divided by n, the number of pairs.
 *
 * @param cosines [n, n]
 * @param logitScale s
 * @param bias b
 * @throws EngineError `bad-shape`, `not-finite` or `bad-scale`
 */
export function sigmoidLoss(cosines: Vectors, n: number, logitScale: number, bias: number): SigmoidLoss {
  assertSquare(cosines, n);
  if (!Number.isFinite(bias)) throw new EngineError('not-finite', { bias });
  const scaled = logitsOf(cosines, logitScale); // [n, n], before the bias
  const cosineGradient = new Float64Array(n * n);
  let [loss, logScaleGradient, biasGradient] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const ij = i * n + j;
      const z = i === j ? 1 : -1;
      const logit = scaled[ij] + bias;
      loss += softplus(-z * logit) / n; // −ln σ(x) = softplus(−x)
      const logitGradient = (-z * sigmoid(-z * logit)) / n;
      cosineGradient[ij] = logitGradient * logitScale;
      logScaleGradient += logitGradient * scaled[ij];
      biasGradient += logitGradient;
    }
  }
  return { loss, cosineGradient, logScaleGradient, biasGradient };
}

/** σ(x) = 1 / (1 + e⁻ˣ), between 0 and 1 */
export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** ln(1 + eˣ), written so that eˣ cannot overflow */
function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}
