import {
  forwardBackward,
  independentTargets,
  infoNCE,
  sigmoidLoss,
  type EmbeddingGradients,
} from '../../contrastive/index.ts';
import type { PairParameters } from './pair-parameters.ts';

/**
 * The losses that a figure can compare. `softmax`: CLIP's, `infoNCE`. `targets`: the 1/0 table taken literally,
 * `independentTargets`. `sigmoid`: SigLIP's, `sigmoidLoss`.
 */
export const pairLosses = ['softmax', 'targets', 'sigmoid'] as const;
export type PairLoss = (typeof pairLosses)[number];

/** A loss with the gradients of all that it depends on. */
export interface PairEvaluation {
  /** [n, n] */
  readonly cosines: Float64Array;
  readonly loss: number;
  /** Image → text and text → image; only the softmax has two parts. */
  readonly rowLoss?: number;
  readonly columnLoss?: number;
  /** ∂loss/∂cosine [n, n] */
  readonly cosineGradient: Float64Array;
  /** ∂loss/∂images and ∂loss/∂texts, each [n, dim] */
  readonly gradients: EmbeddingGradients;
  /** ∂loss/∂t where the logit scale is s = eᵗ; 0 where the loss has no scale. */
  readonly logScaleGradient: number;
  /** ∂loss/∂b; 0 where the loss has no bias. */
  readonly biasGradient: number;
}

/** @throws EngineError as `forwardBackward` and the loss do */
export function evaluatePairs(
  { images, texts, logScale, bias }: PairParameters,
  dim: number,
  loss: PairLoss,
): PairEvaluation {
  const scale = Math.exp(logScale);
  const none = { logScaleGradient: 0, biasGradient: 0 };
  const { cosines, result, gradients } = forwardBackward(images, texts, dim, (values, n) => {
    if (loss === 'softmax') return { ...none, ...infoNCE(values, n, scale) };
    if (loss === 'sigmoid') return { ...none, ...sigmoidLoss(values, n, scale, bias) };
    return { ...none, ...independentTargets(values, n) };
  });
  return { cosines, ...result, gradients };
}
