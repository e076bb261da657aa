import { cosineMatrix, logitsOf, softmax, type Vectors } from '../contrastive/index.ts';
import { rank } from '../search/ranking.ts';

/** How a picture stands to a list of labels. */
export interface Classification {
  /** [labels] */
  readonly cosines: Float64Array;
  /** [labels], they sum to 1: shares among these labels, whatever else the picture may show */
  readonly probabilities: Float64Array;
  /** [labels] indices, the likeliest first */
  readonly order: readonly number[];
}

/**
 * Zero-shot classification: which of these labels is likeliest?
 *   pₖ = exp(s · cos(x, Tₖ)) / Σⱼ exp(s · cos(x, Tⱼ))
 *
 * @param image x [dim]
 * @param labels T [labels, dim]
 * @param logitScale s = 1/τ
 * @throws EngineError as `cosineMatrix` and `logitsOf` do
 */
export function classify(image: Vectors, labels: Vectors, logitScale: number): Classification {
  const cosines = cosineMatrix(image, labels, image.length); // [1, labels]
  const probabilities = softmax(logitsOf(cosines, logitScale));
  return { cosines, probabilities, order: rank(cosines).order };
}
